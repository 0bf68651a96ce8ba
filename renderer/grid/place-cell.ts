import type { Place } from './cell-range.ts'

/** Where a cell lies within its list, px; undefined while it is out of sight. */
export function placeCell(list: HTMLElement, { row, column }: Place, columns: readonly string[]) {
  const id = CSS.escape(columns[column] ?? '')
  const cell = list.querySelector(`.ag-row[row-index="${row}"] .ag-cell[col-id="${id}"]`)
  if (cell === null) return undefined
  const [own, outer] = [cell.getBoundingClientRect(), list.getBoundingClientRect()]
  return { left: own.left - outer.left, top: own.top - outer.top, width: own.width, height: own.height }
}
