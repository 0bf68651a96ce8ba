import ExcelJS from 'exceljs'
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
  expect(sheets[0]?.rows[0]?.flaws).toEqual({ 2: 'error-value', 3: 'error-value' })
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
