import type { CellContextMenuEvent, CellKeyDownEvent, GridApi, Column } from 'ag-grid-community'
import type { GridRow } from './grid-row.ts'

/** A cell somebody wants to do something with, and where on the screen it lies. */
export interface AskedCell<Row extends GridRow> {
  readonly row: Row
  readonly field: string
  readonly left: number
  readonly top: number
}

const cellOn = (column: Column, rowId: string): DOMRect | undefined =>
  document
    .querySelector(`.ag-row[row-id="${CSS.escape(rowId)}"] .ag-cell[col-id="${CSS.escape(column.getColId())}"]`)
    ?.getBoundingClientRect()

/** Asks for the menu of a cell: by the right button, the menu key or Shift+F10. */
export function askCellMenu<Row extends GridRow>(onAsk: ((cell: AskedCell<Row>) => void) | undefined) {
  if (onAsk === undefined) return {}
  const ask = (api: GridApi<GridRow>, column: Column, row: GridRow | undefined): void => {
    const place = row && cellOn(column, row.id)
    if (row === undefined || place === undefined) return
    api.setFocusedCell(api.getRowNode(row.id)?.rowIndex ?? 0, column)
    onAsk({ row: row as Row, field: column.getColId(), left: place.left, top: place.bottom })
  }
  return {
    preventDefaultOnContextMenu: true,
    onCellContextMenu: ({ api, column, data: row }: CellContextMenuEvent<GridRow>) => ask(api, column, row),
    /** Whether a key asked for it. */
    onMenuKey: ({ api, column, data: row, event }: CellKeyDownEvent<GridRow>): boolean => {
      if (!(event instanceof KeyboardEvent)) return false
      if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return false
      event.preventDefault()
      ask(api, column, row)
      return true
    },
  }
}
