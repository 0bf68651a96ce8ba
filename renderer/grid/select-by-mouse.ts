import { holds, only, rectangleOf, type Place } from './cell-range.ts'
import type { Selection } from './create-selection.ts'
import { markOf } from './sheet-context.ts'

export interface Pointed {
  readonly target: EventTarget
  readonly button: number
  readonly buttons: number
  readonly shiftKey: boolean
}

const cellUnder = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.ag-cell') : null

/**
 * A selection drawn with the mouse: begun by pressing, drawn on by moving, or from where it began with Shift. `mayLeave`
 * answers whether what is being typed can stand; otherwise the selection stays where it is.
 */
export function selectByMouse(selection: Selection) {
  let isDrawing = false
  let isPressed = false

  const placeOf = (cell: HTMLElement | null): Place | undefined => {
    const row = Number.parseInt(cell?.closest('.ag-row')?.getAttribute('row-index') ?? '', 10)
    const column = selection.columns().indexOf(cell?.getAttribute('col-id') ?? '')
    return Number.isNaN(row) || column < 0 ? undefined : { row, column }
  }
  /** What the cell says in full, where it is cut off, or what a preview has to say of it. */
  const noteTitle = (cell: HTMLElement, place: Place): void => {
    const api = selection.api()
    const column = api?.getColumn(selection.columns()[place.column] ?? '') ?? null
    const row: unknown = api?.getDisplayedRowAtIndex(place.row)?.data
    const isCut = cell.scrollWidth > cell.clientWidth
    cell.title = markOf({ column, row, context: selection.context })?.title ?? (isCut ? cell.innerText : '')
  }

  return {
    placeOf,
    isPressed: () => isPressed,
    onPressed: ({ target, button, shiftKey }: Pointed, mayLeave: () => boolean): void => {
      isPressed = true
      const place = placeOf(cellUnder(target))
      if (place === undefined || !mayLeave()) return
      const range = selection.store.get()
      if (button === 2 && range !== undefined && holds(rectangleOf(range), place)) return
      isDrawing = button === 0
      selection.select(shiftKey && range !== undefined ? { ...range, end: place } : only(place))
    },
    onReleased: (): void => {
      isDrawing = false
      isPressed = false
    },
    onOver: ({ target, buttons }: Pointed): void => {
      const cell = cellUnder(target)
      const place = placeOf(cell)
      if (cell === null || place === undefined) return
      noteTitle(cell, place)
      isDrawing &&= buttons === 1
      const range = selection.store.get()
      if (isDrawing && range !== undefined) selection.select({ ...range, end: place }, place)
    },
  }
}
