import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkGrades } from '#shared/standards/grade-check.ts'
import type { GradeRule } from '#shared/standards/standard.ts'
import { gradeTotal } from '#shared/evaluations/grading.ts'
import { buildGrade } from '#tests/support/builders/build-standard.ts'

const highest = 20

const flag = fc.constantFrom<0 | 1>(0, 1)
const grade = fc.record({ min: fc.integer({ min: 0, max: highest + 2 }), minInclusive: flag, passes: flag })
const grades = fc
  .array(grade, { maxLength: 5 })
  .map((rules) => rules.map((rule, index): GradeRule => ({ ...rule, name: `${index}级`, source: '示例' })))

/** Independent of the code under test: lists the totals each grade can be given by trying them all. */
function totalsByGrade(rules: readonly GradeRule[]): Map<string, number[]> {
  const totals = new Map(rules.map(({ name }) => [name, [] as number[]]))
  for (let total = 0; total <= highest; total += 1) {
    let best: GradeRule | undefined
    for (const rule of rules) {
      const bound = 2 * rule.min + (rule.minInclusive ? 0 : 1)
      const bestBound = best ? 2 * best.min + (best.minInclusive ? 0 : 1) : -1
      if (2 * total >= bound && bound > bestBound) best = rule
    }
    if (best) totals.get(best.name)?.push(total)
  }
  return totals
}

test('grades that pass the check give every attainable total exactly the grade with the nearest bound below it', () => {
  fc.assert(
    fc.property(
      grades.filter((rules) => checkGrades(rules, highest).length === 0),
      (rules) => {
        const expected = totalsByGrade(rules)
        expect([...expected.values()].flat().toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: highest + 1 }, (_, total) => total),
        )
        for (const [name, totals] of expected) {
          for (const total of totals) expect(gradeTotal(total, false, rules).grade).toBe(name)
        }
      },
    ),
  )
})

test('whenever some attainable total would be left without a grade the check says so', () => {
  fc.assert(
    fc.property(grades, (rules) => {
      const covered = [...totalsByGrade(rules).values()].flat().length === highest + 1
      expect(covered || checkGrades(rules, highest).length > 0).toBe(true)
    }),
  )
})

test.each<[string, GradeRule[], string]>([
  ['no grade at all', [], 'grades'],
  ['totals below the lowest bound', [buildGrade('合格', 10)], 'grades.合格'],
  ['0 itself left out', [buildGrade('合格', 0, { minInclusive: 0 })], 'grades.合格'],
  ['the same bound twice', [buildGrade('甲', 10), buildGrade('乙', 10), buildGrade('丙', 0)], 'grades.乙'],
  ['a bound nobody can reach', [buildGrade('甲', 21), buildGrade('丙', 0)], 'grades.甲'],
  ['a name used twice', [buildGrade('甲', 10), buildGrade('甲', 0)], 'grades.甲'],
  ['nothing that passes', [buildGrade('甲', 0, { passes: 0 })], 'grades'],
  [
    'a lower grade passing where a higher fails',
    [buildGrade('甲', 10, { passes: 0 }), buildGrade('乙', 0)],
    'grades.乙',
  ],
])('%s is named', (_, rules, field) => {
  expect(checkGrades(rules, highest).map((problem) => problem.field)).toContain(field)
})

test('an open and a closed grade may share a bound: the closed one holds the bound alone', () => {
  const rules = [buildGrade('甲', 10, { minInclusive: 0 }), buildGrade('乙', 10), buildGrade('丙', 0)]
  expect(checkGrades(rules, highest)).toEqual([])
  expect([9, 10, 11].map((total) => gradeTotal(total, false, rules).grade)).toEqual(['丙', '乙', '甲'])
})
