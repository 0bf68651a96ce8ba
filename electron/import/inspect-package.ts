import { inspectArchive } from './inspect-archive.ts'

/** What stands inside a file that may be a workbook. */
export interface PackageNature {
  /** Why it is not read, in words that follow “没有载入这个文件:”. */
  readonly refusal?: string
  /** Xlsx, which can be given back with its look kept. */
  readonly isXlsx: boolean
  /** How the name of such a file ends. */
  readonly extensions: readonly string[]
  /** Cells refer to other files. */
  readonly hasOutsideLinks: boolean
}

export const lockedByPassword = '文件设有打开密码,请去掉密码后另存'
const holdsMacros = '文件中有宏。请在 Excel 中另存为不带宏的 xlsx'
const holdsDde = '文件中有 DDE 或 OLE 链接,会在打开时运行其他程序。请删除这些链接后另存'
const isWord = '这是 Word 文档,不是表格'
const isArchive = '这是压缩包,请先解压,再选其中的表格'

const refused = (refusal: string): PackageNature => ({ refusal, isXlsx: false, extensions: [], hasOutsideLinks: false })

/** Macros by the place they usually have, and by what the package says of its parts: they may have any name. */
function hasMacros(names: readonly string[], read: (name: string) => string | undefined): boolean {
  if (names.some((name) => /vbaProject\.bin$|^xl\/macrosheets\//iu.test(name))) return true
  const saying = names.filter((name) => /^\[Content_Types\]\.xml$|\.rels$/iu.test(name))
  return saying.some((name) => /vbaProject|macrosheet/iu.test(read(name) ?? ''))
}

/** What stands inside a zip: a workbook of Excel's or of LibreOffice's, or something else that is packed the same way. */
export function inspectPackage(bytes: Uint8Array): PackageNature {
  const { names, read } = inspectArchive(bytes)
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/^word\//u)) return refused(isWord)
  if (has(/^ppt\//u)) return refused('这是演示文稿,不是表格')
  const isXlsx = has(/^(xl\/)?workbook\d*\.xml$/iu)
  if (!isXlsx && !has(/^xl\/workbook\d*\.bin$/iu)) {
    if (!has(/^content\.xml$/u)) return refused(isArchive)
    if (/manifest:encryption-data/u.test(read('META-INF/manifest.xml') ?? '')) return refused(lockedByPassword)
    if (has(/^(Basic|Scripts)\//u)) return refused(holdsMacros)
    if (!(read('content.xml') ?? '').includes('<office:spreadsheet')) return refused('这不是表格')
    return { isXlsx: false, extensions: ['ods', 'ots'], hasOutsideLinks: false }
  }
  if (hasMacros(names, read)) return refused(holdsMacros)
  const links = names.filter((name) => /\/externalLinks\/[^/]+\.xml$/iu.test(name))
  if (links.some((name) => /<(\w+:)?(ddeLink|oleLink)\b/u.test(read(name) ?? ''))) return refused(holdsDde)
  return {
    isXlsx,
    extensions: isXlsx ? ['xlsx', 'xlsm', 'xltx'] : ['xlsb'],
    hasOutsideLinks: has(/\/externalLinks\//iu),
  }
}

/** What stands inside an OLE container: xls and et, or a workbook under a password, or another program's document. */
export async function inspectContainer(bytes: Uint8Array): Promise<PackageNature> {
  const { CFB } = await import('@e965/xlsx')
  const paths: string[] = CFB.read(Buffer.from(bytes), { type: 'buffer' }).FullPaths
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path))
  if (has(/\/(EncryptionInfo|EncryptedPackage)$/u)) return refused(lockedByPassword)
  if (has(/_VBA_PROJECT/iu)) return refused(holdsMacros)
  if (has(/\/WordDocument$/u)) return refused(isWord)
  if (!has(/\/(Workbook|Book)$/iu)) return refused('这不是 Excel 表格')
  return { isXlsx: false, extensions: ['xls', 'et', 'xlt', 'ett'], hasOutsideLinks: false }
}
