import { expect, onTestFinished, test } from 'vitest'
import { openBackend } from '#electron/backend.ts'
import { createClient } from '#shared/client.ts'
import { beginDistrict, signInFirst } from '#tests/support/begin-district.ts'
import { startTestHost } from '#tests/support/loopback.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

/** The browser host over the real backend of a new district, and two windows at which the registering office works. */
async function openTwoWindows() {
  const backend = await openBackend({ dataDirectory: temporaryDirectory(), demo: false })
  const app = await startTestHost({ backend })
  onTestFinished(async () => {
    await app.close()
    await backend.close()
  })
  let isFirst = true
  const openWindow = async () => {
    const { signed } = await app.signIn()
    const ask = async (name: string, input: unknown) => {
      const { text } = await app.post(`/commands/${name}`, signed, JSON.stringify(input))
      return JSON.parse(text) as { ok: boolean; value?: never; problem?: { code: string } }
    }
    const call = createClient(ask)
    if (isFirst) await beginDistrict(call)
    else await signInFirst(call)
    isFirst = false
    return { ask, fetchFile: (id: string) => app.post(`/files/${id}`, signed) }
  }
  return [await openWindow(), await openWindow()] as const
}

test('a file goes once, and to the window that asked for it only', async () => {
  const [one, other] = await openTwoWindows()
  const made = await one.ask('reports.export', { asOf: '2011-12-31', format: 'figures' })
  const { fileId } = made.value ?? { fileId: '' }
  expect((await other.fetchFile(fileId)).status).toBe(404)
  expect((await one.fetchFile(fileId)).status).toBe(200)
  expect((await one.fetchFile(fileId)).status).toBe(404)
})

test('what every object has by birth names neither a command nor a file', async () => {
  const [window] = await openTwoWindows()
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'send', '..', '.']) {
    expect(await window.ask(name, {})).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    expect((await window.fetchFile(name)).status).toBe(404)
  }
})
