import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import { daysBetween } from '#shared/calendar/day.ts'
import { styles } from './sheet-styles.ts'
import { NotWritable, type ColumnKind, type SheetCell, type SheetColumn } from './table-writer.ts'

/** What Excel takes in one cell. */
const longestText = 32_767

/** Excel counts a 29 February 1900 that never was, so days before the next are text in the same spelling. */
const firstSafeDay = '1900-03-01'
const dayZero = '1899-12-30'

/** Whole numbers longer than this lose their last digits in a spreadsheet, and stay text. */
const longestNumber = 999_999_999_999_999

/** Letters across at most; what is longer is set in several lines. */
export const widestColumn = 48

const bodyStyles: Readonly<Record<ColumnKind, number>> = {
  text: styles.text,
  label: styles.text,
  long: styles.long,
  day: styles.day,
  integer: styles.integer,
  hundredths: styles.hundredths,
}

const totalStyles: Readonly<Record<ColumnKind, number>> = {
  text: styles.totalText,
  label: styles.totalText,
  long: styles.totalText,
  day: styles.totalText,
  integer: styles.totalInteger,
  hundredths: styles.totalHundredths,
}

const needsEscape = /[&<>\r\t\n_]/u
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A text as XML has it. Excel reads `_x0041_` as an A, so a text that says so itself is written the long way. */
export const escapeXml = (text: string): string =>
  needsEscape.test(text)
    ? text
        .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
        .replaceAll(/[&<>\r\t]/gu, (character) => entities[character] ?? character)
    : text

const hasEdgeSpace = /^\s|\s$|\n/u

const inline = (text: string): string =>
  hasEdgeSpace.test(text)
    ? `<is><t xml:space="preserve">${escapeXml(text)}</t></is>`
    : `<is><t>${escapeXml(text)}</t></is>`

/** Width in half-width letters, the unit of columns: 汉字 and full-width marks take two. */
export function letterWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) <= 0xff ? 1 : 2
  return width
}

/** 'A', 'B', … 'AA': what a column is called. */
export const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

/** Labels are stored once and pointed at. */
export interface LabelTable {
  readonly indexOf: (label: string) => number
  /** How often labels were pointed at. */
  readonly uses: () => number
  readonly labels: () => Iterable<string>
}

export function createLabelTable(): LabelTable {
  const indexes = new Map<string, number>()
  let uses = 0
  return {
    indexOf(label) {
      uses += 1
      const known = indexes.get(label)
      if (known !== undefined) return known
      indexes.set(label, indexes.size)
      return indexes.size - 1
    },
    uses: () => uses,
    labels: () => indexes.keys(),
  }
}

/** Draws the rows of a sheet as XML, and notes how wide its columns grow. */
export interface RowDrawer {
  readonly heading: () => string
  /** A row of the list, at its place in the sheet. */
  readonly body: (row: number, cells: readonly SheetCell[]) => string
  readonly total: (row: number, cells: readonly SheetCell[]) => string
  /** Letters each column needs for what was drawn. */
  readonly widths: () => readonly number[]
}

/** Beside a heading stands the arrow of its filter. */
const filterArrow = 3

/** Lines a long text takes in a column as wide as columns get. */
const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(letterWidth(line) / (widestColumn - 2))), 0)

const pointsPerLine = 15

export function createRowDrawer(columns: readonly SheetColumn[], labels: LabelTable): RowDrawer {
  const names = columns.map((_, index) => columnName(index))
  const widest = columns.map(({ heading }) => letterWidth(heading) + filterArrow)

  const measure = (index: number, text: string): void => {
    const most = widest[index] ?? 0
    // No text is wider than two letters a sign, and once a column is wide it seldom gets wider.
    if (text.length * 2 <= most || most >= widestColumn) return
    widest[index] = Math.min(widestColumn, Math.max(most, letterWidth(text)))
  }

  function drawText(address: string, { heading, kind }: SheetColumn, style: number, text: string): string {
    if (text.length > longestText)
      throw new NotWritable(
        `“${heading}”中有一格长 ${text.length} 字,Excel 一格最多 ${longestText} 字。请改用 csv 导出,或不导出这一栏`,
      )
    if (kind === 'label') return `<c r="${address}" s="${style}" t="s"><v>${labels.indexOf(text)}</v></c>`
    return `<c r="${address}" s="${style}" t="inlineStr">${inline(text)}</c>`
  }

  function drawCell(row: number, index: number, style: number, cell: SheetCell): string {
    const column = columns[index] as SheetColumn
    const address = `${names[index]}${row}`
    if (cell === null || cell === '') return `<c r="${address}" s="${style}"/>`
    if (typeof cell === 'number') {
      const text = column.kind === 'hundredths' ? formatHundredths(cell) : String(cell)
      measure(index, text)
      if (Math.abs(cell) > longestNumber) return drawText(address, column, styles.text, text)
      return `<c r="${address}" s="${style}"><v>${text}</v></c>`
    }
    measure(index, cell)
    if (column.kind === 'day' && cell >= firstSafeDay)
      return `<c r="${address}" s="${style}"><v>${daysBetween(dayZero, cell)}</v></c>`
    return drawText(address, column, style, cell)
  }

  const long = columns.flatMap(({ kind }, index) => (kind === 'long' ? [index] : []))

  const heightOf = (cells: readonly SheetCell[]): string => {
    let lines = 1
    for (const index of long) {
      const cell = cells[index]
      if (typeof cell === 'string' && cell.length * 2 > widestColumn - 2) lines = Math.max(lines, linesOf(cell))
      else if (typeof cell === 'string' && cell.includes('\n')) lines = Math.max(lines, linesOf(cell))
    }
    return lines === 1 ? '' : ` ht="${Math.min(409, lines * pointsPerLine + 3)}" customHeight="1"`
  }

  const draw = (row: number, cells: readonly SheetCell[], chosen: Readonly<Record<ColumnKind, number>>): string => {
    let xml = `<row r="${row}"${heightOf(cells)}>`
    for (const [index, { kind }] of columns.entries()) xml += drawCell(row, index, chosen[kind], cells[index] ?? null)
    return `${xml}</row>`
  }

  return {
    heading: () =>
      `<row r="1" ht="24" customHeight="1">${columns
        .map(
          ({ heading }, index) => `<c r="${names[index]}1" s="${styles.heading}" t="inlineStr">${inline(heading)}</c>`,
        )
        .join('')}</row>`,
    body: (row, cells) => draw(row, cells, bodyStyles),
    total: (row, cells) => draw(row, cells, totalStyles),
    widths: () => widest.map((width) => Math.min(widestColumn, Math.max(8, width + 2))),
  }
}
