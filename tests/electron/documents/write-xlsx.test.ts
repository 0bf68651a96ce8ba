import ExcelJS, { type Worksheet } from 'exceljs'
import { expect, test } from 'vitest'
import { writeXlsx } from '#electron/documents/write-xlsx.ts'
import type { DocumentTable } from '#shared/documents/document-table.ts'

const table: DocumentTable = {
  number: '附表1',
  title: '经费/收支',
  reporter: '示例单位',
  unit: '万元',
  columns: [
    { heading: ['项目'], kind: 'text', width: 10, stub: true },
    { heading: ['代码'], kind: 'code', width: 6, stub: true },
    { heading: ['金额', '本年'], kind: 'number', width: 6, stub: false },
    { heading: ['金额', '上年'], kind: 'number', width: 6, stub: false },
  ],
  rows: [
    {
      role: 'row',
      cells: [
        { kind: 'text', text: '=1+1' },
        { kind: 'text', text: '0012' },
        { kind: 'number', hundredths: 264_150, decimals: 2, figure: 'fund.special_2011' },
        { kind: 'missing', figure: null },
      ],
    },
    {
      role: 'total',
      cells: [
        { kind: 'text', text: '合计' },
        { kind: 'text', text: '' },
        { kind: 'number', hundredths: 264_150, decimals: 0, figure: 'fund.special_2011' },
        { kind: 'missing', figure: null },
      ],
    },
  ],
  notes: ['注：示例。'],
  signOff: [
    { label: '单位负责人', name: '' },
    { label: '报出日期', name: '2011年12月31日' },
  ],
}

async function writtenSheet(): Promise<Worksheet> {
  const workbook = new ExcelJS.Workbook()
  const bytes = await writeXlsx([table], '2012-01-04T01:00:00Z')
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test('the sheet has title, unit, two heading rows, 甲/乙 row, rows, 合计, note and sign-off', async () => {
  const sheet = await writtenSheet()
  const texts = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: 4 }, (__, column) => sheet.getCell(row + 1, column + 1).text),
  )
  expect(sheet.name).toBe('附表1 经费 收支')
  expect(texts[0]?.[0]).toBe('附表1　经费/收支')
  expect(texts[1]).toEqual(['填报单位（公章）：示例单位', '填报单位（公章）：示例单位', '单位：万元', '单位：万元'])
  expect(texts[2]).toEqual(['项目', '代码', '金额', '金额'])
  expect(texts[3]).toEqual(['项目', '代码', '本年', '上年'])
  expect(texts[4]).toEqual(['甲', '乙', '1', '2'])
  expect(texts[5]).toEqual(['=1+1', '0012', '2641.5', '—'])
  expect(texts[6]?.[0]).toBe('合计')
  expect(texts[7]?.[0]).toBe('注：示例。')
  expect(texts[8]?.[0]).toMatch(/^单位负责人：　+报出日期：2011年12月31日$/u)
})

test('codes and names stay text, whatever they begin with; numbers are numbers with their places', async () => {
  const sheet = await writtenSheet()
  for (const address of ['A6', 'B6']) {
    expect(sheet.getCell(address).type).toBe(ExcelJS.ValueType.String)
    expect(sheet.getCell(address).numFmt).toBe('@')
  }
  expect(sheet.getCell('C6')).toMatchObject({ value: 2641.5, numFmt: '0.00', type: ExcelJS.ValueType.Number })
  expect(sheet.getCell('C7')).toMatchObject({ value: 2641.5, numFmt: '0' })
})

test('a figure’s cell is named for its code', async () => {
  const sheet = await writtenSheet()
  expect(sheet.getCell('C6').names).toEqual(['fund_special_2011'])
  expect(sheet.getCell('C7').names).toEqual(['fund_special_2011_2'])
})

test('it prints on A4, one page wide, headings repeated, 第 X 页 共 Y 页 at the foot', async () => {
  const { pageSetup, headerFooter, views } = await writtenSheet()
  expect(pageSetup).toMatchObject({
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:5',
  })
  expect(headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页')
  expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 5 })
})
