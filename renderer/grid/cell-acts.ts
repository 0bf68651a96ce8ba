import type { GridRow } from './grid-row.ts'
import type { SelectedCells } from './selected-cells.ts'
import type { MarkOf } from './sheet-context.ts'

/** One thing a cell may be set to: a code or the id of a row, and how it reads. */
export interface Offered {
  readonly value: string
  readonly name: string
  /** What tells namesakes apart. */
  readonly hint: string
}

/** What became of a cell: the row as it is now, or why it stays as it was. */
export type Saved<Row extends GridRow> = { readonly row: Row } | { readonly problem: string }

/** How a page lets people type into the cells of its list. */
export interface CellEditing<Row extends GridRow> {
  /** Why a cell is not typed into, as a sentence; undefined where it may be. */
  readonly refusal: (field: string, row: Row | undefined) => string | undefined
  /** What the cell holds, as it is typed. */
  readonly textOf: (field: string, row: Row) => string
  /** What a field may be set to for what is typed; undefined where anything may be typed. */
  readonly offer: (field: string, typed: string) => Promise<readonly Offered[]> | undefined
  readonly isMultiline: (field: string) => boolean
  readonly save: (row: Row, field: string, text: string) => Promise<Saved<Row>>
}

/** What would become of cells, shown in the list before it is done. */
export interface Preview {
  readonly markOf: MarkOf
  readonly apply: () => void
  readonly drop: () => void
}

/** What a page does with the cells selected in its list. */
export interface CellActs<Row extends GridRow> {
  readonly editing: CellEditing<Row>
  /** Lays a block of copied cells over the list, beginning at the selection. */
  readonly paste: (block: readonly (readonly string[])[], at: SelectedCells<Row>) => void
  /** Fills from the first rows or columns, of which so many are held; one where it is not said. */
  readonly fill: (along: 'down' | 'right', at: SelectedCells<Row>, held?: number) => void
  readonly clear: (at: SelectedCells<Row>) => void
  /** Puts one value, as `save` takes it, into every selected cell. */
  readonly setAll: (text: string, at: SelectedCells<Row>) => void
  readonly preview: Preview | undefined
  /** A preview is on its way: an Enter pressed meanwhile must not go by unseen. */
  readonly isPreparing: () => boolean
}
