import type { DocumentTable } from '#shared/documents/document-table.ts'
import { createFigureMarks } from './figure-marks.ts'
import { stampArchive } from './stamp-archive.ts'
import { writeSheet } from './xlsx-sheet.ts'

/**
 * Writes tables as a workbook, one sheet each, that prints on A4 as it stands.
 * Cells that state a figure are named for its code, so the name box of Excel and WPS shows it.
 * `madeAt` is the instant written into the file's properties; the same input gives the same bytes.
 */
export async function writeXlsx(tables: readonly DocumentTable[], madeAt: string): Promise<Buffer> {
  // Loaded when first needed: it would be a quarter of what the backend loads before it can answer.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  workbook.creator = tables[0]?.reporter ?? '学城'
  workbook.created = new Date(madeAt)
  workbook.modified = new Date(madeAt)
  const marks = createFigureMarks()
  for (const table of tables) writeSheet(workbook, table, marks)
  return stampArchive(Buffer.from(await workbook.xlsx.writeBuffer()), madeAt)
}
