import { existsSync } from 'node:fs'
import { v7 as newUuid } from 'uuid'
import { acceptUntilClosed } from './accept-until-closed.ts'
import { assemble } from './assemble.ts'
import type { BackupKeeper } from './backup/backup-keeper.ts'
import { readClock } from './clock.ts'
import { DatabaseRefused, refusalFor } from './database/database-refused.ts'
import { findPending, inspectFile } from './database/inspect-file.ts'
import { migrations } from './database/migrations/index.ts'
import type { AnsweringDatabase } from './exchangeable-backend.ts'
import { refusedBackend } from './refused-backend.ts'
import { wordProblem } from '#shared/command/problem-words.ts'

interface Place {
  readonly path: string
  readonly keeper: BackupKeeper
  readonly report: (error: unknown) => string
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
  const { path, keeper, report } = place
  try {
    await keepBeforeMigration(place)
    const works = assemble({ path, now: readClock, newId: newUuid, report, backups: keeper })
    const door = acceptUntilClosed(works.dispatch)
    return {
      isOpen: true,
      refusal: '',
      audit: works.database.audit,
      send: door.send,
      readFile: (session, fileId) => Promise.resolve(works.files.take(session, fileId)),
      close: async () => {
        await door.close()
        works.database.close()
      },
    }
  } catch (error) {
    const refusal = refusalFor(error, path)
    if (refusal instanceof DatabaseRefused) return refusedBackend(refusal, keeper)
    throw error
  }
}
