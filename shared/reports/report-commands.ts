import { z } from 'zod'
import { Day } from '../calendar/day.ts'
import { change, query } from '../command/define.ts'
import { OfficialDocument } from '../documents/official-document.ts'
import { Place } from '../register/page.ts'
import { FigureFlag } from '../statistics/figure-flag.ts'
import { Figure } from '../statistics/figure.ts'
import { FigureRows } from '../statistics/figure-rows.ts'

/** The annual report as of a day: its text and tables, every figure in it, and what must be said about them. */
export const AnnualReport = z.strictObject({
  asOf: z.string(),
  template: z.strictObject({ code: z.string(), version: z.int() }),
  document: OfficialDocument,
  figures: z.array(Figure),
  flags: z.array(FigureFlag),
})
export type AnnualReport = z.infer<typeof AnnualReport>

/** The files a report leaves as, and what each is called. */
export const reportFiles = {
  docx: '年度工作报告.docx',
  xlsx: '年度工作报告.xlsx',
  figures: 'figures.json',
} as const

export const ReportFormat = z.enum(['docx', 'xlsx', 'figures'])
export type ReportFormat = z.infer<typeof ReportFormat>

export const reportCommands = {
  'reports.read': query({
    permission: 'report.read',
    input: z.strictObject({ asOf: Day }),
    output: AnnualReport,
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
    input: z.strictObject({ asOf: Day, format: ReportFormat }),
    output: z.strictObject({ fileId: z.string(), name: z.string() }),
  }),
}
