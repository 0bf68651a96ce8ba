import type { Counting } from '#electron/statistics/count-rows.ts'
import { computeFigures } from '#electron/statistics/compute-figures.ts'
import { addYears, type Day } from '#shared/calendar/day.ts'
import { assembleReport } from '#shared/reports/assemble-report.ts'
import type { ReportContent } from '#shared/reports/report-commands.ts'
import { flagFigures } from '#shared/statistics/figure-flag.ts'
import { readReportTemplate } from './read-report-template.ts'

/** The annual report as of a day, compared with the same day a year before. */
export async function assembleAnnualReport(counting: Counting, asOf: Day): Promise<ReportContent> {
  const template = readReportTemplate()
  const figures = await computeFigures(counting, asOf)
  const previous = await computeFigures(counting, addYears(asOf, -1))
  return {
    asOf,
    template: { code: template.code, version: template.version },
    document: assembleReport(template, { asOf, figures, previous }),
    figures: [...figures.values()],
    flags: [...flagFigures(figures)],
  }
}
