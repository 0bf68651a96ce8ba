import { expect, test } from 'vitest'
import { gradeTotal } from '#shared/evaluations/grading.ts'
import { scoreSheet } from '#shared/evaluations/scoring.ts'
import { leavesOf } from '#shared/standards/indicator-tree.ts'
import { checkStandard } from '#shared/standards/standard-check.ts'
import { StandardFile } from '#shared/standards/standard-file.ts'
import { readShippedFile, readShippedStandard, shippedStandards } from '#tests/support/builders/build-standard.ts'

test.each(shippedStandards)('the shipped standard %s may be put in use as it is', (name) => {
  expect(checkStandard(readShippedStandard(name))).toEqual([])
})

test.each(shippedStandards)(
  'every line and grade of %s names its source, and a sample says 示例 in its name',
  (name) => {
    const { standard, indicators, grades } = readShippedStandard(name)
    expect([...indicators, ...grades].every(({ source }) => source.length > 0)).toBe(true)
    expect(standard.name.includes('示例')).toBe(standard.sample === 1)
    expect(standard.approvedDocument).not.toBe('')
  },
)

test('every organisation type has a standard to start from', () => {
  const types = shippedStandards.map((name) => readShippedFile(name).organisationType)
  expect([...new Set(types)].toSorted()).toEqual([
    'agency',
    'association',
    'community',
    'enterprise',
    'family',
    'institution',
    'party',
    'school',
    'street',
  ])
})

test('all three scoring models are shipped', () => {
  expect(new Set(shippedStandards.map((name) => readShippedFile(name).scoringModel))).toEqual(
    new Set(['additive', 'deduction', 'bands']),
  )
})

test('the enterprise table has 14 leaves under 42, 28 and 30 points', () => {
  const { standard, indicators } = readShippedStandard('enterprise-jiangning-2009')
  const roots = indicators.filter(({ parentId }) => parentId === null)
  expect(roots.map(({ name, maxScore }) => [name, maxScore])).toEqual([
    ['组织管理', 4200],
    ['载体建设', 2800],
    ['工作成效', 3000],
  ])
  expect(leavesOf(indicators).map(({ maxScore }) => maxScore)).toEqual(
    [7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 7, 8].map((points) => points * 100),
  )
  expect(standard.fullScore).toBe(10_000)
})

test.each([
  [9000, '达标', true],
  [8999, '未达标', false],
])('an enterprise with %i hundredths is %s', (total, grade, passes) => {
  const { grades } = readShippedStandard('enterprise-jiangning-2009')
  expect(gradeTotal(total, false, grades)).toEqual({ grade, passes, vetoed: false })
})

test.each([
  ['anqing', [110_000, 95_001, 95_000, 90_001, 90_000, 85_001, 85_000, 80_001, 80_000, 0], '5 5 4 4 3 3 2 2 1 1'],
  ['luoyang', [100_000, 90_000, 89_999, 80_000, 79_999, 70_000, 69_999, 60_000, 59_999, 0], '5 5 4 4 3 3 2 2 1 1'],
  ['chenxi', [10_000, 9000, 8999, 8000, 7999, 7000, 6999, 6000, 5999, 5000, 4999], '5 5 4 4 3 3 2 2 1 1 -'],
])('the %s scale grades its bounds as the place does', (place, totals, expected) => {
  const { grades } = readShippedStandard(`association-grading-${place}`)
  const given = totals.map((total) => gradeTotal(total, false, grades).grade)
  expect(given).toEqual(expected.split(' ').map((level) => (level === '-' ? '无等级' : `${level}A`)))
})

test('the bonus of the thousand-point scale is capped at 100', () => {
  const content = readShippedStandard('association-grading-anqing')
  const entries = leavesOf(content.indicators).map(({ id, kind, maxScore }) => ({
    indicatorId: id,
    points: kind === 'veto' ? null : maxScore,
    deductions: [],
    vetoMet: 0 as const,
    remark: '',
  }))
  const { base, bonusBeforeCap, bonus, total } = scoreSheet(content, entries)
  expect([base, bonusBeforeCap, bonus, total]).toEqual([100_000, 12_000, 10_000, 110_000])
})

test.each(['七', '7.125', '-1'])('a file with %j for points is refused', (points) => {
  const file = JSON.parse(JSON.stringify({ ...readShippedFile('family-sample'), indicators: [], grades: [] }))
  expect(StandardFile.safeParse({ ...file, fullScore: points, scoreStep: '1', bonusCap: '0' }).success).toBe(false)
})
