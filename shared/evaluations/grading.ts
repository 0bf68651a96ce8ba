import { orderGrades } from '#shared/standards/grade-order.ts'
import type { GradeRule } from '#shared/standards/standard.ts'

/** What a total is worth. `grade` is null when no grade covers the case: a veto where every grade passes. */
export interface Grading {
  readonly grade: string | null
  readonly passes: boolean
  readonly vetoed: boolean
}

/**
 * The grade of a total in hundredths. A veto fails the case whatever the sum: it gets the highest grade that does not
 * pass but is no better than the sum deserves, or none if every grade passes.
 */
export function gradeTotal(total: number, vetoed: boolean, grades: readonly GradeRule[]): Grading {
  const reached = orderGrades(grades).filter((grade) => reaches(total, grade))
  const grade = reached.find(({ passes }) => !vetoed || !passes)
  return { grade: grade?.name ?? null, passes: !vetoed && grade?.passes === 1, vetoed }
}

const reaches = (total: number, { min, minInclusive }: GradeRule): boolean =>
  total > min || (minInclusive === 1 && total === min)
