import { noBackups, type Backups } from './backup/backups.ts'
import { createDoorkeeper, type Doorkeeper } from './accounts/doorkeeper.ts'
import { officeCost, type PasswordCost } from './accounts/hash-password.ts'
import { dayAt } from './clock.ts'
import type { Sample } from './context.ts'
import { openDatabase, type OpenDatabase } from './database/open-database.ts'
import { createDesk, type Desk } from './desk.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { createSeals } from './register/register-seals.ts'
import { createKeyRing } from './vault/key-ring.ts'
import type { ScryptCost } from './vault/key-wrap.ts'
import { createVault, type Vault } from './vault/vault.ts'
import { registers } from '#shared/registers.ts'
import { createOpenedFiles } from './import/opened-files.ts'
import { createExportJobs, type ExportJobs } from './register/export-jobs.ts'
import { createFileShelf, type FileShelf } from './file-shelf.ts'
import { registerRules } from './register/register-rules.ts'
import { createSearchIndex } from './search/search-columns.ts'

/** The parts of an open backend, for those who build on it: set-up, demo, tests. */
export interface Works {
  readonly database: OpenDatabase
  readonly dispatch: Dispatch
  readonly desk: Desk
  readonly files: FileShelf
  readonly exports: ExportJobs
  readonly door: Doorkeeper
  readonly vault: Vault
}

export interface Tools {
  /** The database file, or `:memory:`. */
  readonly path: string
  readonly now: () => string
  readonly newId: () => string
  /** Logs an unexpected error and answers its reference number. */
  readonly report: (error: unknown) => string
  /** The backups of the file; a database in memory has none. */
  readonly backups?: Backups
  /** What a guess at a password costs; the office's, unless nothing is to be protected. */
  readonly passwordCost?: PasswordCost
  /** Set over the demo. */
  readonly sample?: Sample
  /** Milliseconds the program has run. */
  readonly elapsed?: () => number
  /** The data key as the operating system kept it; passed over where it is not this database's. */
  readonly dataKey?: Uint8Array | undefined
  /** Told the data key when it is made or unlocked, so that the operating system can keep it. */
  readonly onDataKey?: ((dataKey: Uint8Array) => void) | undefined
  /** A 数据口令 that is no secret; the vault opens with it by itself. */
  readonly knownPassphrase?: string | undefined
  /** What a guess at a passphrase costs; the full cost, unless a test says less. */
  readonly cost?: ScryptCost | undefined
}

const runningTime = (): number => performance.now()

/** Puts the backend together over one database. Throws `DatabaseRefused` where the file must not be opened. */
export function assemble(tools: Tools): Works {
  const { path, now, newId, report, dataKey, onDataKey, knownPassphrase, cost } = tools
  const { sample = null, passwordCost = officeCost, elapsed = runningTime, backups = noBackups } = tools
  const ring = createKeyRing()
  const seals = createSeals(ring)
  const database = openDatabase({
    path,
    now,
    newId,
    indexWith: createSearchIndex,
    rules: registerRules,
    seals,
    sealedTables: registers.map(({ table }) => table),
  })
  const { keyWraps: wraps, sealStored } = database
  const vault = createVault({ ring, wraps, sealStored, now, onDataKey, cost })
  if (dataKey) vault.openWith(dataKey)
  if (knownPassphrase !== undefined) vault.openKnown(knownPassphrase)
  const desk = createDesk()
  const door = createDoorkeeper({ store: database.credentials, cost: passwordCost, elapsed })
  const files = createFileShelf(newId)
  const openedFiles = createOpenedFiles(newId)
  const exports = createExportJobs(path, newId)
  const today = () => dayAt(now())
  const seats = { desk, door, sample }
  const dispatch = createDispatch({
    database,
    now,
    today,
    newId,
    ...seats,
    files,
    openedFiles,
    exports,
    backups,
    vault,
    seals,
    report,
  })
  return { database, dispatch, desk, door, files, exports, vault }
}
