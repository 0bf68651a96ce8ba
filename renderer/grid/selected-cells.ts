import { rectangleOf, type Rectangle } from './cell-range.ts'
import type { Selection } from './create-selection.ts'
import type { GridRow } from './grid-row.ts'
import { readRows, type Listing } from './read-rows.ts'

/** The cells selected in a list, and how the rows they lie in are read. */
export interface SelectedCells<Row extends GridRow> {
  readonly rectangle: Rectangle
  /** The fields of the selected columns, from left to right. */
  readonly fields: readonly string[]
  /** The fields of all columns shown from the left edge of the selection on: a block may be wider than it. */
  readonly onward: readonly string[]
  /** How many rows the list has. */
  readonly count: number
  /** Selects so many rows and columns from the upper left cell on, as far as the list goes. */
  readonly spread: (rows: number, columns: number) => void
  /** The rows between two places, both included, read where they have not been yet; undefined where that was refused. */
  readonly readRows: (
    from: number,
    to: number,
    onProgress?: (read: number) => void,
  ) => Promise<readonly Row[] | undefined>
}

/** What is selected now; undefined where nothing is. */
export function selectedCells<Row extends GridRow>(
  selection: Selection,
  listing: Listing<Row>,
): SelectedCells<Row> | undefined {
  const range = selection.store.get()
  const api = selection.api()
  const { rows: count, columns: width } = selection.bounds()
  if (range === undefined || api === undefined || count === 0 || width === 0) return undefined
  const drawn = rectangleOf(range)
  if (drawn.top >= count || drawn.left >= width) return undefined
  const rectangle = { ...drawn, bottom: Math.min(drawn.bottom, count - 1), right: Math.min(drawn.right, width - 1) }
  const shown = selection.columns()
  return {
    rectangle,
    fields: shown.slice(rectangle.left, rectangle.right + 1),
    onward: shown.slice(rectangle.left),
    count,
    spread: (rows, columns) => {
      const { top, left } = rectangle
      const end = { row: Math.min(top + rows, count) - 1, column: Math.min(left + columns, width) - 1 }
      selection.select({ anchor: { row: top, column: left }, end })
    },
    readRows: (from, to, onProgress = () => {}) => readRows<Row>(api, listing, { from, to }, onProgress),
  }
}
