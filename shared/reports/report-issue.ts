import { z } from 'zod'
import { yearOf, type Day } from '../calendar/day.ts'

/** A 定稿 of the annual report: what it said on the day it was fixed, and says for good. */
export const ReportIssue = z.strictObject({
  id: z.string(),
  /** One number for every issue of the same day. */
  number: z.string(),
  /** 1 for the first issue, one more for each correction (更正). */
  revision: z.int().positive(),
  asOf: z.string(),
  /** SHA-256 of the stored snapshot, in hexadecimal digits. */
  hash: z.string(),
  /** The name of who fixed it, as it was then. */
  frozenBy: z.string(),
  /** ISO-8601, UTC. */
  frozenAt: z.string(),
  /** Why it was corrected; null where nobody needed to say. */
  reason: z.string().nullable(),
})
export type ReportIssue = z.infer<typeof ReportIssue>

/** How issues are numbered: {year} is the year of the day reported on, {seq} counts from 1 within it. */
export const IssueNumberFormat = z
  .string()
  .max(60)
  .refine(
    (format) => format.includes('{year}') && format.includes('{seq}'),
    '定稿编号格式要含 {year} 和 {seq},例如 学城报〔{year}〕{seq}号。',
  )

/** What numbering asks of the issues there are. */
export interface NumberedIssue {
  readonly number: string
  readonly year: number
  readonly sequence: number
  readonly revision: number
  readonly asOf: Day
}

/**
 * Number and revision of a further issue of a day: a day that has a number keeps it and goes on counting revisions;
 * any other gets the next number of its year, so that a year's numbers have no gaps.
 */
export function numberIssue(issued: readonly NumberedIssue[], asOf: Day, format: string): NumberedIssue {
  const year = yearOf(asOf)
  const earlier = issued.filter((issue) => issue.asOf === asOf)
  const [first] = earlier
  if (first) return { ...first, revision: Math.max(...earlier.map(({ revision }) => revision)) + 1 }
  const sequence = Math.max(0, ...issued.filter((issue) => issue.year === year).map((issue) => issue.sequence)) + 1
  const number = format.replaceAll('{year}', String(year)).replaceAll('{seq}', String(sequence))
  return { number, year, sequence, revision: 1, asOf }
}

/** 第1次定稿, 第2次定稿(更正). */
export const wordRevision = (revision: number): string => `第${revision}次定稿${revision > 1 ? '(更正)' : ''}`
