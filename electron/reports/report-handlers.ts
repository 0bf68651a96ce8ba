import type { HandlersFor, QueryContext } from '#electron/context.ts'
import { writeDocx } from '#electron/documents/write-docx.ts'
import { writeXlsx } from '#electron/documents/write-xlsx.ts'
import { readPlace } from '#electron/setup/settings.ts'
import { listFigureRows } from '#electron/statistics/list-figure-rows.ts'
import type { Day } from '#shared/calendar/day.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import {
  nameReportFile,
  type AnnualReport,
  type reportCommands,
  type ReportFormat,
} from '#shared/reports/report-commands.ts'
import { findIndicator } from '#shared/statistics/indicators.ts'
import { assembleAnnualReport } from './assemble-annual-report.ts'
import { freezeReport, listIssues, loadIssue } from './report-issues.ts'
import { writeFigures, type Provenance } from './write-figures.ts'

const write: Readonly<Record<ReportFormat, (report: AnnualReport, from: Provenance) => Promise<Buffer> | Buffer>> = {
  docx: ({ document }, { madeAt }) => writeDocx(document, madeAt),
  xlsx: ({ document }, { madeAt }) => writeXlsx(document.tables, madeAt),
  figures: writeFigures,
}

/** What was fixed in the issue asked for, or else what the registers say now; and where it comes from. */
async function findReport(
  context: QueryContext,
  { asOf, issueId }: { readonly asOf: Day; readonly issueId?: string | undefined },
): Promise<Outcome<{ report: AnnualReport; from: Provenance }>> {
  if (issueId !== undefined) return loadIssue(context.db, asOf, issueId)
  const content = await assembleAnnualReport(context, asOf)
  const from = { place: await readPlace(context.db), madeAt: context.now() }
  return done({ report: { ...content, issue: null }, from })
}

export const reportHandlers: HandlersFor<typeof reportCommands> = {
  'reports.read': async (context, wanted) => {
    const found = await findReport(context, wanted)
    return found.ok ? done(found.value.report) : found
  },

  'reports.issues': async ({ db }) => done(await listIssues(db)),

  'reports.freeze': (context, { asOf, reason }) => freezeReport(context, asOf, reason),

  'reports.rows': async (context, { code, ...request }) => {
    const indicator = findIndicator(code)
    return indicator ? done(await listFigureRows(context, indicator, request)) : refuse('not-found', code)
  },

  'reports.export': async (context, { format, ...wanted }) => {
    const found = await findReport(context, wanted)
    if (!found.ok) return found
    const { report, from } = found.value
    const bytes = await write[format](report, from)
    const name = nameReportFile(format, report.issue)
    return done({ fileId: context.files.put(context.session, { name, bytes }), name })
  },
}
