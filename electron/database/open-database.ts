import BetterSqlite, { type Database } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { createActDigest } from './act-digest.ts'
import { createArchiveAudit } from './archive-audit.ts'
import { createAuditLog, type AuditLog } from './audit-log.ts'
import { checkHead } from './check-audit.ts'
import { refusalFor } from './database-refused.ts'
import { guardReads } from './guard-reads.ts'
import { createHeadMark, markPathOf, readMarks } from './head-mark.ts'
import { applicationId, inspectFile } from './inspect-file.ts'
import { keepCopy } from './keep-copy.ts'
import { migrate, type Migration } from './migrate.ts'
import { migrations as shipped } from './migrations/index.ts'
import { createOperationLog } from './operation-log.ts'
import { createRecordStore } from './record-store.ts'
import type { RowRules } from './row-rules.ts'
import type { Tables } from './tables.ts'
import { noteFindings, watchAudit, type AuditWatch } from './watch-audit.ts'
import { createWriter, type ActWriter, type SearchIndex } from './writer.ts'
import type { ActHead } from './operation-log.ts'

export type ReadDb = ReadonlyKysely<Tables>

/** An open database: a reader that cannot write, and a writer per act. */
export interface OpenDatabase {
  readonly db: ReadDb
  readonly audit: AuditLog
  /** Checks the whole audit log while the program works. */
  readonly auditWatch: AuditWatch
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

/** The audit log of an open file, held against the marks outside it. */
function openAudit(file: Database, { path, now }: Options) {
  const markPath = path === ':memory:' ? undefined : markPathOf(path)
  const { holding, findings } = checkHead(file, markPath === undefined ? [] : readMarks(markPath))
  const mark = createHeadMark(markPath, holding)
  const audit = createAuditLog(file, mark, now)
  noteFindings(file, audit, findings)
  const keepMark = (): void => {
    const head = audit.last()
    if (head) mark.set(head)
  }
  keepMark()
  return { audit, keepMark, auditWatch: watchAudit({ file, path, markPath, audit, now }) }
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
  const digest = createActDigest(file)
  const archive = createArchiveAudit(file, options.path)
  const { audit, auditWatch, keepMark } = openAudit(file, options)

  let revision = 0
  let running: object | undefined

  const end = (statement: 'COMMIT' | 'ROLLBACK'): void => {
    if (statement === 'COMMIT' || file.inTransaction) file.exec(statement)
    running = undefined
    revision += 1
    audit.settle()
  }

  return {
    // The types of Kysely 0.29.9 do not let a Kysely pass as its own read-only view; at run time it is one.
    db: new Kysely<Tables>({
      dialect: new SqliteDialect({ database: guardReads(file) }),
      plugins: [new CamelCasePlugin()],
    }) as unknown as ReadDb,
    audit,
    auditWatch,
    revision: () => revision,
    begin(head) {
      file.exec('BEGIN IMMEDIATE')
      running = head
      return createWriter({ store, log, digest, archive, index, rules, newId, head, isOpen: () => running === head })
    },
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close() {
      auditWatch.stop()
      if (file.open) keepMark()
      file.close()
    },
  }
}
