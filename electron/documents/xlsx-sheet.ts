import type { Alignment, Cell, Row, Workbook, Worksheet } from 'exceljs'
import type { DocumentTable, TableCell, TableColumn } from '#shared/documents/document-table.ts'
import { noValue } from '#shared/documents/document-words.ts'
import { headerDepth, layOutHeader, numberColumns } from '#shared/documents/table-header.ts'
import type { FigureMarks } from './figure-marks.ts'
import { setUpPrint } from './xlsx-print.ts'

const [serif, sans] = ['宋体', '黑体']
const hairline = { style: 'thin' } as const
const borders = { top: hairline, bottom: hairline, left: hairline, right: hairline }
const numberFormats = ['0', '0.0', '0.00'] as const

/** Above the headings: the title, then 填报单位 and 单位. */
const rowsAbove = 2

/** One table as a sheet: title, unit at the right, headings, 甲/乙 row, rows, notes, sign-off line. */
export function writeSheet(workbook: Workbook, table: DocumentTable, marks: FigureMarks): void {
  const sheet = workbook.addWorksheet(nameSheet(table))
  const headings = headerDepth(table.columns)
  sheet.columns = table.columns.map(({ width }) => ({ width: width * 2 + 2 }))
  writeHead(sheet, table)
  writeHeadings(sheet, table.columns)
  for (const { role, cells } of table.rows) {
    const row = sheet.addRow([])
    table.columns.forEach((column, index) =>
      writeCell(row.getCell(index + 1), column, cells[index], role === 'total', marks),
    )
    growToText(row, table.columns)
  }
  for (const note of table.notes) writeAcross(sheet, note, { wrapText: true, vertical: 'top' })
  writeSignOff(sheet, table)
  setUpPrint(sheet, table, rowsAbove + headings + 1)
}

/** Excel refuses []:*?/\ in a sheet's name and more than 31 characters. */
const nameSheet = ({ number, title }: DocumentTable): string =>
  `${number} ${title}`.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31)

function writeHead(sheet: Worksheet, { number, columns, title, reporter, unit }: DocumentTable): void {
  const last = columns.length
  const top = sheet.addRow([`${number}　${title}`])
  top.height = 30
  sheet.mergeCells(1, 1, 1, last)
  set(top.getCell(1), { bold: true, size: 16, name: serif }, { horizontal: 'center' })
  const under = sheet.addRow([])
  const reporterEnd = Math.max(1, last - 2)
  sheet.mergeCells(2, 1, 2, reporterEnd)
  under.getCell(1).value = `填报单位（公章）：${reporter}`
  set(under.getCell(1), {}, { horizontal: 'left' })
  if (unit === null || last === reporterEnd) return
  sheet.mergeCells(2, reporterEnd + 1, 2, last)
  under.getCell(reporterEnd + 1).value = `单位：${unit}`
  set(under.getCell(reporterEnd + 1), {}, { horizontal: 'right' })
}

function writeHeadings(sheet: Worksheet, columns: readonly TableColumn[]): void {
  const first = rowsAbove + 1
  for (const { text, row, column, columns: across, rows } of layOutHeader(columns)) {
    const [top, left] = [first + row, column + 1]
    if (across > 1 || rows > 1) sheet.mergeCells(top, left, top + rows - 1, left + across - 1)
    sheet.getCell(top, left).value = text
  }
  const depth = headerDepth(columns)
  numberColumns(columns).forEach((number, index) => {
    for (let row = first; row < first + depth; row += 1)
      frame(sheet.getCell(row, index + 1), { name: sans }, { horizontal: 'center', wrapText: true })
    const cell = sheet.getCell(first + depth, index + 1)
    cell.value = number
    cell.numFmt = '@'
    frame(cell, {}, { horizontal: 'center' })
  })
}

function writeCell(
  target: Cell,
  column: TableColumn,
  cell: TableCell | undefined,
  total: boolean,
  marks: FigureMarks,
): void {
  const horizontal = column.kind === 'number' ? 'right' : 'left'
  frame(target, total ? { bold: true } : {}, { horizontal, indent: 1, wrapText: column.kind !== 'number' })
  if (!cell || cell.kind === 'text') {
    // As text, so that a code keeps its zeros and a name beginning with = + - @ is never taken for a formula.
    target.numFmt = '@'
    target.value = cell?.text ?? ''
    return
  }
  if (cell.figure !== null) target.name = marks.mark(cell.figure).name
  if (cell.kind === 'missing') target.value = noValue
  else {
    target.value = cell.hundredths / 100
    target.numFmt = numberFormats[cell.decimals]
  }
}

/** Excel fits a row to wrapped text only when somebody edits it, so the height is set here: 15 pt a line. */
function growToText(row: Row, columns: readonly TableColumn[]): void {
  const lines = columns.map(({ width }, index) => Math.ceil(letterWidth(row.getCell(index + 1).text) / (width * 2)))
  row.height = 15 * Math.max(1, ...lines) + 3
}

/** Width in half-width letters, the unit of Excel's columns: 汉字 and full-width marks take two. */
const letterWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character <= '\u00ff' ? 1 : 2), 0)

const sheetWidth = (sheet: Worksheet): number => sheet.columns.reduce((sum, { width }) => sum + (width ?? 0), 0)

function writeAcross(sheet: Worksheet, text: string, alignment: Partial<Alignment>): void {
  const row = sheet.addRow([text])
  sheet.mergeCells(row.number, 1, row.number, sheet.columnCount)
  set(row.getCell(1), { size: 9 }, alignment)
  row.height = 13 * Math.ceil(letterWidth(text) / sheetWidth(sheet)) + 3
}

/** Spread over the sheet's width, with room to sign after each label. */
function writeSignOff(sheet: Worksheet, { signOff }: DocumentTable): void {
  if (signOff.length === 0) return
  const labels = signOff.map(({ label, name }) => `${label}：${name}`)
  const free = sheetWidth(sheet) - labels.reduce((sum, label) => sum + letterWidth(label), 0)
  const gap = '　'.repeat(Math.max(2, Math.floor(free / signOff.length / 2)))
  writeAcross(sheet, labels.join(gap), { vertical: 'bottom' })
  const last = sheet.lastRow
  if (last) last.height = 26
}

const set = (cell: Cell, font: Cell['font'], alignment: Partial<Alignment>): void => {
  cell.font = { name: serif, size: 11, ...font }
  cell.alignment = { vertical: 'middle', ...alignment }
}

const frame = (cell: Cell, font: Cell['font'], alignment: Partial<Alignment>): void => {
  set(cell, { size: 10.5, ...font }, alignment)
  cell.border = borders
}
