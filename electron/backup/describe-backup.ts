import { join } from 'node:path'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { codeOf } from '#electron/error-words.ts'
import { refuseTrouble } from './backup-trouble.ts'
import type { Described } from './backups.ts'
import type { Disk } from './disk.ts'
import { listBackups, readManifest } from './list-backups.ts'
import { dropStaged, type Staged } from './stage-backup.ts'

/** The newest backup in a folder or in the folders just below it; undefined where the path is no folder. */
async function newestIn(disk: Disk, path: string): Promise<Outcome<string> | undefined> {
  let names: readonly string[]
  try {
    names = await disk.list(path)
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
  const folders = [path, ...names.filter((name) => name.startsWith('xuecheng-')).map((name) => join(path, name))]
  const found = await Promise.all(folders.map((folder) => listBackups(disk, folder).catch(() => [])))
  const newest = found
    .flat()
    .filter(({ isVerified }) => isVerified)
    .toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))[0]
  return newest ? done(newest.path) : refuse('backup-unusable', `这个文件夹中没有核对过的备份:${path}`)
}

/**
 * What a backup holds. Its manifest says so at once, and the file is checked when it is restored; a file without one is
 * opened now. A folder stands for its newest backup.
 */
export async function describeBackup(
  disk: Disk,
  path: string,
  stage: (path: string) => Promise<Outcome<Staged>>,
): Promise<Outcome<Described>> {
  try {
    const newest = await newestIn(disk, path)
    if (newest && !newest.ok) return newest
    const file = newest?.value ?? path
    const bytes = await disk.sizeOf(file)
    const manifest = await readManifest(disk, file)
    if (manifest && bytes === manifest.bytes) return done({ path: file, manifest, summary: manifest.summary, bytes })
    const staged = await stage(file)
    if (staged.ok) await dropStaged(disk, staged.value.target)
    return staged
  } catch (error) {
    return refuseTrouble(error, 'backup-unusable', path)
  }
}
