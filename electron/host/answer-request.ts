import type { IncomingMessage } from 'node:http'
import type { Backend } from '#electron/backend.ts'
import { answerPage } from './answer-page.ts'
import type { PageFile } from './page-files.ts'
import { readJson } from './read-json.ts'
import { json, type Reply } from './reply.ts'
import type { Sessions } from './sessions.ts'

export interface Services {
  readonly backend: Backend
  readonly files: ReadonlyMap<string, PageFile>
  readonly sessions: Sessions
  /** Longest body taken, in bytes. */
  readonly bodyLimit: number
  readonly onSessionOpened: () => void
}

/**
 * Answers a request that has passed the guard.
 *
 * - `GET /…` the built renderer
 * - `POST /session` `{ launch }` → `{ bearer }` and a cookie
 * - `POST /commands/<name>` the command's input → its outcome
 * - `POST /files/<id>` → the bytes, to be saved under the name they carry
 */
export async function answerRequest(request: IncomingMessage, services: Services): Promise<Reply> {
  const [path = '/'] = (request.url ?? '/').split(/[?#]/)
  if (request.method === 'GET') return answerPage(path, services.files)
  if (path === '/session') return openSession(request, services)

  const session = services.sessions.find(request.headers)
  if (session === undefined) return { status: 401 }
  const [, kind, name = '', ...rest] = path.split('/')
  if (!/^[\w.-]+$/.test(name) || rest.length > 0) return { status: 404 }
  if (kind === 'commands') {
    return json(await services.backend.send(session, name, await readJson(request, services.bodyLimit)))
  }
  return kind === 'files' ? answerFile(session, name, services) : { status: 404 }
}

async function openSession(request: IncomingMessage, { sessions, onSessionOpened }: Services): Promise<Reply> {
  const body = await readJson(request, 1024)
  const opened = sessions.open((body as { launch?: unknown } | null)?.launch)
  if (!opened) return { status: 401 }
  onSessionOpened()
  return json({ bearer: opened.bearer }, { 'set-cookie': opened.cookie })
}

async function answerFile(session: string, fileId: string, { backend }: Services): Promise<Reply> {
  const file = await backend.readFile(session, fileId)
  if (!file) return { status: 404 }
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  }
  return { status: 200, headers, body: file.bytes }
}
