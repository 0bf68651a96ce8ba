import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTaskbarProgress } from '#electron/shell/taskbar-progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function sample() {
  const bars: number[] = []
  const window = { isDestroyed: () => false, setProgressBar: (value: number) => void bars.push(value) }
  return { bars, progress: createTaskbarProgress(window as unknown as BrowserWindow) }
}

test('short work shows nothing; long work shows a moving bar until the last of it ends', async () => {
  const { bars, progress } = sample()
  await progress.watch(Promise.resolve(1))
  const [one, other] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const watched = [progress.watch(one.promise), progress.watch(other.promise)]
  await vi.advanceTimersByTimeAsync(999)
  expect(bars).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  one.resolve('one')
  await watched[0]
  expect(bars.at(-1)).toBe(2)
  other.reject(new Error('failed'))
  await expect(watched[1]).rejects.toThrow('failed')
  expect(bars.at(-1)).toBe(-1)
})

test('how far the page says it is goes before the moving bar', async () => {
  const { bars, progress } = sample()
  const work = Promise.withResolvers<null>()
  const watched = progress.watch(work.promise)
  await vi.advanceTimersByTimeAsync(1000)
  progress.show(0.25)
  progress.show(null)
  work.resolve(null)
  await watched
  expect(bars).toEqual([2, 0.25, 2, -1])
})
