import { basename, dirname, join } from 'node:path'
import { BackupManifest, countRows } from '#shared/backup/backup-manifest.ts'
import type { BackupRow } from '#shared/backup/backup-commands.ts'
import { codeOf } from '#electron/error-words.ts'
import { manifestOf, partEnding, plainEnding, readName, sealedEnding } from './backup-name.ts'
import type { Disk } from './disk.ts'

/** The manifest beside a backup file; undefined where there is none that can be read. */
export async function readManifest(disk: Disk, path: string): Promise<BackupManifest | undefined> {
  try {
    return BackupManifest.safeParse(JSON.parse(await disk.readText(manifestOf(path)))).data
  } catch {
    return undefined
  }
}

const shown = (path: string, bytes: number): Pick<BackupRow, 'path' | 'name' | 'folder' | 'bytes'> => ({
  path,
  name: basename(path),
  folder: dirname(path),
  bytes,
})

async function readRow(disk: Disk, path: string): Promise<BackupRow | undefined> {
  const bytes = await disk.sizeOf(path)
  const named = readName(basename(path))
  if (bytes === undefined || named === undefined) return undefined
  const manifest = await readManifest(disk, path)
  if (manifest?.file === basename(path) && manifest.bytes === bytes) {
    const { kind, takenAt, isSealed, version, summary } = manifest
    const { place, auditFault } = summary
    return {
      ...shown(path, bytes),
      kind,
      takenAt,
      rows: countRows(summary),
      isSealed,
      isVerified: true,
      version,
      place,
      auditFault,
    }
  }
  // A database kept aside by a restore was closed in order and has no manifest; anything else without one is no backup.
  if (named.kind !== 'before-restore' || !path.endsWith(plainEnding)) return undefined
  return {
    ...shown(path, bytes),
    ...named,
    rows: null,
    isSealed: false,
    isVerified: false,
    version: null,
    place: null,
    auditFault: null,
  }
}

const isOurs = (name: string): boolean => name.endsWith(plainEnding) || name.endsWith(sealedEnding)

/** The backups in a folder, newest first; none where the folder is not there. Throws the disk's other errors. */
export async function listBackups(disk: Disk, folder: string): Promise<BackupRow[]> {
  let names: readonly string[]
  try {
    names = await disk.list(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
  const rows = await Promise.all(names.filter(isOurs).map((name) => readRow(disk, join(folder, name))))
  return rows.filter((row) => row !== undefined).toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))
}

/** Files of ours that a broken off backup left in a folder: parts, and copies that never got their manifest. */
export async function listRemains(disk: Disk, folder: string): Promise<string[]> {
  const names = await disk.list(folder)
  const parts = names.filter((name) => name.startsWith('xuecheng-') && name.endsWith(partEnding))
  const kept = new Set((await listBackups(disk, folder)).map(({ name }) => name))
  const orphans = names.filter((name) => isOurs(name) && readName(name) !== undefined && !kept.has(name))
  const without = await Promise.all(
    orphans.map(async (name) => ((await readManifest(disk, join(folder, name))) ? undefined : name)),
  )
  return [...parts, ...without.filter((name) => name !== undefined)].map((name) => join(folder, name))
}
