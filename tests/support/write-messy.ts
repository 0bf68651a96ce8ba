import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { encodeGb18030 } from '#electron/spreadsheets/gb18030.ts'
import type { MessyCell, MessyLine } from './messy-sheet.ts'

/** A sheet of xls, et, xlsb or ods as SheetJS writes it. */
export function writeOld(bookType: 'biff8' | 'xlsb' | 'ods', name: string, lines: readonly MessyLine[]): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(
    lines.map(({ cells }) => [...cells]),
    { UTC: true },
  )
  sheet['!merges'] = lines.flatMap(({ across, down }, row) => [
    ...(across === undefined ? [] : [{ s: { r: row, c: across[0] }, e: { r: row, c: across[1] } }]),
    ...(down === undefined ? [] : [{ s: { r: row, c: down[0] }, e: { r: row + down[1] - 1, c: down[0] } }]),
  ])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, name)
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer)
}

/** Puts lines into a sheet of an xlsx. */
export function fillSheet(sheet: ExcelJS.Worksheet, lines: readonly MessyLine[]): void {
  for (const { cells } of lines) sheet.addRow([...cells])
  for (const [place, { across, down }] of lines.entries()) {
    const row = place + 1
    if (across !== undefined) sheet.mergeCells(row, across[0] + 1, row, across[1] + 1)
    if (down !== undefined) sheet.mergeCells(row, down[0] + 1, row + down[1] - 1, down[0] + 1)
  }
}

/** An xlsx whose sheets are filled one by one. */
export async function writeXlsx(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const inQuotes = (cell: MessyCell, delimiter: string): string => {
  const text = cell === null ? '' : String(cell)
  return text.includes(delimiter) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A text file in one of the encodings Excel and WPS write. */
export function writeText(
  encoding: 'gb18030' | 'utf-8' | 'utf-8 with mark' | 'utf-16',
  delimiter: string,
  lines: readonly MessyLine[],
): Uint8Array {
  const text = lines
    .map(({ cells }) => `${cells.map((cell) => inQuotes(cell, delimiter)).join(delimiter)}\r\n`)
    .join('')
  if (encoding === 'gb18030') return encodeGb18030(text).bytes
  return encoding === 'utf-16'
    ? Buffer.from(`\uFEFF${text}`, 'utf16le')
    : Buffer.from(encoding === 'utf-8' ? text : `\uFEFF${text}`, 'utf8')
}
