import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Backend } from '#electron/backend.ts'
import { startBackend, type ThreadWatcher } from '#electron/host/start-backend.ts'
import { superviseBackend } from '#electron/host/supervise-backend.ts'
import { refuse } from '#shared/command/outcome.ts'

const worker = new URL('fake-backend-worker.ts', import.meta.url)

const stopped = refuse('backend-stopped')
const gone = refuse('backend-gone')

/** A thread that answers with its number, and dies when told. */
function fakeThread(number: number, { onDied }: ThreadWatcher) {
  let isDead = false
  const backend: Backend = {
    send: () => Promise.resolve(isDead ? stopped : number),
    readFile: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
  }
  const die = (reason: string): void => {
    isDead = true
    onDied?.(reason)
  }
  return { backend, die }
}

type OpenThread = (thread: Backend) => Promise<Backend>

const openAtOnce: OpenThread = (thread) => Promise.resolve(thread)

/** A supervisor over fake threads, at a clock the test moves; `openLike` says how each further opening goes. */
async function superviseFakes() {
  const threads: ReturnType<typeof fakeThread>[] = []
  const told: string[] = []
  const clock = { now: 0 }
  let opening = openAtOnce
  const backend = await superviseBackend(
    (watcher) => {
      const thread = fakeThread(threads.length + 1, watcher)
      threads.push(thread)
      return opening(thread.backend)
    },
    {
      onTrouble: (words) => told.push(`trouble ${words}`),
      onRestarted: (reason) => told.push(`restarted ${reason}`),
      onGivenUp: (reason) => told.push(`given up ${reason}`),
    },
    () => clock.now,
  )
  return {
    backend,
    told,
    clock,
    threads,
    ask: () => backend.send('甲', 'echo', {}),
    dieNow: (reason = '死因') => threads.at(-1)?.die(reason),
    openLike: (next: OpenThread) => (opening = next),
  }
}

test('when the thread dies, what it was answering is refused and another one answers what comes after', async () => {
  const told: string[] = []
  const backend = await superviseBackend(
    (watcher) => startBackend({ dataDirectory: 'works', demo: false }, watcher, worker),
    {
      onTrouble: (words) => told.push(`trouble ${words}`),
      onRestarted: (reason) => told.push(`restarted ${reason}`),
      onGivenUp: (reason) => told.push(`given up ${reason}`),
    },
  )
  const waiting = [backend.send('甲', 'never', {}), backend.send('甲', 'die', {})]
  expect(await Promise.all(waiting)).toEqual([stopped, stopped])
  const echo = { session: '甲', name: 'echo', input: 1 }
  expect(await backend.send('甲', 'echo', 1)).toEqual(echo)
  const words = 'the backend thread ended with code 3'
  expect(told).toEqual([`trouble ${words}`, `restarted ${words}`])
  await backend.close()
  expect(await backend.send('甲', 'echo', 1)).toEqual(stopped)
})

test('the first opening that fails is thrown as it is', async () => {
  const opening = superviseBackend(
    (watcher) => startBackend({ dataDirectory: 'broken', demo: false }, watcher, worker),
    { onTrouble: () => {}, onRestarted: () => expect.unreachable(), onGivenUp: () => expect.unreachable() },
  )
  await expect(opening).rejects.toThrow('broken on opening')
})

test('a command that comes while another thread is opening waits for it', async () => {
  const { ask, dieNow, openLike, told } = await superviseFakes()
  const opened = Promise.withResolvers<void>()
  openLike((thread) => opened.promise.then(() => thread))
  dieNow()
  const answers: unknown[] = []
  const waiting = ask().then((answer) => answers.push(answer))
  await nextTurn()
  expect([answers, told]).toEqual([[], []])
  opened.resolve()
  await waiting
  expect([answers, told]).toEqual([[2], ['restarted 死因']])
})

test('an opening that fails counts as a death, and is tried again until there were too many', async () => {
  const { ask, dieNow, openLike, told, threads } = await superviseFakes()
  openLike(() => Promise.reject(new Error('打不开')))
  dieNow()
  expect(await ask()).toEqual(gone)
  expect(told).toEqual(['trouble 打不开', 'trouble 打不开', 'trouble 打不开', 'given up 打不开'])
  expect(threads).toHaveLength(4)
})

test('it gives up exactly when a fourth death falls within sixty seconds', async () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(gaps, async (between) => {
      const { ask, dieNow, clock, told } = await superviseFakes()
      const deaths: number[] = []
      for (const gap of between) {
        clock.now += gap
        deaths.push(clock.now)
        dieNow()
        const isHopeless = deaths.some((death, index) => death - (deaths[index - 3] ?? -Infinity) < 60_000)
        expect(await ask()).toEqual(isHopeless ? gone : deaths.length + 1)
        expect(told.at(-1)).toBe(isHopeless ? 'given up 死因' : 'restarted 死因')
        if (isHopeless) return
      }
    }),
  )
})

test('closing waits for the thread that is opening, and a death while closing starts no other', async () => {
  const { backend, ask, dieNow, openLike, threads } = await superviseFakes()
  const opened = Promise.withResolvers<void>()
  openLike((thread) => opened.promise.then(() => thread))
  dieNow()
  let isClosed = false
  const closing = backend.close().then(() => (isClosed = true))
  expect(await ask()).toEqual(stopped)
  await nextTurn()
  expect(isClosed).toBe(false)
  opened.resolve()
  await closing
  dieNow()
  expect(await ask()).toEqual(stopped)
  expect(await backend.readFile('甲', 'f')).toBeUndefined()
  expect(threads).toHaveLength(2)
})
