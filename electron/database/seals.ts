import type { Row } from './record-store.ts'

/** What the write path asks of the data key: which columns are sealed, and how. Throws `VaultLocked` where it is not at hand. */
export interface Seals {
  /** Code names of the sealed columns of a table. */
  columnsOf(table: string): readonly string[]
  /** The stored text of a value in its cell, the same for the same value. */
  seal(table: string, column: string, rowId: string, text: string): string
  /** The blind index of a value; the same for the same value of a kind in every table. */
  indexOf(table: string, column: string, text: string): string
  /** The value of a stored text; what is not sealed yet is answered as it is, what was moved or altered is refused. */
  open(table: string, column: string, rowId: string, stored: string): string
  /** A stored text as it may be shown: masked, or words where it cannot be read. Never throws. */
  masked(table: string, column: string, rowId: string, stored: string): string
  /** The blind index of a text as one types it, by kind; null while the key is not at hand. */
  soughtIndex(kind: string, text: string): string | null
  isSealed(stored: string): boolean
}

/** The code name of the column beside a sealed one that holds its blind index: `phone` → `phoneIndex`. */
export const indexColumn = (column: string): string => `${column}Index`

/** Cells on their way into a row, and the blind indexes that go with them. */
export interface SealedCells {
  readonly cells: Row
  /** Index columns; computed, never logged. */
  readonly indexes: Row
}

/** Seals the clear values among a row's cells. */
export function sealCells(seals: Seals, table: string, rowId: string, clear: Row): SealedCells {
  const cells: Row = { ...clear }
  const indexes: Row = {}
  for (const column of seals.columnsOf(table)) {
    const text = clear[column]
    if (typeof text === 'string') {
      cells[column] = seals.seal(table, column, rowId, text)
      indexes[indexColumn(column)] = seals.indexOf(table, column, text)
    } else if (column in clear) indexes[indexColumn(column)] = null
  }
  return { cells, indexes }
}

/** The blind indexes of cells that are sealed already: a value that undo brings back from the log. */
export function indexCells(seals: Seals, table: string, rowId: string, cells: Row): Row {
  const indexes: Row = {}
  for (const column of seals.columnsOf(table)) {
    const stored = cells[column]
    if (typeof stored === 'string')
      indexes[indexColumn(column)] = seals.indexOf(table, column, seals.open(table, column, rowId, stored))
    else if (column in cells) indexes[indexColumn(column)] = null
  }
  return indexes
}
