import { expect, test } from 'vitest'
import { runCrashes } from './crash-run.ts'
import { runWalCuts } from './wal-cuts.ts'

test(
  'a backend killed over and over loses no acknowledged act and leaves none half',
  { timeout: 300_000 },
  async () => {
    const result = await runCrashes({ cycles: 12, seed: 2011 })
    expect(result.problems).toEqual([])
    expect(result.acknowledged).toBeGreaterThan(20)
    expect(result.killedWhile.working).toBeGreaterThan(3)
  },
)

test('whatever is cut off the write-ahead log, or flipped in it, a prefix opens', { timeout: 300_000 }, async () => {
  const result = await runWalCuts({ cuts: 250, seed: 2011 })
  expect(result.problems).toEqual([])
  expect(result.refused).toBe(0)
  expect(result.cuts).toBeGreaterThan(result.frames)
  expect(result.changes).toBeGreaterThan(8)
  expect(result.flips).toBeGreaterThan(20)
})
