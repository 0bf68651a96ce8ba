import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { checkCsv, CheckFailed, checkWorkbook } from '#electron/spreadsheets/check-table.ts'
import { combineCrc } from '#electron/spreadsheets/combine-crc.ts'
import { NotWritable, type SheetColumn, type SheetRow } from '#electron/spreadsheets/table-writer.ts'
import { createCsv, type CsvEncoding } from '#electron/spreadsheets/write-csv.ts'
import { createWorkbook } from '#electron/spreadsheets/write-workbook.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const frame = { title: '示例/台账', author: '示范区', madeAt: '2011-11-23T01:00:00.000Z', foot: '导出日期 2011-11-23' }

const columns: readonly SheetColumn[] = [
  { heading: '名称', kind: 'text' },
  { heading: '类型', kind: 'label' },
  { heading: '备注', kind: 'long' },
  { heading: '日期', kind: 'day' },
  { heading: '人数', kind: 'integer' },
  { heading: '得分', kind: 'hundredths' },
]

const newPath = (folder: string): string => join(folder, randomUUID())

async function drain(checking: AsyncGenerator<void>): Promise<void> {
  for await (const _ of checking);
}

async function writeAll(path: string, rows: readonly SheetRow[], mostRows?: number) {
  const writer = await createWorkbook(path, columns, frame, mostRows)
  await writer.write(rows)
  const written = await writer.finish(undefined, [])
  await drain(checkWorkbook(path, written))
  return written
}

async function readSheets(path: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(readFileSync(path) as never)
  return workbook.worksheets.map((sheet) => {
    const rows: unknown[][] = []
    sheet.eachRow({ includeEmpty: true }, (row) =>
      rows.push(columns.map((_, index) => row.getCell(index + 1).value ?? null)),
    )
    return { name: sheet.name, rows }
  })
}

/** exceljs leaves Excel's escape of itself as it stands. */
const plain = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('_x005F_', '_') : value)

const text = fc
  .stringMatching(/^[a-z<>&"'=+@_x0041\n\u{4e00}-\u{4e20}\u{20000}-\u{20010} ]{1,40}$/u)
  .filter((one) => !/_x005F_/u.test(one))
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => new Date(Date.UTC(1900, 2, 1) + days * 86_400_000))

test('what is written is what somebody reads who opens the workbook', async () => {
  const folder = temporaryDirectory()
  const row = fc.tuple(
    text,
    fc.option(fc.constantFrom('学习型企业', '学习型学校')),
    fc.option(text),
    fc.option(day),
    fc.option(fc.integer()),
    fc.option(fc.integer({ min: -1e9, max: 1e9 })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const path = newPath(folder)
      await writeAll(
        path,
        rows.map((cells) => cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell))),
      )
      const [sheet] = await readSheets(path)
      const expected = rows.map((cells) =>
        cells.map((cell, at) => (at === 5 && cell !== null ? Number(cell) / 100 : cell)),
      )
      expect(sheet?.rows.slice(1).map((cells) => cells.map(plain))).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('rows beyond those of a sheet go on in another one under the same headings', async () => {
  const path = newPath(temporaryDirectory())
  const rows = Array.from({ length: 25 }, (_, index): SheetRow => [`第${index}`, null, null, null, index, null])
  const written = await writeAll(path, rows, 10)
  expect(written.rows).toBe(25)
  const sheets = await readSheets(path)
  expect(sheets.map(({ name }) => name)).toEqual(['示例 台账', '示例 台账(2)', '示例 台账(3)', '导出说明'])
  expect(sheets.slice(0, 3).map(({ rows: { length } }) => length)).toEqual([11, 11, 6])
  expect(sheets.slice(0, 3).flatMap((sheet) => sheet.rows.slice(1).map((cells) => cells[4]))).toEqual(
    rows.map((cells) => cells[4]),
  )
})

test('days before the calendar of Excel are text in the same spelling, numbers it would round are text', async () => {
  const path = newPath(temporaryDirectory())
  await writeAll(path, [['京师大学堂', null, null, '1898-07-03', 9_007_199_254_740_991, null]])
  const [sheet] = await readSheets(path)
  expect(sheet?.rows[1]).toEqual(['京师大学堂', null, null, '1898-07-03', '9007199254740991', null])
})

test('a text longer than a cell of Excel is refused by the name of its column, never cut', async () => {
  const writer = await createWorkbook(newPath(temporaryDirectory()), columns, frame)
  const row: SheetRow = ['示例', null, '长'.repeat(32_768), null, null, null]
  await expect(writer.write([row])).rejects.toThrow(NotWritable)
  await expect(writer.write([row])).rejects.toThrow(/“备注”中有一格长 32768 字.*csv/u)
  await writer.abandon()
})

test('a file that does not say what was written is found out', async () => {
  const folder = temporaryDirectory()
  const rows = Array.from({ length: 500 }, (_, index): SheetRow => [`第${index}`, '甲', null, null, index, null])
  const path = newPath(folder)
  const written = await writeAll(path, rows)
  const spoiled = readFileSync(path)
  const at = Math.floor(spoiled.length / 4)
  spoiled[at] = (spoiled[at] ?? 0) ^ 0x10
  const other = newPath(folder)
  writeFileSync(other, spoiled)
  await expect(drain(checkWorkbook(other, written))).rejects.toThrow(CheckFailed)
  writeFileSync(other, readFileSync(path).subarray(0, -30))
  await expect(drain(checkWorkbook(other, written))).rejects.toThrow(CheckFailed)
})

test('the checksum of two pieces is that of the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.uint8Array({ maxLength: 2000 }), (first, second) => {
      const whole = crc32(Buffer.concat([first, second]))
      expect(combineCrc(crc32(first), crc32(second), second.length)).toBe(whole)
    }),
  )
})

test.each<CsvEncoding>(['gb18030', 'utf-8'])(
  'a csv file in %s reads as it was written and is checked',
  async (encoding) => {
    const folder = temporaryDirectory()
    const path = newPath(folder)
    const writer = await createCsv(path, columns, encoding)
    await writer.write([
      ['=1+1', '甲,乙', '说"是"\n换行', '2011-03-05', 3, 850],
      ['007', null, '𠮷田𡈽', null, null, -5],
    ])
    const written = await writer.finish(['合计', null, null, null, 3, 845], [])
    await drain(checkCsv(path, written, encoding))
    expect(written).toMatchObject({ rows: 2, rare: encoding === 'gb18030' ? 2 : 0 })
    const bytes = readFileSync(path)
    expect(bytes.subarray(0, 3).equals(Buffer.from('\uFEFF'))).toBe(encoding === 'utf-8')
    expect(parseCsv(new TextDecoder(encoding).decode(bytes))).toEqual([
      columns.map(({ heading }) => heading),
      ["'=1+1", '甲,乙', '说"是"\n换行', '2011-03-05', '3', '8.50'],
      ['007\t', '', '𠮷田𡈽', '', '', '-0.05'],
      ['合计', '', '', '', '3', '8.45'],
    ])
    writeFileSync(path, bytes.subarray(0, -4))
    await expect(drain(checkCsv(path, written, encoding))).rejects.toThrow(CheckFailed)
  },
)
