import type { TableColumn } from './document-table.ts'

/** A heading cell: where it starts, counted from 0, and how many columns and rows it covers. */
export interface HeaderCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly rows: number
}

const stems = '甲乙丙丁戊己庚辛壬癸'

/**
 * The heading cells of a table, without gap or overlap. Neighbouring columns that share their outer
 * headings share those cells; a short heading reaches down to the last heading row.
 */
export function layOutHeader(columns: readonly TableColumn[]): readonly HeaderCell[] {
  const depth = headerDepth(columns)
  return columns.flatMap(({ heading }, column) =>
    heading.flatMap((text, row) => {
      const before = columns[column - 1]
      if (before && row < heading.length - 1 && sharesHeading(before, heading, row)) return []
      const after = columns.slice(column + 1)
      const end = row === heading.length - 1 ? 0 : after.findIndex((next) => !sharesHeading(next, heading, row))
      return [
        {
          text,
          row,
          column,
          columns: 1 + (end === -1 ? after.length : end),
          rows: row === heading.length - 1 ? depth - row : 1,
        },
      ]
    }),
  )
}

export const headerDepth = (columns: readonly TableColumn[]): number =>
  Math.max(...columns.map(({ heading }) => heading.length))

/** The 栏次 row under the headings: 甲、乙 for columns that name the row, 1、2、3 for the rest. */
export function numberColumns(columns: readonly TableColumn[]): readonly string[] {
  const stubs = columns.filter(({ stub }) => stub)
  const values = columns.filter(({ stub }) => !stub)
  return columns.map((column) =>
    column.stub ? (stems[stubs.indexOf(column)] ?? '') : String(values.indexOf(column) + 1),
  )
}

/** A column whose own (innermost) heading is at `row` shares nothing there. */
const sharesHeading = (column: TableColumn, heading: readonly string[], row: number): boolean =>
  column.heading.length > row + 1 && heading.slice(0, row + 1).every((text, place) => column.heading[place] === text)
