import { loadHolidayTables } from '#electron/calendar/load-holiday-tables.ts'
import type { ChangeContext, QueryContext } from '#electron/context.ts'
import { isDay, type Day } from '#shared/calendar/day.ts'
import { done, refuse, refuseFields, type FieldProblem, type Outcome } from '#shared/command/outcome.ts'
import { endOfPublicity, publicityAllowsApproval } from '#shared/publicity/publicity-rule.ts'
import { PublicityEntry, type PublicitySubject } from '#shared/publicity/publicity.ts'
import { findPublicityOf } from './publicity-queries.ts'

interface Opening {
  readonly subjectKind: PublicitySubject
  readonly title: string
  readonly channel: string
  readonly startDay: Day
  readonly workingDays: number
  readonly entries: readonly PublicityEntry[]
}

function checkOpening({ title, channel, startDay, entries }: Opening): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (title.trim() === '') problems.push({ field: 'title', message: '请填写公示标题。' })
  if (channel.trim() === '') problems.push({ field: 'channel', message: '请填写公示渠道,例如 区政府网站。' })
  if (!isDay(startDay)) problems.push({ field: 'startDay', message: '公示开始日应为日期,如 2011-12-31。' })
  for (const entry of entries) {
    const issue = PublicityEntry.safeParse(entry).error?.issues[0]
    if (issue) problems.push({ field: 'entries', message: `“${entry.name}”:${issue.message}` })
  }
  return problems
}

/**
 * Begins a publicity period for nominations or evaluation cases; the feature moves its own subjects.
 * The last day is computed now and kept; a year without a holiday table is refused.
 */
export async function startPublicity(
  { db, write }: Pick<ChangeContext, 'db' | 'write'>,
  opening: Opening,
): Promise<Outcome<{ publicityId: string; endDay: Day }>> {
  const problems = checkOpening(opening)
  if (problems.length > 0) return refuseFields(problems)
  const { entries, ...period } = opening
  const end = endOfPublicity(period.startDay, period.workingDays, await loadHolidayTables(db))
  if (!end.ok) return end
  const texts = { title: period.title.trim(), channel: period.channel.trim() }
  const publicityId = write.insert('publicity', { ...period, ...texts, endDay: end.value })
  for (const entry of entries) write.insert('publicityEntry', { ...entry, publicityId })
  return done({ publicityId, endDay: end.value })
}

/** Whether a nomination or case may be approved on a day, by the latest period it was shown in and every objection there. */
export async function checkPublicityOf(
  { whole }: Pick<QueryContext, 'whole'>,
  subjectId: string,
  day: Day,
): Promise<Outcome<undefined>> {
  const publicity = await findPublicityOf(whole, subjectId)
  return publicity ? publicityAllowsApproval(publicity, subjectId, day) : refuse('wrong-state', '尚未公示')
}
