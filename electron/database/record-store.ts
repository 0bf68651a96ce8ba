import BetterSqlite, { type Database, type Statement } from 'better-sqlite3'

const { SqliteError } = BetterSqlite

export type Cell = string | number | null
export type Row = Record<string, Cell>

/** `regionId` → `region_id`; the one place where code names become column names for writing. */
export const toColumn = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
export const fromColumn = (column: string): string =>
  column.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase())

/** Computed from the row itself: never logged. */
const computed: ReadonlySet<string> = new Set(['search', 'namePinyin'])

/** A blind index follows from the sealed value beside it. */
const isComputed = (name: string, names: readonly string[]): boolean =>
  computed.has(name) || (name.endsWith('Index') && names.includes(name.slice(0, -'Index'.length)))

/** Columns that hold the id of a row of any table, which the schema therefore cannot watch. */
const loosePointers = [
  ['alias', 'owner_id'],
  ['step_taken', 'subject_id'],
] as const

/** Whether the schema refused a statement: a CHECK, a foreign key, a trigger, a unique index. */
export const isConstraint = (error: unknown): boolean =>
  error instanceof SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')

/** Single-row statements on record tables, each prepared once. */
export interface RecordStore {
  find(table: string, id: string): Row | undefined
  insert(table: string, row: Row): void
  update(table: string, id: string, cells: Row): void
  /** False where other rows point at it, and it stays. */
  remove(table: string, id: string): boolean
  /** The columns the log keeps: all but the computed ones. */
  logged(table: string): readonly string[]
  /** Whether a row in use, other than the one named, has this value in this column. */
  isInUse(table: string, column: string, value: string, butNot?: string): boolean
  /** Whether the schema by itself lets these cells be written into the row, as a locked row does not. */
  accepts(table: string, id: string, cells: Row): boolean
  /** The rows in use that have this value in this column. */
  idsInUse(table: string, column: string, value: string): readonly string[]
}

interface Shape {
  /** Column name and code name of each column, in the table's order. */
  readonly columns: readonly (readonly [column: string, name: string])[]
  readonly logged: readonly string[]
  readonly find: Statement
  readonly insert: Statement
  readonly remove: Statement
}

function shapeOf(file: Database, table: string): Shape {
  const sqlName = `main."${toColumn(table)}"`
  const names = file.prepare("SELECT name FROM pragma_table_info(?, 'main')").pluck().all(toColumn(table)) as string[]
  const columns = names.map((column) => [column, fromColumn(column)] as const)
  const codeNames = columns.map(([, name]) => name)
  return {
    columns,
    logged: codeNames.filter((name) => !isComputed(name, codeNames)),
    find: file.prepare(`SELECT * FROM ${sqlName} WHERE id = ?`),
    insert: file.prepare(`INSERT INTO ${sqlName} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`),
    remove: file.prepare(`DELETE FROM ${sqlName} WHERE id = ?`),
  }
}

export function createRecordStore(file: Database): RecordStore {
  const statements = new Map<string, Statement>()
  const shapes = new Map<string, Shape>()

  const prepare = (sql: string): Statement => {
    const known = statements.get(sql) ?? file.prepare(sql)
    statements.set(sql, known)
    return known
  }

  const shape = (table: string): Shape => {
    const known = shapes.get(table) ?? shapeOf(file, table)
    shapes.set(table, known)
    return known
  }

  const isHeld = (id: string): boolean =>
    loosePointers.some(
      ([table, column]) => prepare(`SELECT 1 FROM main.${table} WHERE ${column} = ?`).get(id) !== undefined,
    )

  const update = (table: string, id: string, cells: Row): void => {
    const sets = Object.keys(cells).map((name) => `${toColumn(name)} = ?`)
    const values = Object.values(cells).map((value) => value ?? null)
    prepare(`UPDATE main."${toColumn(table)}" SET ${sets.join(', ')} WHERE id = ?`).run(values, id)
  }

  return {
    logged: (table) => shape(table).logged,
    isInUse: (table, column, value, butNot = '') =>
      prepare(
        `SELECT 1 FROM main."${toColumn(table)}" WHERE ${toColumn(column)} = ? AND id <> ? AND deleted_at IS NULL`,
      ).get(value, butNot) !== undefined,
    idsInUse: (table, column, value) =>
      prepare(`SELECT id FROM main."${toColumn(table)}" WHERE ${toColumn(column)} = ? AND deleted_at IS NULL`)
        .pluck()
        .all(value) as string[],
    find(table, id) {
      const { find, columns } = shape(table)
      const found = find.get(id) as Row | undefined
      if (found === undefined) return undefined
      const row: Row = {}
      for (const [column, name] of columns) row[name] = found[column] ?? null
      return row
    },
    insert(table, row) {
      const { insert, columns } = shape(table)
      insert.run(columns.map(([, name]) => row[name] ?? null))
    },
    update,
    accepts(table, id, cells) {
      file.exec('SAVEPOINT trial')
      try {
        update(table, id, cells)
        return true
      } catch (error) {
        if (isConstraint(error)) return false
        throw error
      } finally {
        file.exec('ROLLBACK TO trial; RELEASE trial')
      }
    },
    remove(table, id) {
      if (isHeld(id)) return false
      try {
        shape(table).remove.run(id)
        return true
      } catch (error) {
        if (isConstraint(error)) return false
        throw error
      }
    },
  }
}
