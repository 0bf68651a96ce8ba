import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inProject } from '#electron/launch/project.ts'
import { listeningSockets } from '#tests/support/listening-sockets.ts'
import { processTree } from '#tests/support/process-tree.ts'

const directory = mkdtempSync(join(tmpdir(), '学城 启动 '))

const started: ChildProcess[] = []

/** `npm start -- --no-open` as npm runs it, and what it has said so far. */
function start() {
  const launcher = inProject('electron', 'launch', 'launch.mjs')
  const child = spawn(process.execPath, [launcher, 'start', '--no-open', '--data', directory])
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { child, ended, said: () => said }
}

afterAll(() => {
  for (const child of started) child.kill()
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
})

test('npm start says in one line how it opened, serves the app, and ends cleanly', async () => {
  const app = start()
  await expect.poll(app.said, { timeout: 60_000 }).toMatch(/学城已启动.*--no-open.*http:\S+#\S+\n/)
  const address = new URL(/http:\S+/.exec(app.said())?.[0] ?? '')
  expect(await (await fetch(address.origin)).text()).toContain('<title>学城</title>')

  const own = `0100007F:${Number(address.port).toString(16).toUpperCase().padStart(4, '0')}`
  const sockets = process.platform === 'linux' ? processTree(app.child.pid ?? 0).flatMap(listeningSockets) : [own]
  expect(sockets).toEqual([own])

  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain('学城已经打开,正在使用这个数据目录')

  app.child.kill('SIGTERM')
  expect(await app.ended).toBe(0)
  expect(existsSync(join(directory, 'xuecheng.lock'))).toBe(false)
})
