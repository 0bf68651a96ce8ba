import { permits } from '#shared/command/permissions.ts'
import { statSync } from 'node:fs'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { createActDigest } from './act-digest.ts'
import { createAmendActs } from './amend-acts.ts'
import { answerInSql } from './answer-in-sql.ts'
import { createArchiveAudit } from './archive-audit.ts'
import type { AuditLog } from './audit-log.ts'
import { createCredentialStore, type CredentialStore } from './credential-store.ts'
import { refusalFor } from './database-refused.ts'
import { guardReads } from './guard-reads.ts'
import { applicationId, inspectFile } from './inspect-file.ts'
import { migrate, type Migration } from './migrate.ts'
import { migrations as shipped } from './migrations/index.ts'
import { openAudit } from './open-audit.ts'
import { createOperationLog } from './operation-log.ts'
import { createKeyWraps, type KeyWraps } from './key-wraps.ts'
import { createRecordStore } from './record-store.ts'
import { createTraceEraser } from './erase-traces.ts'
import { sealStored } from './seal-stored.ts'
import type { Seals } from './seals.ts'
import type { RowRules } from './row-rules.ts'
import { createScopeInForce, type ScopeInForce } from './scope/scope-in-force.ts'
import type { ScopeTables } from './scope/scope-tables.ts'
import { createSnapshots, type Snapshots } from './snapshots.ts'
import type { Tables } from './tables.ts'
import type { AuditWatch } from './watch-audit.ts'
import { watchPlace } from './watch-place.ts'
import { createWriter, type ActWriter, type SearchIndex } from './writer.ts'
import type { ActHead } from './operation-log.ts'

export type ReadDb = ReadonlyKysely<Tables & ScopeTables>

/** An open database: a reader that cannot write, and a writer per act. */
export interface OpenDatabase {
  /** Reads every row there is, whatever scope is in force. */
  readonly db: ReadDb
  /** Reads what the scope in force shows; a statement that names a schema, and so would reach past it, is refused. */
  readonly scoped: ReadDb
  readonly scope: Pick<ScopeInForce, 'enter'>
  /** Opens the database as it stands now for one actor, to be read while others write. */
  readonly openSnapshot: Snapshots['open']
  readonly audit: AuditLog
  /** Checks the whole audit log while the program works. */
  readonly auditWatch: AuditWatch
  readonly credentials: CredentialStore
  readonly keyWraps: KeyWraps
  /** Seals in the running act what is stored in plain; answers how many values. */
  readonly sealStored: () => number
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
  readonly seals: Seals
  /** The tables that may have sealed columns. */
  readonly sealedTables: readonly string[]
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
    // What is deleted or replaced is overwritten in the file, not only let go of.
    file.pragma('secure_delete = ON')
    migrate(file, migrations)
    file
      .prepare('INSERT INTO main.device (id, created_at) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM main.device)')
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

/** A reader over a guarded connection. The types of Kysely 0.29.9 do not let a Kysely pass as its own read-only view; at run time it is one. */
const createReader = (database: SqliteDatabase): Kysely<Tables & ScopeTables> =>
  new Kysely({ dialect: new SqliteDialect({ database }), plugins: [new CamelCasePlugin()] })

/** Opens or creates the database; throws `DatabaseRefused` with a sentence for the clerk, the file untouched. */
export function openDatabase(options: Options): OpenDatabase {
  // What a kill left in the write-ahead log may be what an erasure was about to cut off.
  const hadLog = (statSync(`${options.path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  const file = openFile(options)
  const { newId, indexWith, rules, seals, sealedTables } = options
  const deviceId = file.prepare('SELECT id FROM main.device ORDER BY created_at LIMIT 1').pluck().get() as string
  const aliases = file
    .prepare('SELECT name FROM main.alias WHERE owner_id = ? AND deleted_at IS NULL ORDER BY id')
    .pluck()
  const index = indexWith((ownerId) => aliases.all(ownerId) as string[])
  const store = createRecordStore(file)
  const scope = createScopeInForce(file)
  const log = createOperationLog(file, deviceId, newId)
  const digest = createActDigest(file)
  const amend = createAmendActs(file)
  const archive = createArchiveAudit(file, options.path)
  const { audit, auditWatch, keepMark } = openAudit(file, options)
  const rewritten = new Set<string>()
  const onRewritten = (txId: string): void => void rewritten.add(txId)
  const traces = createTraceEraser(file, onRewritten)
  const asks = { maySeek: false }
  answerInSql(file, seals, asks)

  const scoped = createReader(guardReads(file, { scoped: true })) as unknown as ReadDb
  const snapshots = createSnapshots(options.path, { file, db: scoped }, seals)

  const checkPlace = watchPlace(options.path)

  let revision = 0
  let running: object | undefined
  let hasErased = false
  let hasTraces = hadLog
  const onErased = (): void => void (hasErased = true)

  /**
   * What was there before an erasure lies in the write-ahead log until that is folded in and cut off. The act is kept
   * by then, so a disk that fails here must not have it answered as refused: the next act tries again.
   */
  const cutTraces = (): void => {
    hasTraces ||= hasErased
    if (!hasTraces) return
    snapshots.closeAll()
    try {
      const [folded] = file.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
      hasTraces = folded.busy !== 0
    } catch {
      hasTraces = true
    }
  }

  const takeBack = (): void => {
    if (file.inTransaction) file.exec('ROLLBACK')
  }

  const end = (): void => {
    running = undefined
    revision += 1
    hasErased = false
    rewritten.clear()
    audit.settle()
  }

  return {
    db: createReader(guardReads(file)).withSchema('main') as unknown as ReadDb,
    scoped,
    openSnapshot: snapshots.open,
    scope: {
      enter(actor, at) {
        // Nobody reads, and no scope is entered, inside an act that could not be taken back.
        takeBack()
        asks.maySeek = permits(actor, 'personal.reveal')
        return `${scope.enter(actor, at)} ${asks.maySeek}`
      },
    },
    audit,
    auditWatch,
    credentials: createCredentialStore(file),
    keyWraps: createKeyWraps(file),
    sealStored: () => {
      onErased()
      return sealStored(file, seals, sealedTables, onRewritten)
    },
    revision: () => revision,
    begin(head) {
      checkPlace()
      takeBack()
      file.exec('BEGIN IMMEDIATE')
      running = head
      return createWriter({
        store,
        scope,
        log,
        digest,
        amend,
        rewritten,
        archive,
        index,
        rules,
        seals,
        traces,
        newId,
        head,
        isOpen: () => running === head,
        onErased,
      })
    },
    commit() {
      checkPlace()
      file.exec('COMMIT')
      cutTraces()
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
    close() {
      auditWatch.stop()
      snapshots.closeAll()
      if (file.open) keepMark()
      file.close()
    },
  }
}
