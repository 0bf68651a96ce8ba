import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { readFile } from '#electron/import/read-file.ts'
import { writeCorrected } from '#electron/import/write-corrected.ts'
import type { RefusedCell } from '#shared/import/import-report.ts'

const headings = ['单位名称', '备注']
const refused: RefusedCell[] = [
  { row: 4, field: 'name', column: '单位名称', reason: 'required', message: '请填写单位名称。' },
  { row: 4, field: 'note', column: '备注', reason: 'text', message: '备注过长。' },
]

type Order = Parameters<typeof writeCorrected>[0]

async function correct(name: string, bytes: Uint8Array, shown = headings, more: Partial<Order> = {}) {
  const outcome = await readFile(name, bytes)
  const [sheet] = outcome.ok ? outcome.value.sheets : []
  if (!outcome.ok || sheet === undefined) throw new Error('unread')
  const kept = outcome.value.isXlsx ? bytes : undefined
  const written = await writeCorrected({
    bytes: kept,
    sheet,
    headerRow: 2,
    headings: shown,
    columns: ['name', 'note'],
    refused,
    ...more,
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(written).buffer)
  return { written, sheet: book.worksheets[0], count: book.worksheets.length }
}

const redOf = (cell: ExcelJS.Cell | undefined) => cell?.fill as { fgColor?: { argb: string } } | undefined

async function ownFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  sheet.addRows([['登记表'], headings, ['示例', '=1+1'], ['', '很长']])
  sheet.getCell('A1').font = { bold: true, size: 18 }
  sheet.getCell('A3').border = { top: { style: 'double' } }
  sheet.mergeCells('A1:B1')
  sheet.getColumn(1).width = 33
  book.addWorksheet('填表说明').addRow(['请看'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('the own workbook comes back with its look, a column 原因 and red cells, and no row moved', async () => {
  const { sheet, count } = await correct('名单.xlsx', await ownFile())
  expect(count).toBe(2)
  expect(sheet?.getCell('C2').text).toBe('原因')
  expect(sheet?.getCell('C4').text).toBe('请填写单位名称。\n备注过长。')
  expect(sheet?.getCell('C3').text).toBe('')
  for (const at of ['A4', 'B4']) expect(redOf(sheet?.getCell(at))?.fgColor?.argb).toBe('FFFFC7CE')
  expect(redOf(sheet?.getCell('A3'))?.fgColor).toBeUndefined()
  expect(sheet?.getCell('A1').font.size).toBe(18)
  expect(sheet?.getCell('A3').border.top?.style).toBe('double')
  expect(sheet?.getColumn(1).width).toBe(33)
  expect(sheet?.getCell('B3').value).toBe('=1+1')
})

test('given back once more, the reasons take the place of the earlier ones', async () => {
  const first = await correct('名单.xlsx', await ownFile())
  const { sheet } = await correct('名单(退回).xlsx', first.written, [...headings, '原因'])
  expect(sheet?.getCell('C2').text).toBe('原因')
  expect(sheet?.getCell('D2').text).toBe('')
  expect(sheet?.getCell('C4').text).toBe('请填写单位名称。\n备注过长。')
})

test('of a text file a workbook is made in which codes keep their zeros and nothing is a formula', async () => {
  const text = '登记表\n单位名称,备注\n=1+1,007\n,很长\n'
  const { sheet } = await correct('名单.csv', new TextEncoder().encode(text))
  expect(sheet?.getCell('A3').value).toBe('=1+1')
  expect(sheet?.getCell('B3').value).toBe('007')
  expect(sheet?.getCell('A3').numFmt).toBe('@')
  expect(sheet?.getCell('C4').text).toContain('请填写单位名称')
})

const problem = (row: number, field: string, column: string): RefusedCell => ({
  row,
  field,
  column,
  reason: 'text',
  message: '请更正。',
})

const book = async (...rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> => {
  const made = new ExcelJS.Workbook()
  made.addWorksheet('名单').addRows(rows.map((row) => [...row]))
  return new Uint8Array(await made.xlsx.writeBuffer())
}

test('what was mended since the last time is no longer red', async () => {
  const first = await correct('名单.xlsx', await ownFile())
  const { sheet } = await correct('名单(退回).xlsx', first.written, [...headings, '原因'], {
    refused: [problem(3, 'note', '备注')],
  })
  expect(redOf(sheet?.getCell('A4'))?.fgColor).toBeUndefined()
  expect(sheet?.getCell('C4').text).toBe('')
  expect(redOf(sheet?.getCell('B3'))?.fgColor?.argb).toBe('FFFFC7CE')
  expect(sheet?.getCell('C3').text).toBe('请更正。')
})

test('a column the file itself calls 原因, and cells behind the headings, are not written over', async () => {
  const own = await book(['登记表'], [...headings, '原因'], ['示例', '', '迁出'], ['', '很长', '新设', '', '旁注'])
  const { sheet } = await correct('名单.xlsx', own, [...headings, '原因'])
  expect(['C3', 'C4', 'E4', 'F2', 'F4'].map((at) => sheet?.getCell(at).text)).toEqual([
    '迁出',
    '新设',
    '旁注',
    '原因',
    '请填写单位名称。\n备注过长。',
  ])
})

test('of two columns with one heading the cell of the field at fault is red', async () => {
  const own = await book(['登记表'], ['名称', '名称'], ['甲', '牛街街道'])
  const { sheet } = await correct('名单.xlsx', own, ['名称', '名称'], {
    columns: ['name', 'regionId'],
    refused: [problem(3, 'regionId', '名称')],
  })
  expect(redOf(sheet?.getCell('A3'))?.fgColor).toBeUndefined()
  expect(redOf(sheet?.getCell('B3'))?.fgColor?.argb).toBe('FFFFC7CE')
})

test('a workbook that cannot be written back as it is comes back as its texts', async () => {
  const zip = await JSZip.loadAsync(await ownFile())
  const path = 'xl/worksheets/sheet1.xml'
  const xml = (await zip.file(path)?.async('string')) ?? ''
  zip.file(path, xml.replace('</worksheet>', '<drawing r:id="rId9"/></worksheet>'))
  const { sheet, count } = await correct('名单.xlsx', await zip.generateAsync({ type: 'uint8array' }))
  expect(count).toBe(1)
  expect(sheet?.getCell('B3').value).toBe('=1+1')
  expect(sheet?.getCell('C4').text).toBe('请填写单位名称。\n备注过长。')
  expect(redOf(sheet?.getCell('A4'))?.fgColor?.argb).toBe('FFFFC7CE')
})

test('an xls comes back as a workbook with its rows where they were', async () => {
  const made = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet([['登记表'], headings, [], ['', '很长']]), '名单')
  const bytes = new Uint8Array(XLSX.write(made, { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
  const { sheet } = await correct('名单.xls', bytes)
  expect(sheet?.name).toBe('名单')
  expect(sheet?.getCell('B4').value).toBe('很长')
  expect(sheet?.getCell('C4').text).toContain('备注过长')
})
