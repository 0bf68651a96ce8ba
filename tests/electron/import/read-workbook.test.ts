import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { readWorkbook } from '#electron/import/read-workbook.ts'

async function read(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('名单'), book)
  return readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()))
}

const cellsOf = async (...values: readonly ExcelJS.CellValue[]) => {
  const { sheets } = await read((sheet) => {
    sheet.addRow([...values])
  })
  return sheets[0]?.rows[0]
}

test('cells are read as what they say: numbers whole, days as days, shares with their sign, yes and no in words', async () => {
  const { sheets } = await read((sheet) => {
    sheet.addRow([3, 2.5, 0.1 + 0.2, new Date('2011-12-31T00:00:00Z'), 0.855, 7, true, false, ' 甲 ', null])
    sheet.getCell('D1').numFmt = 'yyyy"年"m"月"d"日"'
    sheet.getCell('E1').numFmt = '0.0%'
    sheet.getCell('F1').numFmt = '000'
  })
  expect(sheets[0]?.rows[0]?.cells).toEqual(['3', '2.5', '0.3', '2011-12-31', '85.5%', '007', '是', '否', ' 甲 '])
})

test('rich text and links are read as their words', async () => {
  const row = await cellsOf(
    { richText: [{ text: '示' }, { text: '例', font: { bold: true } }] },
    { text: '示例网', hyperlink: 'http://www.example.cn' },
  )
  expect(row?.cells).toEqual(['示例', '示例网'])
})

test('a number of sixteen digits is flawed, one of fifteen is not', async () => {
  const row = await cellsOf(110_101_199_003_070_000, 1_234_567_890_123_456, 123_456_789_012_345, '110101199003070011')
  expect(row?.flaws).toEqual({ 0: 'long-number', 1: 'long-number' })
  expect(row?.cells.slice(2)).toEqual(['123456789012345', '110101199003070011'])
})

test('of a formula the kept result is read and never worked out; an error is flawed', async () => {
  const { sheets, formulas } = await read((sheet) => {
    sheet.addRow([
      { formula: '1+1', result: 99 },
      { formula: 'WEBSERVICE("http://127.0.0.1/")' },
      { formula: 'A9', result: { error: '#REF!' } },
      { error: '#N/A' },
      { formula: 'A2', result: '文字' },
    ])
  })
  expect(formulas).toBeGreaterThan(0)
  expect(sheets[0]?.rows[0]?.cells).toEqual(['99', '', '#REF!', '#N/A', '文字'])
  expect(sheets[0]?.rows[0]?.flaws).toEqual({ 1: 'no-result', 2: 'error-value', 3: 'error-value' })
})

test('rows keep their numbers over blank ones, a cell merged downward counts for each of its rows', async () => {
  const { sheets } = await read((sheet) => {
    sheet.getCell('A1').value = '月坛街道'
    sheet.getCell('B1').value = '甲'
    sheet.getCell('B2').value = '乙'
    sheet.mergeCells('A1:A2')
    sheet.getCell('B5').value = '丙'
  })
  const rows = sheets[0]?.rows ?? []
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  expect(rows[1]?.cells).toEqual(['月坛街道', '乙'])
  expect(rows[4]?.cells[1]).toBe('丙')
})

test('every sheet is read, and hidden ones say so; the Macintosh calendar is heeded', async () => {
  const { sheets } = await read((sheet, book) => {
    book.properties.date1904 = true
    sheet.addRow([new Date('2011-12-31T00:00:00Z')])
    sheet.getCell('A1').numFmt = 'yyyy-mm-dd'
    book.addWorksheet('旧', { state: 'hidden' }).addRow(['甲'])
  })
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['名单', false],
    ['旧', true],
  ])
  expect(sheets[0]?.rows[0]?.cells).toEqual(['2011-12-31'])
})

/** A workbook whose one sheet holds this XML, as programs write it that are not Excel. */
async function readXml(rows: string) {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单')
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer())
  const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  zip.file('xl/worksheets/sheet1.xml', `<worksheet xmlns="${space}"><sheetData>${rows}</sheetData></worksheet>`)
  return readWorkbook(await zip.generateAsync({ type: 'uint8array' }))
}

test('a formula without a result is flawed however the file leaves it out; nought and a blank text are results', async () => {
  const { sheets, formulas, unsaved } = await readXml(
    '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v/></c>' +
      '<c r="D1"><f>1-1</f><v>0</v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><v>0</v></c></row>',
  )
  expect(sheets[0]?.rows[0]?.flaws).toEqual({ 0: 'no-result', 1: 'no-result', 2: 'no-result' })
  expect(sheets[0]?.rows[0]?.cells).toEqual(['', '', '', '0', '', '0'])
  expect([formulas, unsaved]).toEqual([5, 3])
})

test('a day in ISO spelling is a day', async () => {
  const { sheets } = await readXml('<row r="1"><c r="A1" t="d"><v>2011-05-01T00:00:00</v></c></row>')
  expect(sheets[0]?.rows[0]?.cells).toEqual(['40664'])
})

test('cells that have a look and nothing else make no rows and no columns', async () => {
  const { sheets } = await read((sheet) => {
    sheet.getCell('A1').value = '甲'
    for (const at of ['C1', 'A40', 'D90']) sheet.getCell(at).border = { top: { style: 'thin' } }
  })
  expect(sheets[0]?.rows).toEqual([{ number: 1, cells: ['甲'] }])
})

test('rows and columns that are hidden are read, and the rows are counted', async () => {
  const { sheets, hiddenRows } = await read((sheet) => {
    sheet.addRows([['甲', '乙'], ['丙'], [], ['丁']])
    sheet.getColumn(2).hidden = true
    for (const number of [2, 3]) sheet.getRow(number).hidden = true
  })
  expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([['甲', '乙'], ['丙'], [], ['丁']])
  expect(hiddenRows).toBe(1)
})

const dayFormats = [
  'yyyy-mm-dd',
  'yyyy/m/d;@',
  'm/d/yyyy',
  'yyyy"年"m"月"d"日"',
  'yyyy"年"m"月"',
  '[$-804]yyyy"年"m"月"d"日"',
  '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
  '[$-F800]dddd\\, mmmm dd\\, yyyy',
  'yyyy\\-mm\\-dd hh:mm',
]

test.each(dayFormats)('a day shown as %s is that day', async (format) => {
  const { sheets } = await read((sheet) => {
    sheet.getCell('A1').value = 40_664.35
    sheet.getCell('A1').numFmt = format
  })
  expect(sheets[0]?.rows[0]?.cells).toEqual(['2011-05-01'])
})

test('xls, et, xlsb and ods give the same texts and flaws as xlsx', async () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['单位名称', '编号', '数', '示例𠮷'],
    ['甲', '007', 12_345_678_901_234_560, 3],
  ])
  sheet['A3'] = { t: 'n', v: 40_664, z: 'm/d/yyyy' }
  sheet['B3'] = { t: 'e', v: 0x2a }
  sheet['!ref'] = 'A1:D3'
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '名单')
  for (const bookType of ['xlsx', 'biff8', 'xlsb', 'ods'] as const) {
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer)
    const [first] = (await readWorkbook(bytes)).sheets
    expect([bookType, first?.rows.slice(0, 2)]).toEqual([
      bookType,
      [
        { number: 1, cells: ['单位名称', '编号', '数', '示例𠮷'] },
        { number: 2, cells: ['甲', '007', '12345678901234560', '3'], flaws: { 2: 'long-number' } },
      ],
    ])
    expect([bookType, first?.rows[2]?.cells[0]]).toEqual([bookType, '2011-05-01'])
  }
})
