import { readResource } from '#electron/resources.ts'
import { checkTemplate } from '#shared/reports/check-template.ts'
import { ReportTemplate } from '#shared/reports/report-template.ts'
import { indicators } from '#shared/statistics/indicators.ts'

/** The template of the annual report that ships with the product; a faulty one states nothing and is refused whole. */
export function readReportTemplate(): ReportTemplate {
  const template = ReportTemplate.parse(readResource('reports/annual-2011.json'))
  const faults = checkTemplate(template, indicators)
  if (faults.length > 0) throw new Error(`report template ${template.code}: ${faults.join(' ')}`)
  return template
}
