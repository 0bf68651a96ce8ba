import { readFileSync } from 'node:fs'
import { ReportTemplate } from '#shared/reports/report-template.ts'

/** The template that ships with the product. */
export const shippedTemplate = (): ReportTemplate =>
  ReportTemplate.parse(JSON.parse(readFileSync('resources/reports/annual-2011.json', 'utf8')))
