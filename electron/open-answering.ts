import { existsSync } from 'node:fs'
import { wordProblem } from '#shared/command/problem-words.ts'
import { acceptUntilClosed } from './accept-until-closed.ts'
import { assemble, type Tools } from './assemble.ts'
import type { BackupKeeper } from './backup/backup-keeper.ts'
import { readClock } from './clock.ts'
import { commandLine, commandLineActor } from './command-line.ts'
import { DatabaseRefused, refusalFor } from './database/database-refused.ts'
import { findPending, inspectFile } from './database/inspect-file.ts'
import { migrations } from './database/migrations/index.ts'
import type { AnsweringDatabase } from './exchangeable-backend.ts'
import { keepWatch } from './keep-watch.ts'
import { refusedBackend } from './refused-backend.ts'
import { newId } from './new-id.ts'

type Secrets = Pick<Tools, 'dataKey' | 'onDataKey' | 'knownPassphrase' | 'sample' | 'passwordCost'>

interface Place extends Secrets {
  readonly path: string
  readonly keeper: BackupKeeper
  readonly report: (error: unknown) => string
  readonly hasCommandLine: boolean
  /** It was put there by a restore just now. */
  readonly isRestored?: boolean
}

/** Before a schema changes, the file as it is becomes a backup; without one it is not changed. */
async function keepBeforeMigration({ path, keeper }: Place): Promise<void> {
  if (!existsSync(path) || findPending(path, migrations).length === 0) return
  inspectFile(path, migrations)
  const kept = await keeper.make('before-migration')
  if (!kept.ok) throw new DatabaseRefused('not-kept', path, wordProblem(kept.problem))
}

/** Opens the database file, brought up to date; one that must not be opened answers every command with the reason. */
export async function openAnswering(place: Place): Promise<AnsweringDatabase> {
  const { path, keeper, report, hasCommandLine, isRestored = false, ...secrets } = place
  try {
    await keepBeforeMigration(place)
    const works = assemble({ ...secrets, path, now: readClock, newId, report, backups: keeper })
    if (hasCommandLine) works.desk.seat(commandLine, commandLineActor)
    const door = acceptUntilClosed(works.dispatch)
    const endWatch = keepWatch(works.database, { wall: readClock, steady: () => performance.now() }, isRestored)
    return {
      isOpen: true,
      refusal: '',
      audit: works.database.audit,
      isSetUp: () => works.door.hasAny(),
      send: door.send,
      readFile: (session, fileId) => Promise.resolve(works.files.take(session, fileId)),
      close: async () => {
        await door.close()
        await works.exports.close()
        try {
          works.door.saveLocks()
        } catch {
          // A disk that takes nothing any more: the locks last as long as they did when last written.
        } finally {
          endWatch()
          works.database.close()
        }
      },
    }
  } catch (error) {
    const refusal = refusalFor(error, path)
    if (refusal instanceof DatabaseRefused) return refusedBackend(refusal, keeper)
    throw error
  }
}

/**
 * The same again and again over one data directory. The data key is remembered from one opening to the next: a backup
 * of this database opens with it at once, and the vault passes it over where another database was restored. What the
 * operating system keeps is then replaced when the 数据口令 of that one has been entered.
 */
export function openAgain({
  dataKey,
  onDataKey,
  ...place
}: Place): (isRestored: boolean) => Promise<AnsweringDatabase> {
  let known = dataKey
  const note = (key: Uint8Array): void => {
    known = key
    onDataKey?.(key)
  }
  return (isRestored) => openAnswering({ ...place, isRestored, dataKey: known, onDataKey: note })
}
