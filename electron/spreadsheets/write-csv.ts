import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import { guardCsv } from '#shared/spreadsheets/csv-guard.ts'
import { encodeGb18030, NotInGb18030 } from './gb18030.ts'
import { NotWritable, type SheetCell, type SheetColumn, type SheetRow, type TableWriter } from './table-writer.ts'

/** How the characters of a csv file are written. UTF-8 goes with the mark in front by which Excel and WPS know it. */
export type CsvEncoding = 'gb18030' | 'utf-8'

/** The mark by which a spreadsheet knows UTF-8. */
const byteOrderMark = '\uFEFF'

const needsQuotes = /[",\r\n\t]|^\s|\s$/u

const quote = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A cell as a csv file has it; texts are guarded from what the spreadsheet would make of them. */
function wordCell({ kind }: SheetColumn, cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return kind === 'hundredths' ? formatHundredths(cell) : String(cell)
  return quote(kind === 'day' ? cell : guardCsv(cell))
}

function encode(text: string, encoding: CsvEncoding): { bytes: Uint8Array; beyondGbk: number } {
  if (encoding === 'utf-8') return { bytes: Buffer.from(text), beyondGbk: 0 }
  try {
    return encodeGb18030(text)
  } catch (error) {
    if (!(error instanceof NotInGb18030)) throw error
    const code = (error.character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    throw new NotWritable(
      `记录中有 GB 18030 没有编码的字“${error.character}”(U+${code})。请改用 xlsx 或 UTF-8 的 csv 导出`,
    )
  }
}

/** Begins a csv file (RFC 4180: commas, quotes doubled, CRLF) in a new file. */
export async function createCsv(
  path: string,
  columns: readonly SheetColumn[],
  encoding: CsvEncoding,
): Promise<TableWriter> {
  const file = await open(path, 'wx', 0o600)
  let rows = 0
  let crc = 0
  let rare = 0

  const append = async (text: string): Promise<void> => {
    const { bytes, beyondGbk } = encode(text, encoding)
    crc = crc32(text, crc)
    rare += beyondGbk
    await file.write(bytes)
  }

  const wordRow = (row: SheetRow): string =>
    `${columns.map((column, index) => wordCell(column, row[index] ?? null)).join(',')}\r\n`

  const headings = `${columns.map(({ heading }) => quote(guardCsv(heading))).join(',')}\r\n`
  if (encoding === 'utf-8') await file.write(Buffer.from(byteOrderMark))
  await append(headings)

  return {
    async write(more) {
      rows += more.length
      await append(more.map(wordRow).join(''))
    },
    async finish(total) {
      if (total) await append(wordRow(total))
      await file.sync()
      await file.close()
      const name = encoding
      return { rows, parts: [{ name, rows: rows + (total ? 2 : 1), crc }], rare }
    },
    abandon: () => file.close().catch(() => undefined),
  }
}
