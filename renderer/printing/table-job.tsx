import type { DocumentTable } from '#shared/documents/document-table.ts'
import type { PaperPage } from '#shared/printing/paper-page.ts'
import { PaperTable } from './PaperTable.tsx'
import type { PrintJob } from './print-job.ts'

interface TablePrint {
  readonly title: string
  readonly rows: number
  readonly table: DocumentTable
  readonly page: PaperPage
  readonly reporterLabel?: string
  readonly facts: readonly string[]
  readonly isRoomy?: boolean
}

/** A table of its own on paper that may be turned. */
export const tableJob = ({ title, rows, page: made, ...shown }: TablePrint): PrintJob => ({
  title,
  rows,
  page: made,
  isTurnable: true,
  draw: ({ page }) => <PaperTable {...shown} page={page} />,
})
