/**
 * What a column of a spreadsheet holds. `label` is text of which there is little that is different: options, names of
 * regions; `long` is text that may need several lines; numbers are whole, hundredths as whole hundredths; days are
 * `YYYY-MM-DD`.
 */
export type ColumnKind = 'text' | 'label' | 'long' | 'day' | 'integer' | 'hundredths'

export interface SheetColumn {
  readonly heading: string
  readonly kind: ColumnKind
}

export type SheetCell = string | number | null
export type SheetRow = readonly SheetCell[]

/** What a file says of itself. */
export interface SheetFrame {
  /** The name of the list, which its sheet is called by. */
  readonly title: string
  /** Who it belongs to: 示范区学习办. */
  readonly author: string
  /** The instant that stands in the file. */
  readonly madeAt: string
  /** What is printed at the foot, at the left. */
  readonly foot: string
}

/** What was written, for whoever opens the file again to compare. */
export interface WrittenTable {
  /** Rows of the list, without headings and 合计. */
  readonly rows: number
  /** A part of the file, with all its rows, headings and 合计 among them, and the checksum of its content. */
  readonly parts: readonly { readonly name: string; readonly rows: number; readonly crc: number }[]
  /** Characters that not every program will show. */
  readonly rare: number
}

/** Writes one table to a file as its rows come; nothing of them stays in memory. */
export interface TableWriter {
  write(rows: readonly SheetRow[]): Promise<void>
  /** Ends the file: 合计 where there is one, and in a workbook what is to be known of the list. */
  finish(total: SheetRow | undefined, notes: readonly string[]): Promise<WrittenTable>
  /** Lets the file go as it is. */
  abandon(): Promise<void>
}

/** A row cannot be written in this kind of file. The message says what, and what to do instead. */
export class NotWritable extends Error {}
