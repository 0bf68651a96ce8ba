import { officialPage } from '#shared/printing/paper-page.ts'
import { nameReportFile, type AnnualReport } from '#shared/reports/report-commands.ts'
import { OfficialPaper } from '../printing/OfficialPaper.tsx'
import type { PrintJob } from '../printing/print-job.ts'

/** The report on the page of its Word file, under the name of that file without its ending. */
export function reportJob({ document, figures, issue, asOf }: AnnualReport): PrintJob {
  const name = nameReportFile('docx', issue).replace(/\.docx$/u, '')
  return {
    title: issue ? name : `${name} 截至 ${asOf}`,
    rows: figures.length,
    page: officialPage,
    draw: ({ page }) => <OfficialPaper document={document} page={page} />,
  }
}
