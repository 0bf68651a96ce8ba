import { basename, join } from 'node:path'
import type { AuditLog } from '#electron/database/audit-log.ts'
import { wordsOf } from '#electron/error-words.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { AskedRestore } from './backups.ts'
import { nameBackup } from './backup-name.ts'
import { refuseTrouble } from './backup-trouble.ts'
import type { Disk } from './disk.ts'
import { noteRestored } from './note-restored.ts'
import { dropStaged, type Staged } from './stage-backup.ts'
import { putBack, swapDatabase } from './swap-database.ts'

/** A database that stands open, or refused, behind the windows. */
export interface Standing {
  readonly isOpen: boolean
  /** Why it is not open, in words; empty where it is. */
  readonly refusal: string
  /** Its log, while it is open. */
  readonly audit?: AuditLog
  /** Finishes what was accepted and closes the file. */
  close(): Promise<void>
}

export interface Exchange<S extends Standing> {
  readonly disk: Disk
  /** The database file. */
  readonly live: string
  /** Where the one before is kept. */
  readonly folder: string
  readonly now: () => string
  /** Opens what lies under the database's name. */
  readonly open: () => Promise<S>
}

export interface Exchanged<S extends Standing> {
  readonly standing: S
  readonly outcome: Outcome<{ readonly name: string; readonly takenAt: string | null; readonly keptAs: string | null }>
}

/** A name for the database before that nobody has yet. */
async function freeName(
  disk: Disk,
  folder: string,
  at: string,
  kind: 'before-restore' | 'damaged',
  turn = 1,
): Promise<string> {
  const path = join(folder, `${nameBackup(at, kind, turn)}.sqlite`)
  return (await disk.sizeOf(path)) === undefined ? path : freeName(disk, folder, at, kind, turn + 1)
}

/**
 * Closes the database, puts the staged one in its place and opens that. Where any of it fails the one before is opened
 * again, put back if need be, and the refusal says why.
 */
export async function restoreDatabase<S extends Standing>(
  before: S,
  staged: Staged,
  asked: AskedRestore,
  { disk, live, folder, now, open }: Exchange<S>,
): Promise<Exchanged<S>> {
  await before.close()
  let kept: string | null = null
  try {
    kept = await freeName(disk, folder, now(), before.isOpen ? 'before-restore' : 'damaged')
    await swapDatabase(disk, { live, staged: staged.target, kept, wasOpen: before.isOpen })
  } catch (error) {
    await dropStaged(disk, staged.target)
    return { standing: await open(), outcome: refuseTrouble(error, 'restore-failed', live) }
  }
  const keptAs = (await disk.sizeOf(kept)) === undefined ? null : kept
  const failed = async (why: string): Promise<Exchanged<S>> => {
    if (keptAs !== null) await putBack(disk, { live, kept: keptAs })
    return { standing: await open(), outcome: refuse('restore-failed', why) }
  }
  let standing: S
  try {
    standing = await open()
  } catch (error) {
    return failed(wordsOf(error).split('\n')[0] ?? '')
  }
  if (!standing.isOpen) return failed(standing.refusal)
  try {
    if (standing.audit) noteRestored(standing.audit, { asked, staged, keptAs })
  } catch (error) {
    await standing.close()
    const refusal = refuseTrouble(error, 'restore-failed', live)
    return failed(refusal.ok ? '' : wordProblem(refusal.problem))
  }
  const { path, manifest } = staged
  return { standing, outcome: done({ name: basename(path), takenAt: manifest?.takenAt ?? null, keptAs }) }
}
