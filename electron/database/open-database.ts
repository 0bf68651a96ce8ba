import BetterSqlite, { type Database } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { createAuditLog, type AuditLog } from './audit-log.ts'
import { refusalFor } from './database-refused.ts'
import { guardReads } from './guard-reads.ts'
import { applicationId, inspectFile } from './inspect-file.ts'
import { migrate, type Migration } from './migrate.ts'
import { migrations as shipped } from './migrations/index.ts'
import { createOperationLog } from './operation-log.ts'
import { createRecordStore } from './record-store.ts'
import type { RowRules } from './row-rules.ts'
import type { Tables } from './tables.ts'
import { createWriter, type ActWriter, type SearchIndex } from './writer.ts'
import type { ActHead } from './operation-log.ts'

export type ReadDb = ReadonlyKysely<Tables>

/** An open database: a reader that cannot write, and a writer per act. */
export interface OpenDatabase {
  readonly db: ReadDb
  readonly audit: AuditLog
  /** Rises with every act, kept or not; what was counted at one revision holds until the next. */
  readonly revision: () => number
  /** Begins an act. Its writes count only when `commit` is called. */
  begin(head: ActHead): ActWriter
  commit(): void
  rollback(): void
  /** Between acts only. SQLite folds the write-ahead log into the file, which is then whole by itself and can be copied. */
  close(): void
}

interface Options {
  /** A file, or `:memory:`. */
  readonly path: string
  readonly now: () => string
  readonly newId: () => string
  /** How search columns follow from rows, given the aliases of a row. */
  readonly indexWith: (aliasesOf: (ownerId: string) => readonly string[]) => SearchIndex
  readonly rules: RowRules
  /** The schema's steps, oldest first; those shipped, unless others are given. */
  readonly migrations?: readonly Migration[]
}

/** Opens the file, brings its schema up to date and names this device in it. */
function prepareFile({ path, now, newId, migrations = shipped }: Options): Database {
  if (path !== ':memory:') inspectFile(path, migrations)
  const file = new BetterSqlite(path)
  try {
    // Named before anything else is written, so that a first start broken off here is not taken for a stranger's.
    if (file.pragma('application_id', { simple: true }) !== applicationId)
      file.pragma(`application_id = ${applicationId}`)
    file.pragma('journal_mode = WAL')
    file.pragma('synchronous = FULL')
    migrate(file, migrations)
    file
      .prepare('INSERT INTO device (id, created_at) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM device)')
      .run(newId(), now())
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

function openFile(options: Options): Database {
  try {
    return prepareFile(options)
  } catch (error) {
    throw refusalFor(error, options.path)
  }
}

/** Opens or creates the database; throws `DatabaseRefused` with a sentence for the clerk, the file untouched. */
export function openDatabase(options: Options): OpenDatabase {
  const file = openFile(options)
  const { newId, indexWith, rules } = options
  const deviceId = file.prepare('SELECT id FROM device ORDER BY created_at LIMIT 1').pluck().get() as string
  const aliases = file.prepare('SELECT name FROM alias WHERE owner_id = ? AND deleted_at IS NULL ORDER BY id').pluck()
  const index = indexWith((ownerId) => aliases.all(ownerId) as string[])
  const store = createRecordStore(file)
  const log = createOperationLog(file, deviceId, newId)

  let revision = 0
  let running: object | undefined

  const end = (statement: 'COMMIT' | 'ROLLBACK'): void => {
    if (statement === 'COMMIT' || file.inTransaction) file.exec(statement)
    running = undefined
    revision += 1
  }

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
      running = head
      return createWriter({ store, log, index, rules, newId, head, isOpen: () => running === head })
    },
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void file.close(),
  }
}
