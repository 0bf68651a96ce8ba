import type { Row, Workbook, Worksheet } from 'exceljs'
import type { RefusedCell } from '#shared/import/import-report.ts'
import type { Sheet } from '#shared/import/sheet.ts'

/** A file to be given back, and the reasons to write into it. */
export interface CorrectedOrder {
  /** The file itself where it is xlsx, to keep its look; undefined where a new workbook has to be made. */
  readonly bytes: Uint8Array | undefined
  readonly sheet: Sheet
  /** The number of the lowest heading row. */
  readonly headerRow: number
  readonly headings: readonly string[]
  readonly refused: readonly RefusedCell[]
}

/** What the added column is called; an import passes over it. */
export const reasonHeading = '原因'

const red = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const
const reasonFont = { color: { argb: 'FF9C0006' } } as const

/** The same rows as texts, where the file was no xlsx. */
function copySheet(workbook: Workbook, { name, rows }: Sheet): Worksheet {
  const made = workbook.addWorksheet(name.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31) || '退回')
  for (const { number, cells } of rows) {
    const row = made.getRow(number)
    for (const [column, text] of cells.entries()) {
      if (text === '') continue
      const cell = row.getCell(column + 1)
      // As text: a code keeps its zeros, and what begins with = is no formula.
      cell.numFmt = '@'
      cell.value = text
    }
    row.commit()
  }
  return made
}

async function open(workbook: Workbook, { bytes, sheet }: CorrectedOrder): Promise<Worksheet> {
  if (bytes === undefined) return copySheet(workbook, sheet)
  await workbook.xlsx.load(Buffer.from(bytes).buffer)
  return workbook.getWorksheet(sheet.name) ?? copySheet(workbook, sheet)
}

/** Where the reasons go: behind the last heading, or where an earlier copy has them already. */
function reasonColumn({ headings }: CorrectedOrder): number {
  const earlier = headings.findIndex((heading) => heading.trim() === reasonHeading)
  if (earlier !== -1) return earlier + 1
  const last = headings.findLastIndex((heading) => heading.trim() !== '')
  return last + 2
}

function markRow(row: Row, reasonAt: number, problems: readonly RefusedCell[], headings: readonly string[]): void {
  const reason = row.getCell(reasonAt)
  reason.value = problems.map(({ message }) => message).join('\n')
  reason.font = { ...reason.font, ...reasonFont }
  reason.alignment = { ...reason.alignment, wrapText: true, vertical: 'middle' }
  for (const { column } of problems) {
    const place = headings.indexOf(column)
    if (place === -1) continue
    const cell = row.getCell(place + 1)
    // A look of its own: cells of one look share it.
    cell.style = { ...cell.style, fill: red }
  }
}

/**
 * Gives a file back as xlsx with a 原因 column behind its headings, and the cells at fault in red. An xlsx keeps its
 * look; of other files the texts are written anew.
 */
export async function writeCorrected(order: CorrectedOrder): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  const sheet = await open(workbook, order)
  const at = reasonColumn(order)
  const earlier = order.headings.some((heading) => heading.trim() === reasonHeading)
  if (earlier) sheet.eachRow((row, number) => number > order.headerRow && (row.getCell(at).value = null))
  const heading = sheet.getRow(order.headerRow).getCell(at)
  heading.value = reasonHeading
  heading.font = { ...heading.font, bold: true, ...reasonFont }
  sheet.getColumn(at).width = 48
  for (const [number, problems] of Map.groupBy(order.refused, ({ row }) => row))
    markRow(sheet.getRow(number), at, problems, order.headings)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
