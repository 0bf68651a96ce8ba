import { z } from 'zod'

/** May an earlier holder be nominated again? `after-years` counts from the year of the earlier award. */
export const RepeatRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('allowed') }),
  z.strictObject({ kind: z.literal('excluded') }),
  z.strictObject({ kind: z.literal('after-years'), years: z.int().min(1).max(50) }),
])
export type RepeatRule = z.infer<typeof RepeatRule>

/** The year of the earlier award that stands in the way in `year`, or undefined when none does. */
export function findBarringYear(rule: RepeatRule, year: number, earlierYears: readonly number[]): number | undefined {
  const latest = earlierYears.filter((earlier) => earlier <= year).toSorted((left, right) => right - left)[0]
  if (latest === undefined || rule.kind === 'allowed') return undefined
  return rule.kind === 'excluded' || year - latest < rule.years ? latest : undefined
}
