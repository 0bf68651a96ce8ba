import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import * as XLSX from '@e965/xlsx'
import { readFile } from '#electron/import/read-file.ts'

const encoder = new TextEncoder()

/** A small workbook, and what is put into its package besides. */
async function workbook(more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单').addRows([
    ['单位名称', '备注'],
    ['示例', '甲'],
  ])
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer())
  for (const [path, text] of Object.entries(more)) zip.file(path, text)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const packed = (files: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const [path, text] of Object.entries(files)) zip.file(path, text)
  return zip.generateAsync({ type: 'uint8array' })
}

const xls = (): Uint8Array => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['单位名称'], ['示例']]), '名单')
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
}

/** An OLE container that holds these streams. */
const container = (...streams: readonly string[]): Uint8Array => {
  const made = XLSX.CFB.utils.cfb_new()
  for (const name of streams) XLSX.CFB.utils.cfb_add(made, `/${name}`, Buffer.alloc(5000, 1))
  return new Uint8Array(XLSX.CFB.write(made, { type: 'buffer' }))
}

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const outcome = await readFile(name, bytes)
  return outcome.ok ? '' : `${outcome.problem.code}:${outcome.problem.detail}`
}

test.each([
  ['空.xlsx', new Uint8Array(), '文件是空的'],
  ['通知.xlsx', encoder.encode('%PDF-1.7'), 'PDF'],
  ['照片.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), '图片'],
  ['名单.rar', encoder.encode('Rar!\u001a'), '压缩包'],
  ['名单.xlsx.exe', encoder.encode('MZ\u0090\u0000\u0003'), '程序'],
  ['名单.xls', encoder.encode('<html><table><tr><td>甲</td></tr></table></html>'), '网页或 XML'],
  ['名单.xls', encoder.encode('<?xml version="1.0"?><Workbook/>'), '网页或 XML'],
  ['名单.csv', new Uint8Array([0x41, 0x00, 0x01, 0x02]), '不是文字'],
])('%s that is something else is refused by what it is', async (name, bytes, words) => {
  expect(await refusalOf(name, bytes)).toMatch(new RegExp(`^file-unreadable:.*${words}`, 'u'))
})

test('macros are refused by name, in new workbooks and in old ones', async () => {
  expect(await refusalOf('名单.xlsm', await workbook({ 'xl/vbaProject.bin': 'VBA' }))).toContain('宏')
  expect(await refusalOf('名单.xlsx', await workbook({ 'xl/macrosheets/sheet1.xml': '<x/>' }))).toContain('宏')
  expect(await refusalOf('名单.xls', container('Workbook', '_VBA_PROJECT_CUR/VBA/_VBA_PROJECT'))).toContain('宏')
})

test('macros are found whatever their part is called', async () => {
  const type = 'http://schemas.microsoft.com/office/2006/relationships/vbaProject'
  const relations = `<Relationships><Relationship Id="rId9" Type="${type}" Target="code.bin"/></Relationships>`
  const renamed = await workbook({ 'xl/code.bin': 'VBA', 'xl/_rels/other.xml.rels': relations })
  expect(await refusalOf('名单.xlsx', renamed)).toContain('宏')
  expect(await refusalOf('名单.xlsx', await workbook({ 'xl/VBAPROJECT.BIN': 'VBA' }))).toContain('宏')
  const ods = { 'content.xml': '<office:spreadsheet/>', 'Basic/Standard/script-lb.xml': '<x/>' }
  expect(await refusalOf('名单.ods', await packed(ods))).toContain('宏')
})

test('DDE and OLE links are refused, links to other workbooks are read as the values the file keeps', async () => {
  const dde = await workbook({
    'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
  })
  expect(await refusalOf('名单.xlsx', dde)).toContain('DDE')
  const ole = await workbook({
    'xl/externalLinks/externalLink1.xml': '<externalLink><x:oleLink progId="a"/></externalLink>',
  })
  expect(await refusalOf('名单.xlsx', ole)).toContain('OLE')
  const linked = await readFile(
    '名单.xlsx',
    await workbook({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
  )
  expect(linked).toMatchObject({ ok: true, value: { warnings: [expect.stringContaining('引用其他文件')] } })
})

test('a password, a Word document and another archive are named', async () => {
  expect(await refusalOf('名单.xlsx', container('EncryptionInfo', 'EncryptedPackage'))).toContain('打开密码')
  expect(await refusalOf('名单.doc', container('WordDocument'))).toContain('Word')
  expect(await refusalOf('名单.xls', container('Other'))).toContain('不是 Excel')
  const word = await new JSZip().file('word/document.xml', '<x/>').generateAsync({ type: 'uint8array' })
  expect(await refusalOf('名单.xlsx', word)).toContain('Word')
  const archive = await new JSZip().file('名单.xlsx', 'x').generateAsync({ type: 'uint8array' })
  expect(await refusalOf('名单.xlsx', archive)).toContain('压缩包')
})

/** An xls as a password leaves it: behind the beginning of its stream stands FILEPASS, MS-XLS 2.4.117. */
const lockedXls = (): Uint8Array => {
  const made = XLSX.CFB.utils.cfb_new()
  const opening = [0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]
  const filePass = [0x2f, 0, 0x06, 0, 0, 0, 0x59, 0xb3, 0x0a, 0x9a]
  XLSX.CFB.utils.cfb_add(made, '/Workbook', Buffer.concat([Buffer.from([...opening, ...filePass]), Buffer.alloc(5000)]))
  return new Uint8Array(XLSX.CFB.write(made, { type: 'buffer' }))
}

test('a password is named in an xls and in an ods, too; another document of the same packing is none', async () => {
  expect(await refusalOf('名单.xls', lockedXls())).toContain('打开密码')
  const manifest = { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }
  expect(await refusalOf('名单.ods', await packed({ 'content.xml': 'x', ...manifest }))).toContain('打开密码')
  expect(await refusalOf('名单.ods', await packed({ 'content.xml': '<office:text/>' }))).toContain('不是表格')
})

test('a text may begin with the letters pictures and programs begin with', async () => {
  for (const begin of ['BM', 'MZ']) {
    const text = await readFile('名单.csv', encoder.encode(`${begin}编号,单位名称\n1,示例\n`))
    expect(text).toMatchObject({ ok: true, value: { warnings: [] } })
    expect(await refusalOf('名单.csv', encoder.encode(`${begin}\u0000\u0001`))).toMatch(/图片|程序/u)
  }
})

test('an xlsb is read, and given back as texts like an xls', async () => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['单位名称'], ['示例']]), '名单')
  const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsb' }) as ArrayBuffer)
  expect(await readFile('名单.xlsb', bytes)).toMatchObject({ ok: true, value: { isXlsx: false, warnings: [] } })
})

