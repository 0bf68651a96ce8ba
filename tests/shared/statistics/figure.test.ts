import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateFigure } from '#shared/statistics/figure.ts'
import type { Indicator } from '#shared/statistics/indicator.ts'

const base = {
  code: 'x',
  label: '某率',
  definition: '某口径。',
  unit: '%',
  period: '时点',
  at: '概况',
  decimals: 0,
} as const
const source = { register: 'regions', level: 'street' } as const
const rate: Indicator = { ...base, kind: 'rate', numerator: source, denominator: source }
const above: Indicator = { ...rate, qualifier: { kind: 'above', step: 10 } }
const atLeast: Indicator = { ...rate, qualifier: { kind: 'atLeast', step: 10 } }

const parts = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
  .map(([numerator, denominator]) => ({ kind: 'rate' as const, numerator, denominator }))

test('a rate is the nearest whole per cent, a half upwards', () => {
  fc.assert(
    fc.property(parts, (measure) => {
      const percent = (stateFigure(rate, measure).value ?? Number.NaN) / 100
      // |100n/d − p| ≤ ½, and on a tie p is the upper one: 2·100n − d < 2pd ≤ 2·100n + d.
      const [twice, scaled] = [200 * measure.numerator, 2 * percent * measure.denominator]
      expect(scaled).toBeGreaterThan(twice - measure.denominator)
      expect(scaled).toBeLessThanOrEqual(twice + measure.denominator)
    }),
  )
})

test('“above” names the last ten that is really exceeded, “at least” the last ten that is reached', () => {
  fc.assert(
    fc.property(parts, (measure) => {
      const [over, under] = [measure.numerator * 100, measure.denominator]
      const threshold = (stateFigure(above, measure).value ?? Number.NaN) / 100
      expect(threshold * under).toBeLessThan(over)
      expect((threshold + 10) * under).toBeGreaterThanOrEqual(over)
      const reached = (stateFigure(atLeast, measure).value ?? Number.NaN) / 100
      expect(reached * under).toBeLessThanOrEqual(over)
      expect((reached + 10) * under).toBeGreaterThan(over)
    }),
  )
})

test('176 of 194 schools is stated as above 90 %, with 90.72 % kept', () => {
  expect(stateFigure(above, { kind: 'rate', numerator: 176, denominator: 194 })).toMatchObject({
    value: 90_00,
    exact: 90_72,
    numerator: 176,
    denominator: 194,
    rows: 194,
  })
})

test('a rate without a denominator has no value, and is not 0', () => {
  expect(stateFigure(above, { kind: 'rate', numerator: 0, denominator: 0 })).toMatchObject({ value: null, exact: null })
  expect(stateFigure(rate, { kind: 'rate', numerator: 0, denominator: 0 })).toMatchObject({ value: null, rows: 0 })
})

test('a missing measure has no value and no rows', () => {
  expect(stateFigure(rate, { kind: 'missing' })).toMatchObject({ value: null, exact: null, rows: 0 })
})

test('a baseline keeps its day and source and is rounded to its places only when stated', () => {
  const population: Indicator = { ...base, kind: 'baseline', later: null, decimals: 1 }
  const measure = { kind: 'baseline', value: 150_45, dated: '2011-12-31', source: '公安分局' } as const
  expect(stateFigure(population, measure)).toMatchObject({
    value: 150_50,
    exact: 150_45,
    rows: 1,
    dated: '2011-12-31',
    source: '公安分局',
  })
})

test('a count is stated as counted', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (count) => {
      const figure = stateFigure({ ...base, kind: 'count', rows: source }, { kind: 'count', count })
      expect(figure).toMatchObject({ value: count * 100, exact: count * 100, rows: count })
    }),
  )
})
