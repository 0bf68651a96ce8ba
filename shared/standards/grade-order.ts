import type { GradeRule } from './standard.ts'

/** Highest first. Of two equal bounds the open one ("高于") lies above the closed one ("不低于"). */
export const orderGrades = (grades: readonly GradeRule[]): readonly GradeRule[] =>
  grades.toSorted((a, b) => b.min - a.min || a.minInclusive - b.minInclusive)
