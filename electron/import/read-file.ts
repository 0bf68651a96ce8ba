import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { findDelimiter, parseDelimited } from '#shared/import/parse-delimited.ts'
import { unguardCsv } from '#shared/spreadsheets/csv-guard.ts'
import type { Sheet } from '#shared/import/sheet.ts'
import { decodeText } from './decode-text.ts'
import { kindOfFile, type FileKind } from './file-kind.ts'
import { ArchiveRefused } from './inspect-archive.ts'
import { inspectContainer, inspectPackage, lockedByPassword, type PackageNature } from './inspect-package.ts'
import { readWorkbook, type WorkbookReading } from './read-workbook.ts'

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

const plural = (count: number): string => count.toLocaleString('en-US')

/** What a clerk should know of a workbook before its rows are tried. */
function warningsOf({ formulas, unsaved, hiddenRows }: WorkbookReading, { hasOutsideLinks }: PackageNature): string[] {
  return [
    ...(formulas === 0 ? [] : [`有 ${plural(formulas)} 个单元格是公式,只读取文件中保存的结果,没有重新计算。`]),
    ...(unsaved === 0
      ? []
      : [
          `其中 ${plural(unsaved)} 个公式没有保存结果。请在 Excel 中打开并保存一次,再重新选择;否则用到它们的行会退回。`,
        ]),
    ...(hiddenRows === 0 ? [] : [`有 ${plural(hiddenRows)} 行是隐藏的(包括筛选时不显示的行),同样会读取。`]),
    ...(hasOutsideLinks ? ['有单元格引用其他文件,只读取文件中保存的结果,没有打开那些文件。'] : []),
  ]
}

async function readBook(bytes: Uint8Array, extension: string, kind: 'zip' | 'ole'): Promise<Outcome<FileReading>> {
  const nature = kind === 'zip' ? inspectPackage(bytes) : await inspectContainer(bytes)
  if (nature.refusal !== undefined) return refuse('file-unreadable', nature.refusal)
  const reading = await readWorkbook(bytes)
  return done({
    sheets: reading.sheets,
    isXlsx: nature.isXlsx,
    warnings: [
      ...(nature.extensions.includes(extension)
        ? []
        : [`文件名以“.${extension}”结尾,内容却是 Excel 表格,已按 Excel 表格读取。`]),
      ...warningsOf(reading, nature),
    ],
  })
}

function readText(bytes: Uint8Array, extension: string): Outcome<FileReading> {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return refuse('file-unreadable', '内容不是表格,也不是文字')
  const { text, encoding } = decoded
  return done({
    sheets: [sheetOfText(text, readCsvCell)],
    isXlsx: false,
    warnings: ['csv', 'txt', 'tsv', ''].includes(extension)
      ? []
      : [`文件名以“.${extension}”结尾,内容却是文字(${encoding}),已按文字读取。`],
  })
}

/** ="007": how programs keep the zeros of a text in csv files. It is a text, not a formula to work out. */
const readCsvCell = (cell: string): string => /^="([^"]*)"$/u.exec(cell)?.[1] ?? unguardCsv(cell)

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
    const isLocked = error instanceof Error && /password/iu.test(error.message)
    const why = isLocked ? lockedByPassword : '文件已损坏或格式不受支持'
    return refuse('file-unreadable', error instanceof ArchiveRefused ? error.message : why)
  }
}
