import type { Send } from '#shared/client.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { connection } from './connection.ts'

const bearerKey = 'bearer'

/** What the browser host puts behind `#` in the address it opens; routes begin with `/`. */
const launchPattern = /^#(?:launch=)?(?<launch>[\w-]{20,})$/u

/**
 * Trades the one-time launch token in the address for a session and removes it from the address, so that
 * neither the history nor a copied address carries it.
 */
export async function openSession(): Promise<void> {
  const launch = launchPattern.exec(location.hash)?.groups?.['launch']
  if (launch === undefined) {
    if (sessionStorage.getItem(bearerKey) === null) connection.set('ended')
    return
  }
  history.replaceState(null, '', `${location.pathname}#/`)
  const answer = await post('/session', { launch })
  if (answer?.ok) sessionStorage.setItem(bearerKey, ((await answer.json()) as { bearer: string }).bearer)
}

async function post(path: string, body: unknown): Promise<Response | undefined> {
  const bearer = sessionStorage.getItem(bearerKey)
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    })
    connection.set(answer.status === 401 ? 'ended' : 'open')
    return answer
  } catch {
    connection.set('lost')
    return undefined
  }
}

/** Carries commands to the browser host. */
export const sendOverHttp: Send = async (name, input) => {
  const answer = await post(`/commands/${name}`, input)
  if (answer?.ok) return answer.json()
  return answer === undefined ? refuse('disconnected') : refuse('unexpected', `HTTP ${answer.status}`)
}

/** Fetches a file the backend has made and hands it to the browser's own saving. */
export async function saveOverHttp(fileId: string): Promise<Outcome<'saved'>> {
  const answer = await post(`/files/${fileId}`, {})
  if (answer === undefined) return refuse('disconnected')
  if (!answer.ok) return refuse('not-found', '导出的文件')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = nameOf(answer.headers.get('content-disposition')) ?? fileId
  link.click()
  URL.revokeObjectURL(link.href)
  return done('saved')
}

const nameOf = (disposition: string | null): string | undefined => {
  const encoded = /filename\*=UTF-8''(?<name>[^;]+)/u.exec(disposition ?? '')?.groups?.['name']
  return encoded === undefined ? undefined : decodeURIComponent(encoded)
}
