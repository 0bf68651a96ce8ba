import { z } from 'zod'
import { Flag, Points } from '#shared/standards/standard.ts'

/** One reason for taking points off: which reason of the indicator, how often, how many points in all. */
export const DeductionEntry = z.strictObject({
  reason: z.string().min(1),
  times: z.int().positive(),
  points: Points,
})
export type DeductionEntry = z.infer<typeof DeductionEntry>

/** What a scorer enters for one leaf. Which part counts depends on the leaf: see `scoreSheet`. */
export const ScoreEntry = z.strictObject({
  indicatorId: z.string(),
  /** Points given; null while not scored, and on leaves scored by deduction or veto. */
  points: Points.nullable(),
  deductions: z.array(DeductionEntry),
  /** 1: the veto condition is met. Only on veto leaves. */
  vetoMet: Flag,
  remark: z.string().max(500),
})
export type ScoreEntry = z.infer<typeof ScoreEntry>
