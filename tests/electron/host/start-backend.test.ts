import { Worker, type WorkerOptions } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { startBackend } from '#electron/host/start-backend.ts'

const worker = new URL('fake-backend-worker.ts', import.meta.url)

/** A thread with little memory, whose host would let an error nobody waits for pass with a warning, as Electron does. */
const smallWorker = (file: URL, settings: WorkerOptions) =>
  new Worker(file, {
    ...settings,
    resourceLimits: { maxOldGenerationSizeMb: 40 },
    execArgv: ['--unhandled-rejections=warn'],
  })

async function start(dataDirectory: string) {
  const lines: string[] = []
  const troubles: string[] = []
  const deaths: string[] = []
  const watcher = {
    onProgress: (line: string) => lines.push(line),
    onTrouble: (words: string) => troubles.push(words),
    onDied: (reason: string) => deaths.push(reason),
  }
  const backend = await startBackend({ dataDirectory, demo: true }, watcher, worker, smallWorker)
  return { backend, lines, troubles, deaths }
}

test('answers come back to the question they belong to', async () => {
  const { backend, lines } = await start('works')
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => backend.send('甲', 'echo', n)))
  expect(answers).toEqual(Array.from({ length: 20 }, (_, n) => ({ session: '甲', name: 'echo', input: n })))
  expect(await backend.readFile('甲', 'f')).toEqual({ name: 'f', bytes: new Uint8Array([1, 2, 3]) })
  expect(lines).toEqual(['正在建立示例区'])
  await backend.close()
})

test('an error on opening is thrown as it is', async () => {
  await expect(start('broken')).rejects.toThrow('broken on opening')
})

test('an unexpected error is logged under the number the refusal carries', async () => {
  const { backend, troubles } = await start('works')
  const answer = (await backend.send('甲', 'throw', {})) as { problem: { code: string; detail: string } }
  expect(answer.problem.code).toBe('unexpected')
  expect(troubles.join()).toMatch(new RegExp(`^${answer.problem.detail} .*深处的错误`))
  await backend.close()
})

test('an answer that cannot travel between threads is an unexpected error, not a silence', async () => {
  const { backend, troubles } = await start('works')
  expect(await backend.send('甲', 'odd', {})).toMatchObject({ problem: { code: 'unexpected' } })
  expect(troubles.join()).toContain('could not be cloned')
  await backend.close()
})

test.each([
  ['die', 'the backend thread ended with code 3'],
  ['throw-later', '没有人接住的错误'],
  ['reject-later', '没有人等待的拒绝'],
  ['fill-memory', 'reaching memory limit'],
])(
  'when the thread ends by itself (%s), waiting and later commands are refused and it is told once',
  async (how, words) => {
    const { backend, troubles, deaths } = await start('works')
    const stopped = { ok: false, problem: { code: 'backend-stopped' } }
    const waiting = [backend.send('甲', 'never', {}), backend.send('甲', how, {})]
    expect(await Promise.all(waiting)).toEqual([stopped, stopped])
    expect(await backend.send('甲', 'echo', {})).toEqual(stopped)
    expect(await backend.readFile('甲', 'f')).toBeUndefined()
    expect(troubles).toEqual([expect.stringContaining(words)])
    expect(deaths).toEqual(troubles)
    await backend.close()
  },
)

test('closing is quiet, and waits for what was accepted however often it is asked', async () => {
  const { backend, troubles, deaths } = await start('works')
  const answer = backend.send('甲', 'echo', 1)
  await Promise.all([backend.close(), backend.close()])
  expect(await answer).toMatchObject({ input: 1 })
  expect([troubles, deaths]).toEqual([[], []])
})
