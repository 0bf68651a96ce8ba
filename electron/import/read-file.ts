import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { findDelimiter, parseDelimited } from '#shared/import/parse-delimited.ts'
import { unguardCsv } from '#shared/spreadsheets/csv-guard.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import { decodeText } from './decode-text.ts'
import { kindOfFile, type FileKind } from './file-kind.ts'
import { ArchiveRefused, inspectArchive } from './inspect-archive.ts'
import { readWorkbook } from './read-workbook.ts'

/** A file as texts, and what a clerk should know about how it was read. */
export interface FileReading {
  readonly sheets: readonly Sheet[]
  /** Xlsx, so that it can be given back with its look kept; xls and text are given back as a new workbook. */
  readonly isXlsx: boolean
  readonly warnings: readonly string[]
}

const notTables: Readonly<Partial<Record<FileKind, string>>> = {
  empty: '文件是空的',
  pdf: '这是 PDF,不是表格',
  picture: '这是图片,不是表格',
  archive: '这是压缩包,请先解压,再选其中的表格',
  program: '这是程序,不是表格',
  markup: '内容是网页或 XML,不是 Excel 表格。请在 Excel 或 WPS 中打开后另存为 xlsx',
}

const extensionOf = (name: string): string => /\.([^.]*)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** What stands inside a zip: a workbook of Excel's, or something else that is packed the same way. */
function refuseArchive(bytes: Uint8Array): string | undefined {
  const { names, read } = inspectArchive(bytes)
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/^word\//u)) return '这是 Word 文档,不是表格'
  if (has(/^ppt\//u)) return '这是演示文稿,不是表格'
  if (!has(/^xl\/workbook\.(xml|bin)$/u))
    return has(/^content\.xml$/u) ? undefined : '这是压缩包,请先解压,再选其中的表格'
  if (has(/vbaProject\.bin$/u) || has(/^xl\/macrosheets\//u)) return '文件中有宏。请在 Excel 中另存为不带宏的 xlsx'
  const links = names.filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/u.test(name))
  if (links.some((name) => /<(\w+:)?(ddeLink|oleLink)\b/u.test(read(name) ?? '')))
    return '文件中有 DDE 或 OLE 链接,会在打开时运行其他程序。请删除这些链接后另存'
  return undefined
}

const hasOutsideLinks = (bytes: Uint8Array): boolean =>
  inspectArchive(bytes).names.some((name) => name.startsWith('xl/externalLinks/'))

/** What stands inside an OLE container: xls and et, or a workbook under a password, or another program's document. */
async function refuseOle(bytes: Uint8Array): Promise<string | undefined> {
  const { CFB } = await import('@e965/xlsx')
  const paths: string[] = CFB.read(Buffer.from(bytes), { type: 'buffer' }).FullPaths
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path))
  if (has(/\/(EncryptionInfo|EncryptedPackage)$/u)) return '文件设有打开密码,请去掉密码后另存'
  if (has(/_VBA_PROJECT/u)) return '文件中有宏。请在 Excel 中另存为不带宏的 xlsx'
  if (has(/\/WordDocument$/u)) return '这是 Word 文档,不是表格'
  return has(/\/(Workbook|Book)$/iu) ? undefined : '这不是 Excel 表格'
}

/** A cell of a sheet's XML that holds a formula and neither a result nor the mark of a text. */
const unsaved = /<c\b(?![^>]*\bt=)[^>]*>\s*<f\b[^>]*(?:\/>|>[^<]*<\/f>)\s*<\/c>/gu

/** Formulas whose file keeps no result, as files have that programs write: Excel has never opened them. */
function countUnsaved(bytes: Uint8Array): number {
  const { names, read } = inspectArchive(bytes)
  const sheets = names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))
  return sheets.reduce((count, name) => count + (read(name)?.match(unsaved)?.length ?? 0), 0)
}

const plural = (count: number): string => count.toLocaleString('en-US')

async function readBook(bytes: Uint8Array, extension: string, kind: 'zip' | 'ole'): Promise<Outcome<FileReading>> {
  const refusal = kind === 'zip' ? refuseArchive(bytes) : await refuseOle(bytes)
  if (refusal !== undefined) return refuse('file-unreadable', refusal)
  const { sheets, formulas } = await readWorkbook(bytes)
  const unsavedCount = kind === 'zip' && formulas > 0 ? countUnsaved(bytes) : 0
  const expected = kind === 'zip' ? ['xlsx', 'xlsm', 'xltx', 'ods'] : ['xls', 'et', 'xlt', 'ett']
  return done({
    sheets,
    isXlsx: kind === 'zip' && extension !== 'ods',
    warnings: [
      ...(expected.includes(extension)
        ? []
        : [`文件名以“.${extension}”结尾,内容却是 Excel 表格,已按 Excel 表格读取。`]),
      ...(formulas === 0 ? [] : [`有 ${plural(formulas)} 个单元格是公式,只读取文件中保存的结果,没有重新计算。`]),
      ...(unsavedCount === 0
        ? []
        : [`其中 ${plural(unsavedCount)} 个公式没有保存结果,按空白读取。请在 Excel 中打开并保存一次,再重新选择。`]),
      ...(kind === 'zip' && hasOutsideLinks(bytes)
        ? ['有单元格引用其他文件,只读取文件中保存的结果,没有打开那些文件。']
        : []),
    ],
  })
}

function readText(bytes: Uint8Array, extension: string): Outcome<FileReading> {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return refuse('file-unreadable', '内容不是表格,也不是文字')
  const { text, encoding } = decoded
  return done({
    sheets: [sheetOfText(text, unguardCsv)],
    isXlsx: false,
    warnings: ['csv', 'txt', 'tsv', ''].includes(extension)
      ? []
      : [`文件名以“.${extension}”结尾,内容却是文字(${encoding}),已按文字读取。`],
  })
}

/** Text as a sheet of one name; rows are numbered by record, whatever line breaks stand in their cells. */
export const sheetOfText = (text: string, read: (cell: string) => string = String): Sheet => ({
  name: '文字',
  isHidden: false,
  merges: [],
  rows: parseDelimited(text, findDelimiter(text)).map((cells, place) => ({
    number: place + 1,
    cells: cells.map(read),
  })),
})

/**
 * Reads a file somebody sends in as sheets of text. Refuses `file-unreadable`, by name, what is no table, is locked by a
 * password, holds macros or DDE links, is broken, or is made to unpack without end. Nothing in it is ever executed.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<Outcome<FileReading>> {
  const kind = kindOfFile(bytes)
  const refusal = notTables[kind]
  if (refusal !== undefined) return refuse('file-unreadable', refusal)
  const extension = extensionOf(name)
  if (kind !== 'zip' && kind !== 'ole') return readText(bytes, extension)
  try {
    return await readBook(bytes, extension, kind)
  } catch (error) {
    return refuse('file-unreadable', error instanceof ArchiveRefused ? error.message : '文件已损坏或格式不受支持')
  }
}
