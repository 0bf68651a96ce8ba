import type { Cell, Row, Workbook, Worksheet } from 'exceljs'
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
  /** The field each column was read as. */
  readonly columns: readonly (string | null)[]
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

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== ''

/** The rows from the lowest heading row on, without that row itself. */
const rowsBelow = ({ sheet, headerRow }: CorrectedOrder) => sheet.rows.filter(({ number }) => number > headerRow)

/** Where an earlier copy has its reasons: a column of that name in which nothing else stands, for our sentences end with 。 */
function earlierReasons(order: CorrectedOrder): number {
  return order.headings.findIndex(
    (heading, column) =>
      heading.trim() === reasonHeading &&
      (order.columns[column] ?? null) === null &&
      rowsBelow(order).every(({ cells }) => !isFilled(cells[column]) || cells[column]?.trim().endsWith('。')),
  )
}

/** The first column behind the headings in which nothing stands. */
function freeColumn(order: CorrectedOrder): number {
  const widths = rowsBelow(order).map(({ cells }) => cells.findLastIndex(isFilled))
  return (
    Math.max(
      order.headings.findLastIndex(isFilled),
      widths.reduce((most, width) => Math.max(most, width), -1),
    ) + 1
  )
}

/** Where the cell at fault stands: among the columns of its field the one of its heading. */
function placeOf({ field, column }: RefusedCell, { columns, headings }: CorrectedOrder): number {
  const own = [...columns.keys()].filter((place) => columns[place] === field)
  return own.find((place) => headings[place] === column) ?? own[0] ?? headings.indexOf(column)
}

function markRow(row: Row, reasonAt: number, problems: readonly RefusedCell[], order: CorrectedOrder): void {
  const reason = row.getCell(reasonAt)
  reason.value = problems.map(({ message }) => message).join('\n')
  reason.font = { ...reason.font, ...reasonFont }
  reason.alignment = { ...reason.alignment, wrapText: true, vertical: 'middle' }
  for (const problem of problems) {
    const place = placeOf(problem, order)
    if (place === -1) continue
    const cell = row.getCell(place + 1)
    // A look of its own: cells of one look share it.
    cell.style = { ...cell.style, fill: red }
  }
}

const isOurRed = ({ fill }: Cell): boolean =>
  fill?.type === 'pattern' && fill.pattern === 'solid' && fill.fgColor?.argb === red.fgColor.argb

/** Takes the marks of an earlier copy off again: what was mended since is no longer at fault. */
function clearMarks(sheet: Worksheet, reasonAt: number, headerRow: number): void {
  sheet.eachRow((row, number) => {
    if (number <= headerRow) return
    row.getCell(reasonAt).value = null
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (isOurRed(cell)) cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'none' } }
    })
  })
}

async function write(order: CorrectedOrder, workbook: Workbook, sheet: Worksheet): Promise<Uint8Array> {
  const earlier = earlierReasons(order)
  const at = (earlier === -1 ? freeColumn(order) : earlier) + 1
  if (earlier !== -1) clearMarks(sheet, at, order.headerRow)
  const heading = sheet.getRow(order.headerRow).getCell(at)
  heading.value = reasonHeading
  heading.font = { ...heading.font, bold: true, ...reasonFont }
  sheet.getColumn(at).width = 48
  for (const [number, problems] of Map.groupBy(order.refused, ({ row }) => row))
    markRow(sheet.getRow(number), at, problems, order)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The file itself with the reasons in it; undefined where it is no xlsx, or holds what cannot be written back. */
async function writeOwn(order: CorrectedOrder, workbook: Workbook): Promise<Uint8Array | undefined> {
  if (order.bytes === undefined) return undefined
  try {
    // A buffer of its own: the bytes of a small file lie in one they share with others.
    await workbook.xlsx.load(new Uint8Array(order.bytes).buffer)
    const sheet = workbook.getWorksheet(order.sheet.name)
    return sheet && (await write(order, workbook, sheet))
  } catch {
    return undefined
  }
}

/**
 * Gives a file back as xlsx with a 原因 column behind its headings, and the cells at fault in red. An xlsx keeps its
 * look; of other files, and of one whose make-up cannot be kept, the texts are written anew.
 */
export async function writeCorrected(order: CorrectedOrder): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const own = await writeOwn(order, new ExcelJS.Workbook())
  if (own !== undefined) return own
  const workbook = new ExcelJS.Workbook()
  return write(order, workbook, copySheet(workbook, order.sheet))
}
