import type { CellMouseDownEvent, CellMouseOverEvent, Column } from 'ag-grid-community'
import { holds, only, rectangleOf, type Place } from './cell-range.ts'
import type { Selection } from './create-selection.ts'
import { markOf } from './sheet-context.ts'

const placeOf = (selection: Selection, row: number | null, column: Column): Place | undefined => {
  const at = selection.columns().indexOf(column.getColId())
  return row === null || at < 0 ? undefined : { row, column: at }
}

/**
 * A selection drawn with the mouse: begun by pressing, drawn on by moving, or from where it began with Shift. `mayLeave`
 * answers whether what is being typed can stand; otherwise the selection stays where it is.
 */
export function selectByMouse(selection: Selection) {
  let isDrawing = false
  let isPressed = false
  return {
    isPressed: () => isPressed,
    onPress: (): void => {
      isPressed = true
    },
    onReleased: (): void => {
      isDrawing = false
      isPressed = false
    },
    onPressed: ({ event, rowIndex, column }: CellMouseDownEvent, mayLeave: () => boolean): void => {
      const place = placeOf(selection, rowIndex, column)
      if (place === undefined || !(event instanceof MouseEvent) || !mayLeave()) return
      const range = selection.store.get()
      if (event.button === 2 && range !== undefined && holds(rectangleOf(range), place)) return
      isDrawing = event.button === 0
      selection.select(event.shiftKey && range !== undefined ? { ...range, end: place } : only(place))
    },
    onOver: (cell: CellMouseOverEvent): void => {
      const { event, rowIndex, column } = cell
      const drawn = event?.target instanceof Element ? event.target.closest('.ag-cell') : null
      if (drawn instanceof HTMLElement)
        drawn.title = markOf({ column, row: cell.data as unknown, context: cell.context as unknown })?.title ?? ''
      isDrawing &&= event instanceof MouseEvent && event.buttons === 1
      const place = isDrawing ? placeOf(selection, rowIndex, column) : undefined
      const range = selection.store.get()
      if (place !== undefined && range !== undefined) selection.select({ ...range, end: place }, place)
    },
  }
}
