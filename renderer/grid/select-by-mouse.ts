import { fillingTo, holds, only, rectangleOf, within, type Filling, type Place, type Rectangle } from './cell-range.ts'
import type { Selection } from './create-selection.ts'
import { beyondOf, drawBeyond, rowsBox } from './draw-beyond.ts'
import { markOf } from './sheet-context.ts'

export interface Pointed {
  readonly target: EventTarget
  readonly button: number
  readonly buttons: number
  readonly shiftKey: boolean
  readonly clientX: number
  readonly clientY: number
}

const cellUnder = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.ag-cell') : null

/** Whether the small square at the last corner of the selection is pointed at; `sheet.css` draws it. */
function isAtCorner(cell: HTMLElement, { clientX, clientY }: Pointed): boolean {
  if (!cell.classList.contains('range-corner') || cell.closest('.may-fill') === null) return false
  const { right, bottom } = cell.getBoundingClientRect()
  return right - clientX <= 9 && bottom - clientY <= 9
}

/** What the mouse is drawing: a selection, or from cells that hold something to those that are to hold it too. */
type Drawing = { readonly kind: 'range' } | { readonly kind: 'fill'; readonly source: Rectangle; filling?: Filling }

/**
 * A selection drawn with the mouse: begun by pressing, drawn on by moving, or from where it began with Shift; beyond the
 * edge it goes on by itself. From its last corner cells are filled. `mayLeave` answers whether what is being typed can
 * stand; otherwise the selection stays where it is.
 */
export function selectByMouse(selection: Selection) {
  let drawing: Drawing | undefined
  let reached: Place = { row: 0, column: 0 }
  let frame: Element | null = null
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
  const drawTo = (place: Place): void => {
    reached = place
    const range = selection.store.get()
    if (drawing === undefined || range === undefined) return
    if (drawing.kind === 'range') return selection.select({ ...range, end: place }, place)
    const filling = fillingTo(drawing.source, place)
    drawing = { kind: 'fill', source: drawing.source, ...(filling && { filling }) }
    const { top, bottom, left, right } = drawing.source
    const source = { anchor: { row: top, column: left }, end: { row: bottom, column: right } }
    return selection.select(filling?.range ?? source, place)
  }
  const beyond = drawBeyond(({ row, column }) => {
    const { rows, columns } = selection.bounds()
    drawTo({ row: within(reached.row + row, rows), column: within(reached.column + column, columns) })
  })
  const finish = (): Filling | undefined => {
    beyond.stop()
    const drawn = drawing
    drawing = undefined
    isPressed = false
    return drawn?.kind === 'fill' ? drawn.filling : undefined
  }

  return {
    placeOf,
    isPressed: () => isPressed,
    onPressed: (pointed: Pointed, mayLeave: () => boolean): void => {
      const { target, button, shiftKey } = pointed
      isPressed = true
      const cell = cellUnder(target)
      const place = placeOf(cell)
      if (cell === null || place === undefined || !mayLeave()) return
      const range = selection.store.get()
      reached = place
      frame = cell.closest('.record-grid')
      if (button === 0 && range !== undefined && isAtCorner(cell, pointed)) {
        drawing = { kind: 'fill', source: rectangleOf(range) }
        return
      }
      if (button === 2 && range !== undefined && holds(rectangleOf(range), place)) return
      drawing = button === 0 ? { kind: 'range' } : undefined
      selection.select(shiftKey && range !== undefined ? { ...range, end: place } : only(place))
    },
    /** Ends what is drawn; answers what was to be filled. */
    finish,
    onOver: ({ target, buttons }: Pointed): void => {
      const cell = cellUnder(target)
      const place = placeOf(cell)
      if (cell === null || place === undefined) return
      noteTitle(cell, place)
      if (buttons === 1) drawTo(place)
      else if (drawing !== undefined) finish()
    },
    /** The mouse moved anywhere in the window. */
    onMoved: (pointed: Pick<Pointed, 'clientX' | 'clientY'>): void => {
      const box = drawing === undefined ? undefined : rowsBox(frame)
      if (box !== undefined) beyond.pull(beyondOf(box, pointed))
    },
  }
}
