import type { RecordStore, Row } from './record-store.ts'

/** A column of a table. */
export interface ColumnOf {
  readonly table: string
  readonly column: string
}

/** What holds between rows of the tables, beyond what the schema itself enforces. */
export interface RowRules {
  /** Columns whose value no two rows in use may share. */
  uniqueIn(table: string): readonly string[]
  /** Columns that point at rows of another table, which must be in use. */
  referencesFrom(table: string): readonly ColumnOf[]
  /** Columns of other tables that point at this one. */
  pointersTo(table: string): readonly ColumnOf[]
  /** Whether the values of a row fit together. */
  isSound(table: string, row: Row): boolean
}

/**
 * Whether a row may stand as it would come back: in the recycle bin only while nothing in use points at it,
 * in use only where it fits, is not there twice and points at nothing in the bin.
 */
export function mayStand(store: RecordStore, rules: RowRules, table: string, row: Row): boolean {
  const id = String(row['id'])
  const value = (column: string): string => String(row[column])
  const isFilled = (column: string): boolean => (row[column] ?? null) !== null
  if (isFilled('deletedAt'))
    return !rules.pointersTo(table).some((pointer) => store.isInUse(pointer.table, pointer.column, id))
  return (
    rules.isSound(table, row) &&
    !rules.uniqueIn(table).some((column) => isFilled(column) && store.isInUse(table, column, value(column), id)) &&
    rules
      .referencesFrom(table)
      .every(({ table: to, column }) => !isFilled(column) || store.isInUse(to, 'id', value(column)))
  )
}
