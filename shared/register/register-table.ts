import type { DocumentTable, TableCell, TableColumn, TableRow } from '../documents/document-table.ts'
import { wordCell } from '../documents/document-words.ts'
import { charactersIn } from '../printing/measure-text.ts'
import type { Field } from './field.ts'
import { formatValue } from './format-value.ts'
import type { Register } from './register.ts'

/** The most rows one printed list holds: some 150 pages. Beyond that the office asks for a part, or for a spreadsheet. */
export const mostPrintedRows = 5000

/** A row as lists have it: values by field, and the names of the rows it points at. */
export interface PrintedRow {
  readonly labels: Readonly<Record<string, string>>
  readonly [field: string]: string | number | null | undefined | Readonly<Record<string, string>>
}

/** What stands around the rows. */
export interface ListFrame {
  /** 填报单位. */
  readonly reporter: string
  /** What the list was narrowed to, in words: "组织类型:学习型学校". */
  readonly filters: readonly string[]
  /** 日期 beside the signatures, as it is printed. */
  readonly signedOn: string
}

/** Units in which whole things are counted, so that a column of them adds up; 年 and % do not. */
const countedUnits: ReadonlySet<string> = new Set(['人', '户', '个', '册', '所'])

type ShownField = readonly [key: string, field: Field]

/** The columns a list shows: the fields that have a width. */
const shownFields = ({ fields }: Pick<Register, 'fields'>): readonly ShownField[] =>
  Object.entries(fields).filter(([, { width }]) => width !== undefined)

const unitOf = (field: Field): string | undefined =>
  field.kind === 'integer' || field.kind === 'hundredths' ? field.unit : undefined

/** Whether a column of this field has a total: whole things are counted in it. */
export const addsUp = (field: Field): boolean => countedUnits.has(unitOf(field) ?? '')

const headingOf = (field: Field): string => {
  const unit = unitOf(field)
  return unit === undefined ? field.label : `${field.label}(${unit})`
}

const kindOf = ({ kind }: Field): TableColumn['kind'] => {
  if (kind === 'integer' || kind === 'hundredths') return 'number'
  return kind === 'text' || kind === 'choice' || kind === 'reference' ? 'text' : 'code'
}

function cellOf([key, field]: ShownField, row: PrintedRow): TableCell {
  const value = row[key] as string | number | null | undefined
  if (value === null || value === undefined || value === '') return { kind: 'missing', figure: null }
  if (typeof value === 'number') {
    const isWhole = field.kind === 'integer'
    return { kind: 'number', hundredths: isWhole ? value * 100 : value, decimals: isWhole ? 0 : 2, figure: null }
  }
  return { kind: 'text', text: formatValue(field, value, row.labels[key]) }
}

/** Long text is set in several lines. In Chinese characters. */
const longestText = 16

/** A heading longer than this may be set in two lines; 负责人 is not broken. */
const shortHeading = 3

function headingWidth(field: Field): number {
  const whole = charactersIn(headingOf(field))
  return whole <= shortHeading ? whole : Math.ceil(whole / 2)
}

function widthOf(field: Field, texts: readonly string[]): number {
  const widest = texts.reduce((most, text) => Math.max(most, charactersIn(text)), 0)
  const content = kindOf(field) === 'text' ? Math.min(widest, longestText) : widest
  return Math.max(content, headingWidth(field), 2)
}

const blank: TableCell = { kind: 'text', text: '' }

function totalOf(shown: readonly ShownField[], rows: readonly PrintedRow[]): TableRow | undefined {
  if (rows.length === 0 || !shown.some(([, field]) => addsUp(field))) return undefined
  const cells = shown.map(([key, field]): TableCell => {
    if (!addsUp(field)) return blank
    const values = rows.map((row) => row[key]).filter((value) => typeof value === 'number')
    if (values.length === 0) return { kind: 'missing', figure: null }
    const sum = values.reduce((total, value) => total + value, 0)
    const isWhole = field.kind === 'integer'
    return { kind: 'number', hundredths: isWhole ? sum * 100 : sum, decimals: isWhole ? 0 : 2, figure: null }
  })
  return { role: 'total', cells: [{ kind: 'text', text: '合计' }, ...cells] }
}

/** Says of each total how many rows gave no number to it. */
const gapsIn = (shown: readonly ShownField[], rows: readonly PrintedRow[]): readonly string[] =>
  shown
    .filter(([, field]) => addsUp(field))
    .flatMap(([key, field]) => {
      const without = rows.filter((row) => typeof row[key] !== 'number').length
      return without === 0 || without === rows.length ? [] : [`注：“${field.label}”合计不含未填写的 ${without} 条。`]
    })

/** A register's list as it is printed: what the rows hold under the headings of the screen, numbered, with 合计. */
export function buildRegisterTable(
  register: Pick<Register, 'label' | 'fields'>,
  rows: readonly PrintedRow[],
  { reporter, filters, signedOn }: ListFrame,
): DocumentTable {
  const shown = shownFields(register)
  const written = rows.map((row, place): TableRow => ({
    role: 'row',
    cells: [{ kind: 'text', text: String(place + 1) }, ...shown.map((field) => cellOf(field, row))],
  }))
  const total = totalOf(shown, rows)
  const all = total ? [...written, total] : written
  const textsOf = (column: number): readonly string[] =>
    all.map(({ cells }) => {
      const cell = cells[column]
      return cell ? wordCell(cell) : ''
    })
  return {
    number: '',
    title: register.label,
    reporter,
    unit: null,
    columns: [
      {
        heading: ['序号'],
        kind: 'code',
        width: Math.max(2, charactersIn(String(rows.length))),
        stub: true,
      },
      ...shown.map(([, field], place): TableColumn => ({
        heading: [headingOf(field)],
        kind: kindOf(field),
        width: widthOf(field, textsOf(place + 1)),
        stub: false,
      })),
    ],
    rows: all,
    notes: [...(filters.length === 0 ? [] : [`筛选条件：${filters.join('；')}。`]), ...gapsIn(shown, rows)],
    signOff: [
      { label: '填表人', name: '' },
      { label: '审核人', name: '' },
      { label: '日期', name: signedOn },
    ],
  }
}
