import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { refuse } from '#shared/command/outcome.ts'
import { refusedCopyId } from '#shared/refused-copy.ts'
import type { BackupKeeper } from './backup/backup-keeper.ts'
import { answerRefused } from './backup/refused-commands.ts'
import type { DatabaseRefused, RefusalReason } from './database/database-refused.ts'
import type { AnsweringDatabase } from './exchangeable-backend.ts'
import type { ShelvedFile } from './file-shelf.ts'

function copyOf(path: string): ShelvedFile | undefined {
  try {
    return { name: `副本-${basename(path)}`, bytes: new Uint8Array(readFileSync(path)) }
  } catch {
    // What cannot be read cannot be copied; every command has already said why.
    return undefined
  }
}

/** What a backup is offered for; the others are set right without one. */
const mendedByBackup: readonly RefusalReason[] = ['damaged', 'empty', 'foreign', 'missing']

/**
 * Stands in for a database that must not be opened: says why, hands out a copy of the untouched file, and where a
 * backup mends it answers the commands that lead back to one.
 */
export const refusedBackend = (refusal: DatabaseRefused, keeper: BackupKeeper): AnsweringDatabase => ({
  isOpen: false,
  refusal: refusal.message,
  isSetUp: () => false,
  send: async (session, name, input) =>
    (mendedByBackup.includes(refusal.reason) ? await answerRefused(keeper, session, name, input) : undefined) ??
    refuse('database-refused', refusal.message),
  readFile: (_session, fileId) => Promise.resolve(fileId === refusedCopyId ? copyOf(refusal.path) : undefined),
  close: () => Promise.resolve(),
})
