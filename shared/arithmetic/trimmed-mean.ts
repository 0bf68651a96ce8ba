import { divideHalfUp } from './hundredths.ts'

/**
 * The mean of several experts' scores in hundredths, half-up to a hundredth.
 * From `trimFrom` scores on one highest and one lowest are left out (去掉一个最高分、一个最低分);
 * with fewer all count. Null without scores. The shipped panel rule trims from five (示例).
 */
export function trimmedMean(scores: readonly number[], trimFrom: number): number | null {
  const kept = isTrimmed(scores.length, trimFrom) ? [...scores].sort((a, b) => a - b).slice(1, -1) : scores
  return divideHalfUp(
    kept.reduce((sum, score) => sum + score, 0),
    kept.length,
  )
}

/** Trimming needs a score left over, whatever the rule says. */
export const isTrimmed = (count: number, trimFrom: number): boolean => count >= trimFrom && count > 2
