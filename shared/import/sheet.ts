/** Why the text of a cell is not what somebody typed into it. */
export type CellFlaw =
  /** A number of 16 or more digits: Excel keeps 15, so the last ones are lost. */
  | 'long-number'
  /** A formula whose file holds no result. */
  | 'no-result'
  /** #N/A, #REF! and their like. */
  | 'error-value'

/** One row of a file as its reader found it: texts in their columns, shorter rows end early. */
export interface SheetRow {
  /** The row's number in the file, counted from 1 with everything above the headings. */
  readonly number: number
  readonly cells: readonly string[]
  /** Column → what is wrong with its cell; most rows have none. */
  readonly flaws?: Readonly<Record<number, CellFlaw>>
}

/** A rectangle of merged cells, both ends included; rows by their number, columns from 0. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** One sheet of a file; a text file has one. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
}

/** The text of a cell; nothing where the row ends before it. */
export const cellAt = (row: SheetRow | undefined, column: number): string => row?.cells[column] ?? ''

/** Is there nothing in any of these cells? */
export const isBlankRow = (row: SheetRow): boolean => row.cells.every((cell) => cell.trim() === '')
