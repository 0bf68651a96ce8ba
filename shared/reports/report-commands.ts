import { z } from 'zod'
import { Day } from '../calendar/day.ts'
import { change, query } from '../command/define.ts'
import { OfficialDocument } from '../documents/official-document.ts'
import { Place } from '../register/page.ts'
import { FigureFlag } from '../statistics/figure-flag.ts'
import { Figure } from '../statistics/figure.ts'
import { FigureRows } from '../statistics/figure-rows.ts'
import { ReportIssue, wordRevision } from './report-issue.ts'

/** What the annual report as of a day says: its text and tables, every figure in it, and what must be said about them. */
export const ReportContent = z.strictObject({
  asOf: z.string(),
  template: z.strictObject({ code: z.string(), version: z.int() }),
  document: OfficialDocument,
  figures: z.array(Figure),
  flags: z.array(FigureFlag),
})
export type ReportContent = z.infer<typeof ReportContent>

/** The annual report from the registers as they are now, or as one of its issues fixed it. */
export const AnnualReport = ReportContent.extend({ issue: ReportIssue.nullable() })
export type AnnualReport = z.infer<typeof AnnualReport>

/** The files a report leaves as. */
export const ReportFormat = z.enum(['docx', 'xlsx', 'figures'])
export type ReportFormat = z.infer<typeof ReportFormat>

const fileNames = {
  docx: ['年度工作报告', '.docx'],
  xlsx: ['年度工作报告', '.xlsx'],
  figures: ['figures', '.json'],
} as const satisfies Record<ReportFormat, readonly [string, string]>

/** 年度工作报告.docx; of an issue 年度工作报告 学城报〔2011〕1号 第1次定稿.docx, so that no two are taken for each other. */
export function nameReportFile(format: ReportFormat, issue: ReportIssue | null): string {
  const [name, ending] = fileNames[format]
  return issue === null ? name + ending : `${name} ${issue.number} ${wordRevision(issue.revision)}${ending}`
}

/** Which report: the one counted now, or the issue of that day named by its id. */
const Wanted = z.strictObject({ asOf: Day, issueId: z.string().optional() })

export const reportCommands = {
  'reports.read': query({
    permission: 'report.read',
    input: Wanted,
    output: AnnualReport,
  }),
  /** Every issue, newest first. */
  'reports.issues': query({
    permission: 'report.read',
    input: z.strictObject({}),
    output: z.array(ReportIssue),
  }),
  /** Fixes the report as it is counted now; a day frozen before gets its next revision, which needs a reason. */
  'reports.freeze': change({
    permission: 'report.freeze',
    label: '定稿年度工作报告',
    undoable: false,
    input: z.strictObject({ asOf: Day, reason: z.string().max(200) }),
    output: ReportIssue,
  }),
  /** The rows behind one figure, a page at a time. */
  'reports.rows': query({
    permission: 'report.read',
    input: z.strictObject({
      code: z.string(),
      asOf: Day,
      /** Of a rate: all rows of the denominator, only those in the numerator, or the others. */
      part: z.enum(['all', 'counted', 'rest']),
      place: Place,
      limit: z.int().min(1).max(500),
    }),
    output: FigureRows,
  }),
  /** Writes one file of the report and leaves it to be fetched; leaves a line in the audit log. */
  'reports.export': change({
    permission: 'report.export',
    label: '导出年度工作报告',
    undoable: false,
    audit: 'export',
    auditObject: ({ asOf, format }, made) => made?.name ?? `年度工作报告 截至 ${asOf}(${format})`,
    input: Wanted.extend({ format: ReportFormat }),
    output: z.strictObject({ fileId: z.string(), name: z.string() }),
  }),
}
