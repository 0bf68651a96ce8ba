import BetterSqlite, { type Database } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { createAuditLog, type AuditLog } from './audit-log.ts'
import { refusalFor } from './database-refused.ts'
import { guardReads } from './guard-reads.ts'
import { applicationId, inspectFile } from './inspect-file.ts'
import { keepCopy } from './keep-copy.ts'
import { migrate, type Migration } from './migrate.ts'
import { migrations as shipped } from './migrations/index.ts'
import { createOperationLog } from './operation-log.ts'
import { createRecordStore } from './record-store.ts'
import type { RowRules } from './row-rules.ts'
import type { Tables } from './tables.ts'
import { watchPlace } from './watch-place.ts'
import { createWriter, type ActWriter, type SearchIndex } from './writer.ts'
import type { ActHead } from './operation-log.ts'

export type ReadDb = ReadonlyKysely<Tables>

/** An open database: a reader that cannot write, and a writer per act. */
export interface OpenDatabase {
  readonly db: ReadDb
  readonly audit: AuditLog
  /** Rises with every act, kept or not; what was counted at one revision holds until the next. */
  readonly revision: () => number
  /** Begins an act. Its writes count only when `commit` is called. Throws where the storage takes no writes. */
  begin(head: ActHead): ActWriter
  /** Returns only when the act is on the disk, in the file that lies under the database's name. */
  commit(): void
  /** Never throws: an act that cannot be taken back now is taken back before the next one begins. */
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

/** Milliseconds to wait for another program (a backup, a virus scanner) before the clerk is told of it. */
const patience = 5000

/** Opens the file, brings its schema up to date and names this device in it. */
function prepareFile({ path, now, newId, migrations = shipped }: Options): Database {
  if (path !== ':memory:') inspectFile(path, migrations)
  const file = new BetterSqlite(path, { timeout: patience })
  try {
    // Named before anything else is written, so that a first start broken off here is not taken for a stranger's.
    if (file.pragma('application_id', { simple: true }) !== applicationId)
      file.pragma(`application_id = ${applicationId}`)
    file.pragma('journal_mode = WAL')
    file.pragma('synchronous = FULL')
    keepCopy(file, path, migrations)
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

  const checkPlace = watchPlace(options.path)

  let revision = 0
  let running: object | undefined

  const takeBack = (): void => {
    if (file.inTransaction) file.exec('ROLLBACK')
  }

  const end = (): void => {
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
      checkPlace()
      takeBack()
      file.exec('BEGIN IMMEDIATE')
      running = head
      return createWriter({ store, log, index, rules, newId, head, isOpen: () => running === head })
    },
    commit() {
      checkPlace()
      file.exec('COMMIT')
      end()
    },
    rollback() {
      try {
        takeBack()
      } catch {
        // Whatever kept SQLite from it has already been answered; `begin` tries again.
      }
      end()
    },
    close: () => void file.close(),
  }
}
