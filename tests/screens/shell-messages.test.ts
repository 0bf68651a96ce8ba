import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { listeningSockets } from '#tests/support/listening-sockets.ts'
import { arrive } from '#tests/support/register-screen.ts'
import { openDesk, type Desk, type RunningShell } from '#tests/support/start-shell.ts'

// Points 17 and 20 of Electron's security checklist: who may speak to the main process, and what a page is given.

let desk: Desk
let shell: RunningShell
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  shell = desk.start()
  page = await desk.page()
  await arrive(page)
})

afterAll(() => desk.close())

test.each([
  ['a frame inside the page', { url: 'app://bundle/', parent: {} }],
  ['another origin', { url: 'https://evil.example/', parent: null }],
  ['a frame that is gone', null],
])('17: a message from %s is refused', async (_who, senderFrame) => {
  const answer = await shell.evaluate(({ invokeHandler, BrowserWindow }, frame) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    const question = { kind: 'send', name: 'session.sample-accounts', input: {} }
    return invokeHandler('ask', { sender, senderFrame: frame }, [question])
  }, senderFrame)
  expect(answer).toEqual({ error: 'Error: refused' })
})

test('17: a message from a window that is not ours is refused, whatever address it shows', async () => {
  const answer = await shell.evaluate(({ invokeHandler }) => {
    const senderFrame = { url: 'app://bundle/', parent: null }
    return invokeHandler('ask', { sender: {}, senderFrame }, [
      { kind: 'send', name: 'session.sample-accounts', input: {} },
    ])
  })
  expect(answer).toEqual({ error: 'Error: refused' })
})

test.each([
  [{ kind: 'other', name: 'session.sample-accounts', input: {} }],
  [{ kind: 'send', name: 7, input: {} }],
  [{ kind: 'name-file', path: null }],
  ['session.sample-accounts'],
  [null],
])('17: a message of another shape is refused: %j', async (question) => {
  const answer = await shell.evaluate(({ invokeHandler, BrowserWindow }, asked) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    return invokeHandler('ask', { sender, senderFrame: { url: 'app://bundle/', parent: null } }, [asked])
  }, question)
  expect(answer).toEqual({ error: 'Error: refused' })
})

test('17: a call to the shell with a wrong input is refused by field, an unknown name as not found', async () => {
  const answers = await page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: { send: (name: string, input: unknown) => Promise<unknown> } }
    return Promise.all([
      bridge.send('shell.progress', { fraction: 7 }),
      bridge.send('__proto__', {}),
      bridge.send('shell.constructor', {}),
    ])
  })
  expect(answers).toMatchObject([
    { ok: false, problem: { code: 'invalid-input', fields: [{ field: 'fraction' }] } },
    { ok: false, problem: { code: 'not-found' } },
    { ok: false, problem: { code: 'not-found' } },
  ])
})

test('20: the page gets functions of ours, never one of Electron’s', async () => {
  const kinds = await page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: Record<string, unknown> }
    return Object.entries(bridge).map(([name, value]) => `${name} ${typeof value}`)
  })
  expect(kinds).toEqual(['send function', 'onNotice function', 'nameFile function'])
  expect(readFileSync('dist/preload.cjs', 'utf8').match(/require\([^)]*\)/gu)).toEqual(['require("electron")'])
})

test('nothing listens on any port', () => {
  expect(listeningSockets(shell.pid)).toEqual([])
})
