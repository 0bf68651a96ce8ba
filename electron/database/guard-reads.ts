import type { Database, Statement } from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

const mostStatements = 500

/**
 * The connection handlers read through: any statement that would write, or that answers no rows (COMMIT,
 * ATTACH and most settings), is refused when it is prepared, so only the writer can change a row. Statements are kept, since the same screens ask the same questions.
 */
export function guardReads(file: Database): SqliteDatabase {
  const kept = new Map<string, Statement>()
  return {
    close: () => undefined,
    prepare(sql: string): SqliteStatement {
      const known = kept.get(sql)
      if (known) return known
      const statement = file.prepare(sql)
      if (!statement.readonly || !statement.reader) throw new Error(`only the writer may write: ${sql.slice(0, 80)}`)
      if (kept.size >= mostStatements) kept.clear()
      kept.set(sql, statement)
      return statement
    },
  }
}
