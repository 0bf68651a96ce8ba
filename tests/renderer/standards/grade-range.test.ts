import { expect, test } from 'vitest'
import type { GradeRule } from '#shared/standards/standard.ts'
import { gradeRange } from '#renderer/standards/grade-range.ts'

const grade = (name: string, min: number, minInclusive: 0 | 1): GradeRule => ({
  name,
  min,
  minInclusive,
  passes: min > 0 ? 1 : 0,
  source: '示例',
})

test('a grade is shown with the score at which the next better one begins', () => {
  const grades = [grade('不合格', 0, 1), grade('优秀', 95_00, 0), grade('合格', 80_00, 1)]
  expect(grades.map((one) => gradeRange(one, grades))).toEqual(['< 80 分', '> 95 分', '≥ 80 且 ≤ 95 分'])
})
