import { basename, join } from 'node:path'
import type { AuditLog } from '#electron/database/audit-log.ts'
import { rescueLines } from '#electron/database/rescue-lines.ts'
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
  /** Opens what lies under the database's name; told whether it was restored just now. */
  readonly open: (isRestored?: boolean) => Promise<S>
}

export interface Exchanged<S extends Standing> {
  readonly standing: S
  readonly outcome: Outcome<{ readonly name: string; readonly takenAt: string | null; readonly keptAs: string | null }>
}

/** Keeps the audit lines written since the backup, and says where, for the line of the restore. */
function wordLines(keptAs: string | null, live: string, at: string): string {
  if (keptAs === null) return '恢复前没有审计记录'
  try {
    const kept = rescueLines(keptAs, live, at)
    return kept
      ? `备份以后的审计记录第 ${kept.from} 至 ${kept.through} 行另存为 audit-archive 中的“${kept.file}”`
      : '备份以后没有别的审计记录'
  } catch (error) {
    return `备份以后的审计记录没有读出(${wordsOf(error).split('\n')[0] ?? ''}),只在恢复前的数据库中`
  }
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
    standing = await open(true)
  } catch (error) {
    return failed(wordsOf(error).split('\n')[0] ?? '')
  }
  if (!standing.isOpen) return failed(standing.refusal)
  try {
    if (standing.audit) noteRestored(standing.audit, { asked, staged, keptAs, lines: wordLines(keptAs, live, now()) })
  } catch (error) {
    await standing.close()
    const refusal = refuseTrouble(error, 'restore-failed', live)
    return failed(refusal.ok ? '' : wordProblem(refusal.problem))
  }
  const { path, manifest } = staged
  return { standing, outcome: done({ name: basename(path), takenAt: manifest?.takenAt ?? null, keptAs }) }
}