test('in a csv ="007" is the text 007, and a formula is a text that nobody works out', async () => {
  const text = '编号,备注,公式\n"=""007""","\'=1+1","=1+1"\n'
  const outcome = await readFile('名单.csv', encoder.encode(text))
  expect(outcome.ok && outcome.value.sheets[0]?.rows[1]?.cells).toEqual(['007', '=1+1', '=1+1'])
})

test('a package made to unpack without end is refused before it has, whatever sizes it states', async () => {
  const bomb = await workbook({ 'xl/media/image1.xml': '0'.repeat(320 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(2 * 1024 * 1024)
  expect(await refusalOf('名单.xlsx', bomb)).toContain('压缩炸弹')
  const many = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`xl/media/${at}`, '']))
  expect(await refusalOf('名单.xlsx', await workbook(many))).toContain('压缩炸弹')
})

test('a broken package is called broken', async () => {
  const whole = await workbook()
  expect(await refusalOf('名单.xlsx', whole.slice(0, whole.length - 30))).toMatch(/不完整|已损坏/u)
  const spoiled = Uint8Array.from(whole)
  spoiled.fill(0, 60, 400)
  expect(await refusalOf('名单.xlsx', spoiled)).toMatch(/已损坏/u)
})

test('xls, et and files under a wrong name are read for what they are, and the name is remarked on', async () => {
  expect(await readFile('名单.xls', xls())).toMatchObject({ ok: true, value: { isXlsx: false, warnings: [] } })
  expect(await readFile('名单.et', xls())).toMatchObject({ ok: true, value: { warnings: [] } })
  const renamed = await readFile('名单.csv', await workbook())
  expect(renamed).toMatchObject({ ok: true, value: { isXlsx: true, warnings: [expect.stringContaining('.csv')] } })
  const text = await readFile('名单.xlsx', encoder.encode('单位名称,备注\n示例,甲\n'))
  expect(text).toMatchObject({ ok: true, value: { warnings: [expect.stringContaining('UTF-8')] } })
})

test('formulas are remarked on, and those whose file keeps no result are counted', async () => {
  const book = new ExcelJS.Workbook()
  book
    .addWorksheet('名单')
    .addRow([
      { formula: '1+1', result: 2 },
      { formula: 'A1&""', result: '2' },
      { formula: 'WEBSERVICE("http://127.0.0.1/")' },
      { formula: 'A9', result: { error: '#REF!' } },
    ])
  const outcome = await readFile('名单.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      warnings: [expect.stringContaining('单元格是公式'), expect.stringContaining('其中 1 个公式没有保存结果')],
    },
  })
})
