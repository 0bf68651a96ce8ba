import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Backend } from '#electron/backend.ts'

const shown = vi.hoisted(() => ({ messages: [] as string[], answer: 0 }))

const app = vi.hoisted(() => ({ current: undefined as unknown as FakeApp }))

class FakeApp extends EventEmitter {
  readonly done: string[] = []

  quit(): void {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.done.push('ended')
  }

  exit(code: number): void {
    this.done.push(`forced ${code}`)
  }
}

vi.mock('electron', () => ({
  app: {
    on: (...heard: Parameters<EventEmitter['on']>) => app.current.on(...heard),
    quit: () => app.current.quit(),
    exit: (code: number) => app.current.exit(code),
  },
  dialog: {
    showMessageBox: ({ message }: { message: string }) => {
      shown.messages.push(message)
      return Promise.resolve({ response: shown.answer })
    },
  },
}))

const { closeInOrder } = await import('#electron/shell/close-in-order.ts')

beforeEach(() => {
  vi.useFakeTimers()
  app.current = new FakeApp()
  shown.messages.splice(0)
  shown.answer = 0
})

afterEach(() => void vi.useRealTimers())

/** A program whose backend closes when the test says so. */
function sample() {
  const closing = Promise.withResolvers<void>()
  const { done } = app.current
  const note = (words: string) => (): undefined => void done.push(words)
  const backend = { close: () => closing.promise.then(note('closed'), note('broke')) } as unknown as Backend
  const endWith = closeInOrder(backend, note('released'), () => '')
  return { closing, done, endWith, note }
}

test('the records are closed, then the directory is free, then the last work is done, then it ends', async () => {
  const { closing, done, endWith, note } = sample()
  endWith(() => Promise.resolve(note('last')()))
  app.current.emit('window-all-closed')
  await vi.advanceTimersByTimeAsync(14_000)
  expect(done).toEqual([])
  closing.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toEqual(['closed', 'released', 'last', 'ended'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown.messages).toEqual([])
})

test('last work that was taken back is not done', async () => {
  const { closing, done, endWith, note } = sample()
  endWith(() => Promise.resolve(note('last')()))
  endWith(undefined)
  closing.resolve()
  app.current.quit()
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toEqual(['closed', 'released', 'ended'])
})

test('it ends also when the backend could not close, and when the last work fails', async () => {
  const { closing, done, endWith } = sample()
  endWith(() => Promise.reject(new Error('the installer did not start')))
  closing.reject(new Error('the thread broke'))
  app.current.quit()
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toEqual(['broke', 'released', 'ended'])
})

test.each([
  ['waits on', 0, ['closed', 'released', 'ended']],
  ['ends it by force', 1, ['released', 'forced 1', 'closed', 'released', 'ended']],
])('where closing takes long the person is told, and %s', async (_what, answer, expected) => {
  const { closing, done } = sample()
  shown.answer = answer
  app.current.quit()
  await vi.advanceTimersByTimeAsync(15_000)
  expect(shown.messages).toEqual(['正在保存并关闭'])
  closing.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toEqual(expected)
})
