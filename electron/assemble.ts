import { noBackups, type Backups } from './backup/backups.ts'
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
}

interface Tools {
  /** The database file, or `:memory:`. */
  readonly path: string
  readonly now: () => string
  readonly newId: () => string
  /** Logs an unexpected error and answers its reference number. */
  readonly report: (error: unknown) => string
  /** The backups of the file; a database in memory has none. */
  readonly backups?: Backups
}

/** Puts the backend together over one database. Throws `DatabaseRefused` where the file must not be opened. */
export function assemble({ path, now, newId, report, backups = noBackups }: Tools): Works {
  const database = openDatabase({ path, now, newId, indexWith: createSearchIndex, rules: registerRules })
  const desk = createDesk()
  const files = createFileShelf(newId)
  const dispatch = createDispatch({ database, now, today: () => dayAt(now()), newId, desk, files, backups, report })
  return { database, dispatch, desk, files }
}
