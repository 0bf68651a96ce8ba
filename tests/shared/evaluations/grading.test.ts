import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeTotal } from '#shared/evaluations/grading.ts'
import { readShippedStandard, shippedStandards } from '#tests/support/builders/build-standard.ts'

const graded = fc.constantFrom(...shippedStandards).chain((name) => {
  const { standard, grades } = readShippedStandard(name)
  return fc.record({
    grades: fc.constant(grades),
    total: fc.integer({ min: 0, max: standard.fullScore + standard.bonusCap }),
  })
})

test('a veto fails the case whatever the sum, and never improves the grade', () => {
  fc.assert(
    fc.property(graded, ({ grades, total }) => {
      const vetoed = gradeTotal(total, true, grades)
      expect(vetoed.passes).toBe(false)
      const failing = grades.filter(({ passes }) => !passes).map(({ name }) => name)
      expect([...failing, null]).toContain(vetoed.grade)
    }),
  )
})

test('without a veto more points never give a lower grade', () => {
  fc.assert(
    fc.property(graded, fc.nat(500), ({ grades, total }, more) => {
      const boundOf = (sum: number) =>
        grades.find(({ name }) => name === gradeTotal(sum, false, grades).grade)?.min ?? -1
      expect(boundOf(total + more)).toBeGreaterThanOrEqual(boundOf(total))
    }),
  )
})

test('a vetoed enterprise with full marks is 未达标, a vetoed association of an all-passing scale has no grade', () => {
  expect(gradeTotal(10_000, true, readShippedStandard('enterprise-jiangning-2009').grades)).toEqual({
    grade: '未达标',
    passes: false,
    vetoed: true,
  })
  expect(gradeTotal(100_000, true, readShippedStandard('association-grading-luoyang').grades).grade).toBeNull()
})
