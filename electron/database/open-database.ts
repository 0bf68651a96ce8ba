import { existsSync } from 'node:fs'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { createAuditLog, type AuditLog } from './audit-log.ts'
import { DatabaseRefused } from './database-refused.ts'
import { guardReads } from './guard-reads.ts'
import { applicationId, inspectFile } from './inspect-file.ts'
import { appliedMigrations, migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { createOperationLog } from './operation-log.ts'
import { createRecordStore } from './record-store.ts'
import type { Tables } from './tables.ts'
import { createWriter, type ActWriter, type SearchIndex } from './writer.ts'
import type { ActHead } from './operation-log.ts'

export type ReadDb = ReadonlyKysely<Tables>

/** An open database: a reader that cannot write, and a writer per act. */
export interface OpenDatabase {
  readonly db: ReadDb
  readonly audit: AuditLog
  /** Rises with every act that changed a row; what was counted at one revision holds until the next. */
  readonly revision: () => number
  /** Begins an act. Its writes count only when `commit` is called. */
  begin(head: ActHead): ActWriter
  commit(): void
  rollback(): void
  close(): void
}

interface Options {
  /** A file, or `:memory:`. */
  readonly path: string
  readonly now: () => string
  readonly newId: () => string
  /** How search columns follow from rows, given the aliases of a row. */
  readonly indexWith: (aliasesOf: (ownerId: string) => readonly string[]) => SearchIndex
}

/** Before a schema changes, the file as it was is put beside it. */
function keepCopy(file: Database, path: string): void {
  const applied = appliedMigrations(file)
  const newest = applied.at(-1)
  if (path === ':memory:' || newest === undefined || applied.length === migrations.length) return
  const copy = `${path}.before-${migrations.at(-1)?.[0]}`
  if (!existsSync(copy)) file.prepare('VACUUM INTO ?').run(copy)
}

/** Opens or creates the database; throws `DatabaseRefused` with a sentence for the clerk, the file untouched. */
export function openDatabase({ path, now, newId, indexWith }: Options): OpenDatabase {
  if (path !== ':memory:') inspectFile(path, migrations)
  const file = new BetterSqlite(path)
  try {
    file.pragma('journal_mode = WAL')
    file.pragma('synchronous = FULL')
    file.pragma(`application_id = ${applicationId}`)
    keepCopy(file, path)
    migrate(file, migrations)
  } catch (error) {
    file.close()
    if (error instanceof BetterSqlite.SqliteError && error.code === 'SQLITE_FULL')
      throw new DatabaseRefused('disk-full', path)
    throw error
  }
  file
    .prepare('INSERT INTO device (id, created_at) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM device)')
    .run(newId(), now())
  const deviceId = file.prepare('SELECT id FROM device ORDER BY created_at LIMIT 1').pluck().get() as string
  const aliases = file.prepare('SELECT name FROM alias WHERE owner_id = ? AND deleted_at IS NULL ORDER BY id').pluck()
  const index = indexWith((ownerId) => aliases.all(ownerId) as string[])
  const store = createRecordStore(file)
  const log = createOperationLog(file, deviceId, newId)

  let revision = 0

  return {
    // The types of Kysely 0.29.9 do not let a Kysely pass as its own read-only view; at run time it is one.
    db: new Kysely<Tables>({
      dialect: new SqliteDialect({ database: guardReads(file) }),
      plugins: [new CamelCasePlugin()],
    }) as unknown as ReadDb,
    audit: createAuditLog(file),
    revision: () => revision,
    begin(head) {
      file.exec('BEGIN IMMEDIATE')
      return createWriter({ store, log, index, newId, head })
    },
    commit() {
      file.exec('COMMIT')
      revision += 1
    },
    rollback: () => void (file.inTransaction && file.exec('ROLLBACK')),
    close: () => void file.close(),
  }
}
