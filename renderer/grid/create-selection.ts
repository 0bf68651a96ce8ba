import type { GridApi } from 'ag-grid-community'
import { createStore, type Store } from '../app/store.ts'
import { rectangleOf, type Bounds, type CellRange, type Place } from './cell-range.ts'
import { createSheetContext, type MarkOf, type SheetContext } from './sheet-context.ts'

/** The selected cells of one list, and what it takes to draw them. */
export interface Selection {
  readonly store: Store<CellRange | undefined>
  readonly attach: (api: GridApi) => void
  readonly api: () => GridApi | undefined
  /** The columns that hold values, in the order they are shown. */
  readonly columns: () => readonly string[]
  readonly bounds: () => Bounds
  /** How many rows are in sight. */
  readonly page: () => number
  /** Selects, and brings a cell into sight. */
  readonly select: (range: CellRange | undefined, follow?: Place) => void
  /** What the cells are drawn by. */
  readonly context: SheetContext
  /** Shows a preview in the cells, or none. */
  readonly preview: (markOf: MarkOf | undefined) => void
  /** Marks the row that is shown beside the list. */
  readonly showOpen: (id: string | undefined) => void
}

/** The column of check marks holds no values. */
const isValues = (id: string): boolean => !id.startsWith('ag-Grid-')

const rowsOf = (range: CellRange | undefined) => (range === undefined ? undefined : rectangleOf(range))

export function createSelection(): Selection {
  const context = createSheetContext()
  const store = createStore<CellRange | undefined>(undefined)
  let grid: GridApi | undefined
  let drawn: CellRange | undefined
  let isWaiting = false

  const columns = (): readonly string[] =>
    grid?.getAllDisplayedColumns().flatMap((column) => (isValues(column.getColId()) ? [column.getColId()] : [])) ?? []

  /** Only rows that were or are selected look different. */
  const draw = (): void => {
    isWaiting = false
    if (grid?.isDestroyed() !== false) return
    const [before, after] = [rowsOf(drawn), rowsOf(context.range)]
    drawn = context.range
    const isTouched = (row: number): boolean =>
      [before, after].some((one) => one !== undefined && row >= one.top && row <= one.bottom)
    const rowNodes = grid.getRenderedNodes().filter(({ rowIndex }) => rowIndex !== null && isTouched(rowIndex))
    if (rowNodes.length > 0) grid.refreshCells({ rowNodes, force: true, suppressFlash: true })
  }

  return {
    store,
    attach: (api) => {
      grid = api
    },
    api: () => (grid?.isDestroyed() === false ? grid : undefined),
    columns,
    bounds: () => ({ rows: grid?.getDisplayedRowCount() ?? 0, columns: columns().length }),
    page: () => {
      const range = grid?.getVerticalPixelRange()
      const height = grid?.getSizesForCurrentTheme().rowHeight ?? 1
      return Math.max(1, Math.floor(range === undefined ? 1 : (range.bottom - range.top) / height) - 1)
    },
    select: (range, follow) => {
      context.columns = new Map(columns().map((id, index) => [id, index]))
      context.range = range
      if (follow !== undefined) {
        grid?.ensureIndexVisible(follow.row)
        const id = columns()[follow.column]
        if (id !== undefined) grid?.ensureColumnVisible(id)
      }
      store.set(range)
      if (isWaiting) return
      isWaiting = true
      requestAnimationFrame(draw)
    },
    context,
    preview: (markOf) => {
      context.markOf = markOf
      grid?.refreshCells({ force: true, suppressFlash: true })
      // What a page shows above the list may have pushed the selection out of sight.
      const anchor = store.get()?.anchor
      if (markOf !== undefined && anchor !== undefined)
        requestAnimationFrame(() => grid?.isDestroyed() === false && grid.ensureIndexVisible(anchor.row))
    },
    showOpen: (id) => {
      context.openId = id
      grid?.redrawRows()
    },
  }
}
