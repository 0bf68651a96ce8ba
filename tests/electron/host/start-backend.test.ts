import { expect, test } from 'vitest'
import { startBackend } from '#electron/host/start-backend.ts'

const worker = new URL('fake-backend-worker.ts', import.meta.url)

async function start(dataDirectory: string) {
  const lines: string[] = []
  const troubles: string[] = []
  const watcher = { onProgress: (line: string) => lines.push(line), onTrouble: (words: string) => troubles.push(words) }
  const backend = await startBackend({ dataDirectory, demo: true }, watcher, worker)
  return { backend, lines, troubles }
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

test('when the thread dies, waiting and later commands are refused and it is reported once', async () => {
  const { backend, troubles } = await start('works')
  const stopped = { ok: false, problem: { code: 'backend-stopped' } }
  const waiting = [backend.send('甲', 'never', {}), backend.send('甲', 'die', {})]
  expect(await Promise.all(waiting)).toEqual([stopped, stopped])
  expect(await backend.send('甲', 'echo', {})).toEqual(stopped)
  expect(troubles).toEqual(['the backend thread ended with code 3'])
  await backend.close()
})

test('closing is quiet', async () => {
  const { backend, troubles } = await start('works')
  await backend.close()
  await backend.close()
  expect(troubles).toEqual([])
})
