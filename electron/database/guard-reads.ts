import type { Database, Statement } from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

const mostStatements = 500

/** The file's own schema, the connection's, and the tables in which SQLite describes both. */
const namesSchema = /["'`[]?\b(?:main|temp)\b["'`\]]?\s*\.|\bsqlite_(?:temp_)?(?:master|schema)\b|\bpragma_/iu

/**
 * The connection handlers read through: any statement that would write, or that answers no rows (COMMIT,
 * ATTACH and most settings), is refused when it is prepared, so only the writer can change a row. Statements are kept,
 * since the same screens ask the same questions. A scoped connection also refuses to name a schema: that way leads past
 * the views of the scope in force.
 */
export function guardReads(file: Database, { scoped = false } = {}): SqliteDatabase {
  const kept = new Map<string, Statement>()
  return {
    close: () => undefined,
    prepare(sql: string): SqliteStatement {
      const known = kept.get(sql)
      if (known) return known
      if (scoped && namesSchema.test(sql)) throw new Error(`a scoped reader may not name a schema: ${sql.slice(0, 80)}`)
      const statement = file.prepare(sql)
      if (!statement.readonly || !statement.reader) throw new Error(`only the writer may write: ${sql.slice(0, 80)}`)
      if (kept.size >= mostStatements) kept.clear()
      kept.set(sql, statement)
      return statement
    },
  }
}
