import type { CellContextMenuEvent, GridApi, Column } from 'ag-grid-community'
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
  const ask = (column: Column, row: GridRow | undefined): void => {
    const place = row && cellOn(column, row.id)
    if (row === undefined || place === undefined) return
    onAsk?.({ row: row as Row, field: column.getColId(), left: place.left, top: place.bottom })
  }
  const events =
    onAsk === undefined
      ? {}
      : {
          preventDefaultOnContextMenu: true,
          onCellContextMenu: ({ column, data: row }: CellContextMenuEvent<GridRow>) => ask(column, row),
        }
  return {
    events,
    /** For the keys that ask for it. */
    askAt: (api: GridApi<GridRow>, field: string, row: GridRow): void => {
      const column = api.getColumn(field)
      if (column) ask(column, row)
    },
  }
}
