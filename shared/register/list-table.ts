import type { DocumentTable, TableColumn } from '../documents/document-table.ts'
import { charactersIn } from '../printing/measure-text.ts'
import type { ListFrame } from './register-table.ts'

/** A column of a list that is no register's: its heading, and what it says of a row, as on the screen. */
export interface PrintedColumn<Row> {
  readonly heading: string
  /** A day, a code and a number keep together in one line; text where not given. */
  readonly kind?: TableColumn['kind']
  readonly word: (row: Row) => string
}

/** Longer text is set in several lines. In Chinese characters. */
const longestText = 16

const widthOf = <Row>({ heading, kind, word }: PrintedColumn<Row>, rows: readonly Row[]): number => {
  const widest = rows.reduce((most, row) => Math.max(most, charactersIn(word(row))), 0)
  const content = kind === undefined || kind === 'text' ? Math.min(widest, longestText) : widest
  return Math.max(content, Math.min(charactersIn(heading), 4), 2)
}

/** Any list as it is printed: what the screen says of each row, numbered, over the signatures. */
export function buildListTable<Row>(
  title: string,
  columns: readonly PrintedColumn<Row>[],
  rows: readonly Row[],
  { reporter, filters, signedOn }: ListFrame,
): DocumentTable {
  return {
    number: '',
    title,
    reporter,
    unit: null,
    columns: [
      { heading: ['序号'], kind: 'code', width: Math.max(2, charactersIn(String(rows.length))), stub: true },
      ...columns.map((column): TableColumn => ({
        heading: [column.heading],
        kind: column.kind ?? 'text',
        width: widthOf(column, rows),
        stub: false,
      })),
    ],
    rows: rows.map((row, place) => ({
      role: 'row',
      cells: [String(place + 1), ...columns.map(({ word }) => word(row))].map((text) => ({ kind: 'text', text })),
    })),
    notes: filters.length === 0 ? [] : [`筛选条件：${filters.join('；')}。`],
    signOff: [
      { label: '填表人', name: '' },
      { label: '审核人', name: '' },
      { label: '日期', name: signedOn },
    ],
  }
}
