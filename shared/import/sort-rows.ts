import { toHalfWidth } from '../identifiers/half-width.ts'
import { repeatsHeader, type Header } from './find-header.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** Why a row below the headings is no record. */
export const skipReasons = {
  'repeated header': '重复的表头',
  'column numbers': '栏次行',
  'total row': '合计行',
  'sign-off line': '签章或说明行',
} as const

export type SkipReason = keyof typeof skipReasons

/** Nothing is said of rows that hold nothing. */
export interface SkippedRow {
  readonly row: number
  readonly why: SkipReason
}

export interface SortedRows {
  readonly records: readonly SheetRow[]
  readonly skipped: readonly SkippedRow[]
}

const totals = /^(本页|本表|全区|全街道?)?(合|总|小|共|累)计([:(\d].*)?$/u
const totalAlone = /^(本页|本表|全区|全街道?)?(合|总|小|共|累)计$/u
/** 牛街街道小计: a total where nothing but figures stands beside it. */
const totalOf = /(合|总|小)计:?$/u
const figure = /^[+-]?[\d,.]+%?$/u

const signOffs =
  /^(单位|部门|街道|社区|学校)?(主要|分管)?(负责人|领导|审核人?|审批人?|复核人?|填报人?|填表人?|制表人?|统计人?|经办人?|报送人?|签字|签章|盖章|公章|填报日期|填表日期|报送日期|制表日期|日期|联系人|联系电话|电话|填报单位|填表单位|制表单位|报送单位|主管部门)(签字|签名|签章)?([:(].*)?$/u

/** What stands alone in a line under a list: a seal, a day, the number of a page. */
const seal = /(\((公章|盖章|签章|签字|章)\)|^单位(公章|盖章|签章))$/u
const dayAlone = /^[\d〇○零一二三四五六七八九_]*年[\d一二三四五六七八九十_]*月[\d一二三四五六七八九十_]*日$/u
const ending = /^([-—]*(此页|本页)?以下(空白|无正文|无内容)[-—]*|-?第\d+页(,?共\d+页)?-?)$/u

const notes = /^(注|备注|说明|填表说明|填报说明)\d*:/u
/** A note fills a cell or two; what fills more may be the record of a unit whose name begins so. */
const mostNotes = 3
/** 2.…, (3)…, ④…: the further notes under a first one. */
const furtherNote = /^(\(?\d{1,2}\)?[.、)]|\(\d{1,2}\)|[①-⑳])/u

const textOf = (cell: string): string => toHalfWidth(cell).replaceAll(/\s/gu, '')
const textsOf = (row: SheetRow): string[] => row.cells.map(textOf).filter((text) => text !== '')

function isTotal(texts: readonly string[]): boolean {
  const [first = '', ...others] = /^\d+$/u.test(texts[0] ?? '') ? texts.slice(1) : texts
  return (
    totals.test(first) ||
    others.some((text) => totalAlone.test(text)) ||
    (totalOf.test(first) && others.every((text) => figure.test(text)))
  )
}

function isSigned(texts: readonly string[]): boolean {
  const [first = ''] = texts
  if (signOffs.test(first)) return true
  return texts.length <= 2 && texts.every((text) => seal.test(text) || dayAlone.test(text) || ending.test(text))
}

const isColumnNumber = (text: string, place: number): boolean =>
  Number(/^\(?(\d+)\)?$/u.exec(text)?.[1] ?? Number.NaN) === place + 1

function isColumnNumbers(texts: readonly string[]): boolean {
  const numbers = texts.filter((text, place) => !/^[甲乙丙丁戊]$/u.test(text) && !(place === 0 && text === '栏次'))
  return texts.length >= (numbers.length < texts.length ? 2 : 3) && numbers.every(isColumnNumber)
}

/** Rows whose one text runs over three columns or more: the heading of a part of the list. */
function rowsAcross({ merges }: Sheet): ReadonlySet<number> {
  return new Set(merges.filter(({ left, right }) => right - left >= 2).map(({ top }) => top))
}

/** What the rows below a heading are compared with. */
interface Listing {
  readonly sheet: Sheet
  readonly header: Header
  /** The columns that fill a field. */
  readonly taken: readonly number[]
  /** The lines above the headings, as texts; printed again on every page, they are no records either. */
  readonly above: ReadonlySet<string>
  readonly across: ReadonlySet<number>
}

/** Why one row is no record; undefined where it is one. `before` is what the row above was, or the headings. */
function skipReasonOf(
  { sheet, header, taken, above, across }: Listing,
  row: SheetRow,
  before: SkipReason | 'blank' | 'headings' | undefined,
): SkipReason | 'blank' | undefined {
  const texts = textsOf(row)
  const [first = ''] = texts
  if (texts.length === 0) return 'blank'
  if (repeatsHeader(sheet, header, row) || above.has(texts.join('\n'))) return 'repeated header'
  if (before === 'headings' && isColumnNumbers(texts)) return 'column numbers'
  if (isTotal(texts)) return 'total row'
  if (isSigned(texts) || (notes.test(first) && texts.length <= mostNotes)) return 'sign-off line'
  if (texts.length === 1 && (across.has(row.number) || (before === 'sign-off line' && furtherNote.test(first))))
    return 'sign-off line'
  // A template numbers its lines before anybody fills them in.
  return taken.every((column) => (row.cells[column] ?? '').trim() === '') ? 'blank' : undefined
}

/**
 * Tells records from what else stands below the headings: repeated headings, blank rows, 合计 and the lines that are
 * signed. `columns` are the fields the columns fill.
 */
export function sortRows(sheet: Sheet, header: Header, columns: readonly (string | null)[]): SortedRows {
  const begin = Math.max(...header.places) + 1
  const listing: Listing = {
    sheet,
    header,
    taken: columns.flatMap((field, column) => (field === null ? [] : [column])),
    above: new Set(sheet.rows.slice(0, Math.min(...header.places)).map((row) => textsOf(row).join('\n'))),
    across: rowsAcross(sheet),
  }
  const records: SheetRow[] = []
  const skipped: SkippedRow[] = []
  let before: SkipReason | 'blank' | 'headings' | undefined = 'headings'
  for (const row of sheet.rows.slice(begin)) {
    const why = skipReasonOf(listing, row, before)
    before = why
    if (why === undefined) records.push(row)
    else if (why !== 'blank') skipped.push({ row: row.number, why })
  }
  return { records, skipped }
}
