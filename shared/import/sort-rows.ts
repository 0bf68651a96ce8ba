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

const signOffs =
  /^(单位|部门|街道|社区|学校)?(主要|分管)?(负责人|领导|审核人?|复核人?|填报人?|填表人?|制表人?|经办人?|报送人?|签字|签章|盖章|公章|填报日期|填表日期|报送日期|日期|联系电话|填报单位|报送单位|主管部门)(签字|签名|签章)?[:(]/u

const notes = /^(注|备注|说明|填表说明|填报说明)\d*:/u

const textOf = (cell: string): string => toHalfWidth(cell).replaceAll(/\s/gu, '')

const isColumnNumbers = (texts: readonly string[]): boolean => {
  const numbers = texts.filter((text) => !/^[甲乙丙丁戊]$/u.test(text))
  return texts.length >= 2 && numbers.length < texts.length
    ? numbers.every((text, place) => Number(text) === place + 1)
    : texts.length >= 3 && numbers.every((text, place) => Number(text) === place + 1)
}

/** Why one row is no record; undefined where it is one. `isFirst` is the row right below the headings. */
function skipReasonOf(
  sheet: Sheet,
  header: Header,
  taken: readonly number[],
  row: SheetRow,
  isFirst: boolean,
): SkipReason | 'blank' | undefined {
  const texts = row.cells.map(textOf).filter((text) => text !== '')
  if (texts.length === 0) return 'blank'
  if (repeatsHeader(sheet, header, row)) return 'repeated header'
  if (isFirst && isColumnNumbers(texts)) return 'column numbers'
  const [first = '', second = ''] = texts
  if (totals.test(first) || (/^\d+$/u.test(first) && totals.test(second))) return 'total row'
  if (signOffs.test(first) || notes.test(first)) return 'sign-off line'
  // A template numbers its lines before anybody fills them in.
  return taken.every((column) => (row.cells[column] ?? '').trim() === '') ? 'blank' : undefined
}

/**
 * Tells records from what else stands below the headings: repeated headings, blank rows, 合计 and the lines that are
 * signed. `columns` are the fields the columns fill.
 */
export function sortRows(sheet: Sheet, header: Header, columns: readonly (string | null)[]): SortedRows {
  const taken = columns.flatMap((field, column) => (field === null ? [] : [column]))
  const begin = Math.max(...header.places) + 1
  const records: SheetRow[] = []
  const skipped: SkippedRow[] = []
  for (let place = begin; place < sheet.rows.length; place += 1) {
    const row = sheet.rows[place]
    if (row === undefined) continue
    const why = skipReasonOf(sheet, header, taken, row, place === begin)
    if (why === undefined) records.push(row)
    else if (why !== 'blank') skipped.push({ row: row.number, why })
  }
  return { records, skipped }
}
