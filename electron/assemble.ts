import { createDoorkeeper, type Doorkeeper } from './accounts/doorkeeper.ts'
import { officeCost, type PasswordCost } from './accounts/hash-password.ts'
import { dayAt } from './clock.ts'
import { openDatabase, type OpenDatabase } from './database/open-database.ts'
import { createDesk, type Desk } from './desk.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { createFileShelf, type FileShelf } from './file-shelf.ts'
import { registerRules } from './register/register-rules.ts'
import { createSearchIndex } from './search/search-columns.ts'

/** The parts of an open backend, for those who build on it: set-up, demo, tests. */
export interface Works {
  readonly database: OpenDatabase
  readonly dispatch: Dispatch
  readonly desk: Desk
  readonly files: FileShelf
  readonly door: Doorkeeper
}

interface Tools {
  /** The database file, or `:memory:`. */
  readonly path: string
  readonly now: () => string
  readonly newId: () => string
  /** Logs an unexpected error and answers its reference number. */
  readonly report: (error: unknown) => string
  /** What a guess at a password costs; the office's, unless nothing is to be protected. */
  readonly passwordCost?: PasswordCost
  /** The password shared by the demo's invented people. */
  readonly samplePassword?: string
  /** Milliseconds the program has run. */
  readonly elapsed?: () => number
}

const runningTime = (): number => performance.now()

/** Puts the backend together over one database. Throws `DatabaseRefused` where the file must not be opened. */
export function assemble({
  path,
  now,
  newId,
  report,
  samplePassword,
  passwordCost = officeCost,
  elapsed = runningTime,
}: Tools): Works {
  const database = openDatabase({ path, now, newId, indexWith: createSearchIndex, rules: registerRules })
  const desk = createDesk(elapsed)
  const door = createDoorkeeper({ store: database.credentials, cost: passwordCost, elapsed })
  const files = createFileShelf(newId)
  const dispatch = createDispatch({
    database,
    now,
    today: () => dayAt(now()),
    newId,
    desk,
    door,
    samplePassword: samplePassword ?? null,
    files,
    report,
  })
  return { database, dispatch, desk, files, door }
}
