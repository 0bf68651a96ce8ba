import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkStandard } from '#shared/standards/standard-check.ts'
import type { Indicator } from '#shared/standards/standard.ts'
import { buildGrade, buildIndicator, buildStandard } from '#tests/support/builders/build-standard.ts'

type Shape = number | readonly Shape[]

const shape = fc.letrec<{ tree: Shape; leaf: number }>((tie) => ({
  leaf: fc.integer({ min: 1, max: 5000 }),
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  ),
})).tree

const forest = fc.array(shape, { minLength: 1, maxLength: 4 })

const weigh = (part: Shape): number =>
  typeof part === 'number' ? part : part.reduce((sum: number, one) => sum + weigh(one), 0)

/** Grows indicators from a shape whose parents weigh what their parts weigh. */
const grow = (parts: readonly Shape[], prefix = ''): Indicator[] =>
  parts.flatMap((part, index) => {
    const number = `${prefix}${index + 1}`
    const own = buildIndicator(number, { maxScore: weigh(part) })
    return typeof part === 'number' ? [own] : [own, ...grow(part, `${number}.`)]
  })

const fieldsOf = (indicators: readonly Indicator[]): string[] =>
  checkStandard(buildStandard(indicators)).map(({ field }) => field)

test('a tree whose leaves sum to every parent and whose roots sum to the full score may be put in use', () => {
  fc.assert(
    fc.property(forest, (parts) => {
      expect(fieldsOf(grow(parts))).toEqual([])
    }),
  )
})

test('changing the points of any one indicator breaks a sum, and the problem names the nearest sum that broke', () => {
  fc.assert(
    fc.property(forest, fc.nat(), fc.integer({ min: 1, max: 500 }), (parts, pick, extra) => {
      const indicators = grow(parts)
      const changed = indicators[pick % indicators.length]!
      const { fullScore } = buildStandard(indicators).standard
      const edited = indicators.map((one) => (one === changed ? { ...one, maxScore: one.maxScore + extra } : one))
      const fields = checkStandard(buildStandard(edited, { fullScore })).map(({ field }) => field)
      expect(fields).toContain(changed.parentId === null ? 'fullScore' : `indicators.${changed.parentId}`)
    }),
  )
})

test('bonus and veto stand outside the full score', () => {
  const indicators = [
    buildIndicator('1'),
    buildIndicator('2', { kind: 'bonus', maxScore: 500 }),
    buildIndicator('3', { kind: 'veto', maxScore: 0 }),
  ]
  expect(checkStandard(buildStandard(indicators, { bonusCap: 500 }))).toEqual([])
})

test.each<[string, Indicator[], string]>([
  ['a leaf without points', [buildIndicator('1', { maxScore: 0 })], 'indicators.1'],
  ['a veto with points', [buildIndicator('1'), buildIndicator('2', { kind: 'veto' })], 'indicators.2'],
  [
    'a bonus among score lines',
    [buildIndicator('1'), buildIndicator('1.1'), buildIndicator('1.2', { kind: 'bonus' })],
    'indicators.1.2',
  ],
  ['a number used twice', [buildIndicator('1'), buildIndicator('1', { id: 'b' })], 'indicators.1'],
  ['a number out of place', [buildIndicator('1'), buildIndicator('2.1', { parentId: '1' })], 'indicators.2.1'],
  ['a missing parent', [buildIndicator('1'), buildIndicator('2.1')], 'indicators.2.1'],
  [
    'parents in a ring',
    [buildIndicator('1'), buildIndicator('2', { parentId: '3' }), buildIndicator('3', { parentId: '2' })],
    'indicators.2',
  ],
  ['a rule on an additive sheet', [buildIndicator('1', { rule: { kind: 'bands', bands: [] } })], 'indicators.1'],
  ['a bonus without a cap', [buildIndicator('1'), buildIndicator('2', { kind: 'bonus' })], 'bonusCap'],
  ['no indicators at all', [], 'fullScore'],
])('%s is named', (_, indicators, field) => {
  expect(fieldsOf(indicators)).toContain(field)
})

test('a cap without any bonus is named', () => {
  const [problem] = checkStandard(buildStandard([buildIndicator('1')], { bonusCap: 100 }))
  expect(problem).toMatchObject({ field: 'bonusCap' })
})

test('the sentence names the indicator, both sums and what to do', () => {
  const indicators = [
    buildIndicator('1', { maxScore: 1500 }),
    buildIndicator('1.1', { maxScore: 750 }),
    buildIndicator('1.2', { maxScore: 700 }),
  ]
  const [problem] = checkStandard({ ...buildStandard(indicators), grades: [buildGrade('合格', 0)] })
  expect(problem).toEqual({
    field: 'indicators.1',
    message: '指标 1:下级指标合计 14.50 分,与本级 15.00 分不符。请核对各下级分值。',
  })
})
