import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkScoringRule } from '#shared/standards/scoring-rule-check.ts'
import type { Band } from '#shared/standards/standard.ts'
import { buildIndicator } from '#tests/support/builders/build-standard.ts'

const wholePoints = { scoringModel: 'bands', scoreStep: 100 } as const

const checkBands = (bands: Band[], maxScore: number) =>
  checkScoringRule(buildIndicator('1', { maxScore, rule: { kind: 'bands', bands } }), wholePoints)

/** Independent of the code under test: asks of every possible score how many bands hold it. */
const holdersOf = (bands: readonly Band[], score: number): number =>
  bands.filter(({ min, max }) => min <= score && score <= max).length

test('bands pass exactly when every whole point from 0 to the maximum lies in one band and nothing lies beyond', () => {
  const point = fc.integer({ min: 0, max: 6 })
  const band = fc
    .tuple(point, point)
    .map(([a, b]) => ({ label: `${a}-${b}`, min: Math.min(a, b) * 100, max: Math.max(a, b) * 100 }))
  fc.assert(
    fc.property(fc.array(band, { maxLength: 4 }), fc.integer({ min: 1, max: 5 }), (bands, top) => {
      const covered = [0, 1, 2, 3, 4, 5, 6].every((one) => holdersOf(bands, one * 100) === (one <= top ? 1 : 0))
      expect(checkBands(bands, top * 100).length === 0).toBe(covered)
    }),
    { numRuns: 1000 },
  )
})

test('cutting the range anywhere gives bands that pass', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }), (cuts) => {
      const starts = [0, ...cuts.toSorted((a, b) => a - b)]
      const bands = starts.map((start, index) => ({
        label: String(index),
        min: start * 100,
        max: ((starts[index + 1] ?? 21) - 1) * 100,
      }))
      expect(checkBands(bands, 2000)).toEqual([])
    }),
  )
})

test.each<[string, Band[]]>([
  [
    'a gap',
    [
      { label: '低', min: 0, max: 300 },
      { label: '高', min: 500, max: 1000 },
    ],
  ],
  [
    'an overlap',
    [
      { label: '低', min: 0, max: 400 },
      { label: '高', min: 400, max: 1000 },
    ],
  ],
  ['bands short of the maximum', [{ label: '低', min: 0, max: 900 }]],
  ['a band turned round', [{ label: '低', min: 1000, max: 0 }]],
  [
    'half points on a sheet of whole points',
    [
      { label: '低', min: 0, max: 350 },
      { label: '高', min: 450, max: 1000 },
    ],
  ],
  ['no bands', []],
])('%s is refused with a sentence', (_, bands) => {
  expect(checkBands(bands, 1000)).not.toEqual([])
})

const deduction = { scoringModel: 'deduction', scoreStep: 1 } as const

test.each([
  ['no reasons', []],
  ['a reason that costs nothing', [{ reason: '迟交', min: 0, max: 0, each: 0 as const }]],
  ['a reason dearer than the indicator', [{ reason: '迟交', min: 100, max: 1001, each: 0 as const }]],
  ['a range turned round', [{ reason: '迟交', min: 300, max: 100, each: 0 as const }]],
])('a deduction leaf with %s is refused', (_, reasons) => {
  expect(checkScoringRule(buildIndicator('1', { rule: { kind: 'deduction', reasons } }), deduction)).not.toEqual([])
})

test('every score leaf of a deduction sheet needs reasons, its bonus and veto leaves need none', () => {
  expect(checkScoringRule(buildIndicator('1'), deduction)).not.toEqual([])
  expect(checkScoringRule(buildIndicator('1', { kind: 'bonus' }), deduction)).toEqual([])
  expect(checkScoringRule(buildIndicator('1', { kind: 'veto', maxScore: 0 }), deduction)).toEqual([])
})
