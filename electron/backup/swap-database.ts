import { dirname } from 'node:path'
import { markPathOf } from '#electron/database/head-mark.ts'
import { BackupTrouble } from './backup-trouble.ts'
import type { Disk } from './disk.ts'

interface Swap {
  /** The database in use, closed by now. */
  readonly live: string
  /** The one that takes its place, on the same disk. */
  readonly staged: string
  /** Where the one in use is kept. */
  readonly kept: string
  /** Whether the one in use could be opened: then closing it has folded its write-ahead log into it. */
  readonly wasOpen: boolean
}

/**
 * Puts a database in the place of another. The old one gets a second name first, and the new one takes over the first
 * name in one step, so that at any moment there is a whole database under it: the old or the new.
 *
 * The marks of its audit log stand outside each database and change places with it. A write-ahead log left beside a database that could not be opened is kept with it; SQLite would otherwise apply it to
 * the new one.
 */
export async function swapDatabase(disk: Disk, { live, staged, kept, wasOpen }: Swap): Promise<void> {
  const log = `${live}-wal`
  const hasLog = ((await disk.sizeOf(log)) ?? 0) > 0
  if (wasOpen && hasLog)
    throw new BackupTrouble('restore-failed', `数据库没有完全关闭,请关闭其他正在使用它的程序:${live}`)
  await disk.makeFolder(dirname(kept))
  if (hasLog) await disk.keepAs(log, `${kept}-wal`)
  if ((await disk.sizeOf(live)) !== undefined) {
    await disk.keepAs(live, kept)
    if ((await disk.sizeOf(markPathOf(live))) !== undefined) await disk.keepAs(markPathOf(live), markPathOf(kept))
  }
  await disk.syncFolder(dirname(kept))
  await disk.remove(log)
  await disk.remove(`${live}-shm`)
  await disk.rename(staged, live)
  // Broken off just here, the next opening notes that the marks do not fit, which nobody can tell from a forgery.
  if ((await disk.sizeOf(markPathOf(staged))) === undefined) await disk.remove(markPathOf(live))
  else await disk.rename(markPathOf(staged), markPathOf(live))
  await disk.syncFolder(dirname(live))
}

/** Puts back the database a restore had kept, where the one restored could not be opened. */
export async function putBack(disk: Disk, { live, kept }: Pick<Swap, 'live' | 'kept'>): Promise<void> {
  for (const ending of ['-wal', '-shm']) await disk.remove(live + ending)
  await disk.rename(kept, live)
  if ((await disk.sizeOf(markPathOf(kept))) !== undefined) await disk.rename(markPathOf(kept), markPathOf(live))
  await disk.syncFolder(dirname(live))
}
