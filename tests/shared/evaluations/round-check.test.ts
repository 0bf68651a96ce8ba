import { expect, test } from 'vitest'
import { checkRound } from '#shared/evaluations/round-check.ts'

const standard = { name: '学习型企业评估标准', organisationType: 'enterprise', state: 'in-use' } as const
const grades = [
  { name: '达标', passes: 1 },
  { name: '未达标', passes: 0 },
] as const

const round = {
  organisationType: 'enterprise',
  gradeTitles: [{ grade: '达标', titleKind: 'enterprise' }],
  opensOn: '2011-10-01',
  closesOn: '2011-10-31',
} as const

const fieldsOf = (...inputs: Parameters<typeof checkRound>) => checkRound(...inputs).map(({ field }) => field)

const wide = (changes: object) => ({ ...round, gradeTitles: [...round.gradeTitles], ...changes })

test('a round with a standard in use and a title for every passing grade is fine', () => {
  expect(fieldsOf(wide({}), standard, grades)).toEqual([])
})

test.each([
  ['a standard still being drafted', wide({}), { ...standard, state: 'draft' as const }, 'standardId'],
  ['a standard of another type', wide({ organisationType: 'school' }), standard, 'standardId'],
  ['a passing grade without a title', wide({ gradeTitles: [] }), standard, 'gradeTitles'],
  [
    'a title for a failing grade',
    wide({ gradeTitles: [...round.gradeTitles, { grade: '未达标', titleKind: 'enterprise' }] }),
    standard,
    'gradeTitles',
  ],
  ['an end before the beginning', wide({ closesOn: '2011-09-30' }), standard, 'closesOn'],
])('%s is refused by its field', (_, draft, used, field) => {
  expect(fieldsOf(draft, used, grades)).toEqual([field])
})
