import BetterSqlite, { type Database, type Statement } from 'better-sqlite3'

const { SqliteError } = BetterSqlite

export type Cell = string | number | null
export type Row = Record<string, Cell>

/** `regionId` → `region_id`; the one place where code names become column names for writing. */
export const toColumn = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
export const fromColumn = (column: string): string =>
  column.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase())

/** Single-row statements on record tables, each prepared once. */
export interface RecordStore {
  find(table: string, id: string): Row | undefined
  insert(table: string, row: Row): void
  update(table: string, id: string, cells: Row): void
  /** False where other rows point at it, and it stays. */
  remove(table: string, id: string): boolean
  columns(table: string): readonly string[]
}

export function createRecordStore(file: Database): RecordStore {
  const statements = new Map<string, Statement>()
  const columnsOf = new Map<string, readonly string[]>()

  const prepare = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known) return known
    const statement = file.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const columns = (table: string): readonly string[] => {
    const known = columnsOf.get(table)
    if (known) return known
    const names = file.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(toColumn(table)) as string[]
    columnsOf.set(table, names.map(fromColumn))
    return names.map(fromColumn)
  }

  return {
    columns,
    find(table, id) {
      const found = prepare(`SELECT * FROM "${toColumn(table)}" WHERE id = ?`).get(id) as Row | undefined
      return found && Object.fromEntries(Object.entries(found).map(([column, value]) => [fromColumn(column), value]))
    },
    insert(table, row) {
      const names = columns(table)
      const sql = `INSERT INTO "${toColumn(table)}" (${names.map(toColumn).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
      prepare(sql).run(...names.map((name) => row[name] ?? null))
    },
    update(table, id, cells) {
      const names = Object.keys(cells)
      const sets = names.map((name) => `${toColumn(name)} = ?`).join(', ')
      prepare(`UPDATE "${toColumn(table)}" SET ${sets} WHERE id = ?`).run(
        ...names.map((name) => cells[name] ?? null),
        id,
      )
    },
    remove(table, id) {
      try {
        prepare(`DELETE FROM "${toColumn(table)}" WHERE id = ?`).run(id)
        return true
      } catch (error) {
        if (error instanceof SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false
        throw error
      }
    },
  }
}
