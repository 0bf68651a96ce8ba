import type { CellClassParams, CellClassRules } from 'ag-grid-community'
import { holds, isOneCell, rectangleOf, type CellRange, type Rectangle } from './cell-range.ts'

/** What a preview shows in a cell instead of what the list has: what would stand there, or why nothing will. */
export interface CellMark {
  readonly kind: 'changes' | 'refused'
  readonly text: string
  readonly title: string
}

/** What the preview says of a cell, by the id of its row and its field. */
export type MarkOf = (rowId: string, field: string) => CellMark | undefined

/** What the cells of a list are drawn by, beside their rows. One object for the life of a list. */
export interface SheetContext {
  /** The row shown beside the list. */
  openId: string | undefined
  range: CellRange | undefined
  /** The place of each column among those shown. */
  columns: ReadonlyMap<string, number>
  markOf: MarkOf | undefined
}

export const createSheetContext = (): SheetContext => ({
  openId: undefined,
  range: undefined,
  columns: new Map(),
  markOf: undefined,
})

interface Cell {
  readonly column: { readonly getColId: () => string } | null
  readonly row: unknown
  readonly context?: unknown
}

/** A cell's place in the selection; undefined outside it. */
function placeIn({ rowIndex, column, context }: CellClassParams) {
  const { range, columns } = context as SheetContext
  const at = columns.get(column.getColId())
  if (range === undefined || at === undefined) return undefined
  const rectangle = rectangleOf(range)
  return holds(rectangle, { row: rowIndex, column: at }) ? { rectangle, row: rowIndex, column: at, range } : undefined
}

const atEdge = (edge: keyof Rectangle, along: 'row' | 'column') => (cell: CellClassParams) => {
  const place = placeIn(cell)
  return place !== undefined && !isOneCell(place.range) && place[along] === place.rectangle[edge]
}

/** The mark a preview puts on a cell of a row. */
export const markOf = ({ column, row, context }: Cell): CellMark | undefined =>
  row === undefined || column === null
    ? undefined
    : (context as SheetContext | undefined)?.markOf?.((row as { readonly id: string }).id, column.getColId())

const cellIn = ({ column, data: row, context }: CellClassParams): Cell => ({ column, row, context: context as unknown })

/** How selected cells and previewed ones are drawn; `sheet.css` holds the colours. */
export const sheetCellRules: CellClassRules = {
  'in-range': (cell) => {
    const place = placeIn(cell)
    return place !== undefined && !isOneCell(place.range)
  },
  'range-top': atEdge('top', 'row'),
  'range-bottom': atEdge('bottom', 'row'),
  'range-left': atEdge('left', 'column'),
  'range-right': atEdge('right', 'column'),
  'range-corner': (cell) => {
    const place = placeIn(cell)
    return place !== undefined && place.row === place.rectangle.bottom && place.column === place.rectangle.right
  },
  'cell-active': (cell) => {
    const place = placeIn(cell)
    return place !== undefined && place.row === place.range.anchor.row && place.column === place.range.anchor.column
  },
  'cell-changes': (cell) => markOf(cellIn(cell))?.kind === 'changes',
  'cell-refused': (cell) => markOf(cellIn(cell))?.kind === 'refused',
}
