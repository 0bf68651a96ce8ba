import type { BackupRow } from '#shared/backup/backup-commands.ts'
import { wordDisk } from './backup-trouble.ts'
import type { Disk } from './disk.ts'
import { listBackups } from './list-backups.ts'

/** The backups of several folders, newest first, and in words the first folder that could not be read. */
export async function listAll(
  disk: Disk,
  folders: readonly string[],
): Promise<{ readonly rows: readonly BackupRow[]; readonly unreadable: string | null }> {
  const rows: BackupRow[] = []
  let unreadable: string | null = null
  for (const folder of folders) {
    try {
      rows.push(...(await listBackups(disk, folder)))
    } catch (error) {
      unreadable ??= `${folder}(${wordDisk(error) ?? String(error)})`
    }
  }
  return { rows: rows.toSorted((one, other) => other.takenAt.localeCompare(one.takenAt)), unreadable }
}
