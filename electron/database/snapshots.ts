import BetterSqlite, { type Database, type Statement } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect, type CompiledQuery } from 'kysely'
import { permits, type Actor } from '#shared/command/permissions.ts'
import { answerInSql } from './answer-in-sql.ts'
import { guardReads } from './guard-reads.ts'
import type { ReadDb } from './open-database.ts'
import { createScopeInForce } from './scope/scope-in-force.ts'
import type { ScopeTables } from './scope/scope-tables.ts'
import type { Seals } from './seals.ts'
import type { Tables } from './tables.ts'

/**
 * The database as it stood at one moment, as far as one actor may see it, for work that goes on while others write. It
 * ends by itself where somebody's personal data is erased: what is erased must not go on being read.
 */
export interface Snapshot {
  readonly db: ReadDb
  /** The rows a query answers, each as its values in the order they were selected: the quick way through many. */
  rows(query: { compile(): CompiledQuery }): unknown[][]
  readonly isOpen: () => boolean
  close(): void
}

export interface Snapshots {
  readonly open: (actor: Actor) => Snapshot
  /** Ends all there are. */
  readonly closeAll: () => void
}

/** Reads rows as lists of values, each statement prepared once and held to the rules of every reader. */
function createRowReader(file: Database) {
  const guarded = guardReads(file, { scoped: true })
  const statements = new Map<string, Statement>()
  return (query: { compile(): CompiledQuery }): unknown[][] => {
    const { sql, parameters } = query.compile()
    let statement = statements.get(sql)
    if (!statement) {
      guarded.prepare(sql)
      statement = file.prepare(sql).raw()
      statements.set(sql, statement)
    }
    return statement.all(...parameters) as unknown[][]
  }
}

/**
 * Opens snapshots of a database file, each a reader of its own that holds SQLite's view of one moment. A database in
 * memory has one connection only: there the reader is the one that stands, `shared`, under the scope of whoever asks.
 */
export function createSnapshots(
  path: string,
  shared: { readonly file: Database; readonly db: ReadDb },
  seals: Seals,
): Snapshots {
  const opened = new Set<Snapshot>()

  function openOwn(actor: Actor): { file: Database; db: ReadDb } {
    const file = new BetterSqlite(path, { readonly: true, timeout: 5000 })
    try {
      answerInSql(file, seals, { maySeek: permits(actor, 'personal.reveal') })
      const scope = createScopeInForce(file)
      file.exec('BEGIN')
      file.prepare('SELECT count(*) FROM main.device').get()
      scope.enter(actor, 0)
      const dialect = new SqliteDialect({ database: guardReads(file, { scoped: true }) })
      const db = new Kysely<Tables & ScopeTables>({ dialect, plugins: [new CamelCasePlugin()] })
      return { file, db: db as unknown as ReadDb }
    } catch (error) {
      file.close()
      throw error
    }
  }

  return {
    open(actor) {
      const isShared = path === ':memory:'
      const { file, db } = isShared ? shared : openOwn(actor)
      let isOpen = true
      const snapshot: Snapshot = {
        db,
        rows: createRowReader(file),
        isOpen: () => isOpen,
        close() {
          if (!isOpen) return
          isOpen = false
          opened.delete(snapshot)
          if (!isShared) file.close()
        },
      }
      opened.add(snapshot)
      return snapshot
    },
    closeAll() {
      for (const snapshot of opened) snapshot.close()
    },
  }
}
