/** A cell by the number of its row in the list and of its column among those shown. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Cells selected together: from where the selection began, which is the active cell, to where it was drawn. */
export interface CellRange {
  readonly anchor: Place
  readonly end: Place
  /** The column a run of Tab began in, to which Enter returns. */
  readonly tabbedFrom?: number
}

/** How many rows the list has and how many columns it shows. */
export interface Bounds {
  readonly rows: number
  readonly columns: number
}

/** All four ends belong to it. */
export interface Rectangle {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'

export const rectangleOf = ({ anchor, end }: CellRange): Rectangle => ({
  top: Math.min(anchor.row, end.row),
  bottom: Math.max(anchor.row, end.row),
  left: Math.min(anchor.column, end.column),
  right: Math.max(anchor.column, end.column),
})

/** A range of one cell. */
export const only = (place: Place): CellRange => ({ anchor: place, end: place })

export const isOneCell = ({ anchor, end }: CellRange): boolean => anchor.row === end.row && anchor.column === end.column

export const holds = ({ top, bottom, left, right }: Rectangle, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

/** A number of a row or column held inside the list. */
export const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/** Where a move leads from a cell; the edges of the list stop it. `page` is how many rows are in sight. */
export function movePlace({ row, column }: Place, move: Move, { rows, columns }: Bounds, page: number): Place {
  const steps: Readonly<Record<Move, Place>> = {
    up: { row: row - 1, column },
    down: { row: row + 1, column },
    left: { row, column: column - 1 },
    right: { row, column: column + 1 },
    'page-up': { row: row - page, column },
    'page-down': { row: row + page, column },
    top: { row: 0, column },
    bottom: { row: rows - 1, column },
    'row-start': { row, column: 0 },
    'row-end': { row, column: columns - 1 },
    first: { row: 0, column: 0 },
    last: { row: rows - 1, column: columns - 1 },
  }
  const to = steps[move]
  return { row: within(to.row, rows), column: within(to.column, columns) }
}

/** The cell after one to the right or left, going on in the next row at the end of one. */
export function nextPlace({ row, column }: Place, isBack: boolean, { rows, columns }: Bounds): Place {
  const at = within(row * columns + column + (isBack ? -1 : 1), rows * columns)
  return { row: Math.floor(at / columns), column: at % columns }
}

/** What filling from the corner of some cells to another cell takes in: down or to the right, whichever goes further. */
export interface Filling {
  readonly along: 'down' | 'right'
  /** How many of the first rows or columns hold what is filled in. */
  readonly held: number
  /** Those and the ones filled. */
  readonly range: CellRange
}

/** Undefined where the cell lies neither below the cells nor right of them. */
export function fillingTo({ top, bottom, left, right }: Rectangle, { row, column }: Place): Filling | undefined {
  const [down, across] = [row - bottom, column - right]
  if (down <= 0 && across <= 0) return undefined
  const anchor = { row: top, column: left }
  return down >= across
    ? { along: 'down', held: bottom - top + 1, range: { anchor, end: { row, column: right } } }
    : { along: 'right', held: right - left + 1, range: { anchor, end: { row: bottom, column } } }
}

/** One cell further with Tab, or back; the run remembers where it began. */
export const afterTab = (
  { anchor, tabbedFrom = anchor.column }: CellRange,
  isBack: boolean,
  bounds: Bounds,
): CellRange => ({
  ...only(nextPlace(anchor, isBack, bounds)),
  tabbedFrom,
})

/** The cell below with Enter; after a run of Tab the one below where it began, as a line is typed after a line. */
export const afterEnter = ({ anchor, tabbedFrom = anchor.column }: CellRange, bounds: Bounds): CellRange =>
  only(movePlace({ row: anchor.row, column: tabbedFrom }, 'down', bounds, 1))

/** Every row of some columns, or every column of some rows. */
export const widened = (range: CellRange, along: 'rows' | 'columns', { rows, columns }: Bounds): CellRange =>
  along === 'rows'
    ? { anchor: { ...range.anchor, row: 0 }, end: { ...range.end, row: rows - 1 } }
    : { anchor: { ...range.anchor, column: 0 }, end: { ...range.end, column: columns - 1 } }
