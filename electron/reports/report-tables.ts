import type { ReportIssue } from '#shared/reports/report-issue.ts'

export interface ReportTables {
  reportIssue: ReportIssue & {
    version: number
    deletedAt: string | null
    /** Of the day reported on, and the number's place within that year. */
    year: number
    sequence: number
    /** The JSON text whose hash is kept beside it. */
    snapshot: string
  }
}
