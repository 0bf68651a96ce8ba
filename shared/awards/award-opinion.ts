import { z } from 'zod'
import { Day } from '#shared/calendar/day.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'

/** 征求意见: what an authority (纪检监察, 综治, 工商 …) answered about one nominee. */
export const AwardOpinion = z.strictObject({
  authority: z.string().min(1).max(30),
  answer: z.enum(['no-objection', 'objection']),
  answeredOn: Day,
  signedBy: z.string().max(30),
  remark: z.string().max(500),
})
export type AwardOpinion = z.infer<typeof AwardOpinion>

/** The authorities asked that have not answered "无异议"; the last answer of each counts. */
export const missingOpinions = (required: readonly string[], opinions: readonly AwardOpinion[]): string[] =>
  required.filter(
    (authority) => opinions.findLast((opinion) => opinion.authority === authority)?.answer !== 'no-objection',
  )

/** All must have answered "无异议"; 'opinion-missing' names those that have not. */
export function checkOpinions(required: readonly string[], opinions: readonly AwardOpinion[]): Outcome<undefined> {
  const missing = missingOpinions(required, opinions)
  return missing.length > 0 ? refuse('opinion-missing', missing.join('、')) : done(undefined)
}
