import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trimmedMean } from '#shared/arithmetic/trimmed-mean.ts'

const score = fc.integer({ min: 0, max: 100_000 })

/** Independent of the code under test: removes by searching, not by sorting, and rounds by doubling. */
function expectedMean(scores: readonly number[], trimFrom: number): number {
  const kept = [...scores]
  if (kept.length >= trimFrom && kept.length > 2) {
    kept.splice(kept.indexOf(Math.max(...kept)), 1)
    kept.splice(kept.indexOf(Math.min(...kept)), 1)
  }
  let total = 0
  for (const one of kept) total += one
  let mean = 0
  while (2 * (total - mean * kept.length) >= kept.length) mean += 1
  return mean
}

test('one highest and one lowest are left out from the agreed number on, else all count', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 3, max: 9 }),
      (scores, trimFrom) => {
        expect(trimmedMean(scores, trimFrom)).toBe(expectedMean(scores, trimFrom))
      },
    ),
  )
})

test('the order of the experts does not matter', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 9 }), (scores) => {
      expect(trimmedMean(scores.toReversed(), 5)).toBe(trimmedMean(scores, 5))
    }),
  )
})

test('from five experts on no single expert can pull the mean outside what the others gave', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 4, maxLength: 8 }), score, (others, rogue) => {
      const mean = trimmedMean([...others, rogue], 5) ?? -1
      expect(mean).toBeGreaterThanOrEqual(Math.min(...others))
      expect(mean).toBeLessThanOrEqual(Math.max(...others))
    }),
  )
})

test('four experts give a plain mean, half-up', () => {
  expect(trimmedMean([9000, 9001, 9001, 9000], 5)).toBe(9001)
})

test('five experts give the mean of the middle three', () => {
  expect(trimmedMean([10_000, 9000, 9100, 9201, 0], 5)).toBe(9100)
})

test('without scores there is no mean', () => {
  expect(trimmedMean([], 5)).toBeNull()
})
