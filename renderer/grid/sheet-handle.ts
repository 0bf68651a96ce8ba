import type { GridRow } from './grid-row.ts'
import type { SelectedCells } from './selected-cells.ts'

/** What a page can ask of its list. */
export interface SheetHandle<Row extends GridRow> {
  readonly selected: () => SelectedCells<Row> | undefined
  readonly marked: () => readonly Row[]
  readonly focus: () => void
  /** Selects a cell and brings it into sight; `place` is where its row lies, should it not have been read. */
  readonly showCell: (rowId: string, field: string, place: number | undefined) => void
  /** Does what a key does, for the menu. */
  readonly press: (kind: 'edit' | 'clear' | 'fill-down' | 'fill-right') => void
}
