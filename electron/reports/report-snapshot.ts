import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ReportContent } from '#shared/reports/report-commands.ts'
import { ReportIssue } from '#shared/reports/report-issue.ts'

/** All an issue is printed from: what it says, whose it is, and under which number, by whom and when it was fixed. */
const Snapshot = z.strictObject({
  issue: ReportIssue.omit({ id: true, hash: true }),
  place: z.string(),
  content: ReportContent,
})
type Snapshot = z.infer<typeof Snapshot>

/** SHA-256 of a snapshot's text, in hexadecimal digits. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The text to keep and its hash. */
export function writeSnapshot(snapshot: Snapshot): { readonly text: string; readonly hash: string } {
  const text = JSON.stringify(snapshot)
  return { text, hash: hashOf(text) }
}

/** The kept snapshot; undefined where text, hash and the row beside them no longer agree. */
export function readSnapshot(text: string, { id: _id, hash, ...issue }: ReportIssue): Snapshot | undefined {
  if (hashOf(text) !== hash) return undefined
  const snapshot = Snapshot.parse(JSON.parse(text))
  const keys = Object.keys(issue) as (keyof typeof issue)[]
  return keys.every((key) => snapshot.issue[key] === issue[key]) ? snapshot : undefined
}
