import type { ChangeContext, ReadDb } from '#electron/context.ts'
import { readPlace } from '#electron/setup/settings.ts'
import type { Day } from '#shared/calendar/day.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { AnnualReport } from '#shared/reports/report-commands.ts'
import { numberIssue, wordRevision, type ReportIssue } from '#shared/reports/report-issue.ts'
import { assembleAnnualReport } from './assemble-annual-report.ts'
import { readReportTemplate } from './read-report-template.ts'
import { readSnapshot, writeSnapshot } from './report-snapshot.ts'
import type { Provenance } from './write-figures.ts'

const columns = ['id', 'number', 'revision', 'asOf', 'hash', 'frozenBy', 'frozenAt', 'reason'] as const

/** Every issue, newest first. */
export const listIssues = (db: ReadDb): Promise<ReportIssue[]> =>
  db.selectFrom('reportIssue').select(columns).orderBy('frozenAt', 'desc').orderBy('id', 'desc').execute()

/** Fixes the report of a day as it is counted now. A day frozen before is corrected: same number, and a reason. */
export async function freezeReport(context: ChangeContext, asOf: Day, typed: string): Promise<Outcome<ReportIssue>> {
  const { db, write, actor, now } = context
  const issued = await db.selectFrom('reportIssue').select(['number', 'year', 'sequence', 'revision', 'asOf']).execute()
  const { year, sequence, number, revision } = numberIssue(issued, asOf, readReportTemplate().issueNumber)
  const reason = typed.trim() === '' ? null : typed.trim()
  if (revision > 1 && reason === null) return refuse('reason-needed')
  const issue = { number, revision, asOf, frozenBy: actor.name, frozenAt: now(), reason }
  const content = await assembleAnnualReport(context, asOf)
  const { text, hash } = writeSnapshot({ issue, place: await readPlace(db), content })
  const id = write.insert('reportIssue', { ...issue, year, sequence, hash, snapshot: text })
  write.describe({ label: `定稿年度工作报告:${number}${wordRevision(revision)}` })
  return done({ id, ...issue, hash })
}

/**
 * The report an issue fixed, and where it came from: the instant is that of the freezing, whenever it is printed.
 * Refuses `not-found`, and `locked` where what is kept is no longer what was fixed.
 */
export async function loadIssue(
  db: ReadDb,
  asOf: Day,
  issueId: string,
): Promise<Outcome<{ report: AnnualReport; from: Provenance }>> {
  const row = await db
    .selectFrom('reportIssue')
    .select([...columns, 'snapshot'])
    .where('id', '=', issueId)
    .where('asOf', '=', asOf)
    .executeTakeFirst()
  if (!row) return refuse('not-found', '定稿')
  const { snapshot: text, ...issue } = row
  const snapshot = readSnapshot(text, issue)
  if (!snapshot)
    return refuse(
      'locked',
      `${issue.number}${wordRevision(issue.revision)}的内容在定稿后被改动过,与校验值不符,不能使用`,
    )
  return done({ report: { ...snapshot.content, issue }, from: { place: snapshot.place, madeAt: issue.frozenAt } })
}
