import { orderGrades } from '#shared/standards/grade-order.ts'
import type { GradeRule } from '#shared/standards/standard.ts'
import { writePoints } from '#shared/standards/write-points.ts'

/** The scores a grade stands for, up to the next better one: "≥ 80 且 < 90 分". */
export function gradeRange(grade: GradeRule, grades: readonly GradeRule[]): string {
  const ordered = orderGrades(grades)
  const above = ordered[ordered.indexOf(grade) - 1]
  const lower = `${grade.minInclusive ? '≥' : '>'} ${writePoints(grade.min)}`
  const upper = above && `${above.minInclusive ? '<' : '≤'} ${writePoints(above.min)}`
  if (upper === undefined) return `${lower} 分`
  return grade.min === 0 && grade.minInclusive ? `${upper} 分` : `${lower} 且 ${upper} 分`
}
