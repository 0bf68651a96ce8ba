import { dayAt } from '#electron/clock.ts'
import { markPathOf } from '#electron/database/head-mark.ts'
import { chooseExpired, type RotationRule } from '#shared/backup/rotation.ts'
import { manifestOf } from './backup-name.ts'
import type { Disk } from './disk.ts'
import { listBackups, listRemains } from './list-backups.ts'

/**
 * Tidies a folder after a new backup has been verified: what the rule no longer keeps goes, and what broken off ones
 * left. Only good backups are counted, so a bad one never takes the place of a good one. Answers what went.
 */
export async function rotateBackups(disk: Disk, folder: string, rule: RotationRule): Promise<readonly string[]> {
  const rows = await listBackups(disk, folder)
  const expired = chooseExpired(
    rows.map(({ path, kind, takenAt }) => ({ path, kind, takenAt, day: dayAt(takenAt) })),
    rule,
  )
  // The manifest first: broken off between the two, what is left is no backup and goes the next time.
  for (const path of expired) {
    await disk.remove(manifestOf(path))
    await disk.remove(markPathOf(path))
    await disk.remove(path)
  }
  for (const path of await listRemains(disk, folder)) await disk.remove(path)
  return expired
}
