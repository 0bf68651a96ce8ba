import { basename } from 'node:path'
import { mendFile } from '#electron/database/check-schema.ts'
import { markAnew, markPathOf } from '#electron/database/head-mark.ts'
import { inspectFile } from '#electron/database/inspect-file.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import type { BackupManifest, FileSummary } from '#shared/backup/backup-manifest.ts'
import { readName } from './backup-name.ts'
import { BackupTrouble } from './backup-trouble.ts'
import { checkCopy } from './check-copy.ts'
import { measure, writeThrough } from './copy-stream.ts'
import type { Disk } from './disk.ts'
import { readManifest } from './list-backups.ts'
import { readRecipe, unseal, type Opener, type SealingKey } from './seal.ts'

/** A backup to be opened. */
export interface StageOrder {
  readonly path: string
  /** Where the database inside is put; on the disk of the database it may take the place of. */
  readonly target: string
  /** As typed; null where none was. */
  readonly passphrase: string | null
  /** The key this computer seals with: its own backups need no passphrase here. */
  readonly key: SealingKey | null
}

/** A backup opened beside the database, checked in full. */
export interface Staged {
  readonly path: string
  readonly target: string
  readonly manifest: BackupManifest | null
  readonly summary: FileSummary
  readonly bytes: number
}

async function findOpener(disk: Disk, { path, passphrase, key }: StageOrder): Promise<Opener | undefined> {
  const recipe = await readRecipe(disk, path)
  if (recipe === undefined) return undefined
  if (passphrase !== null && passphrase !== '') return { passphrase }
  if (key?.recipe.salt === recipe.salt) return key
  throw new BackupTrouble('backup-sealed', path)
}

/** A database a restore has put aside has no manifest, and is the way back from that restore whatever state it was in. */
const isKeptAside = (path: string): boolean => readName(basename(path))?.kind === 'before-restore'

/** Throws where a file is not the one its manifest speaks of. */
async function compareFile(disk: Disk, path: string, bytes: number, manifest: BackupManifest): Promise<void> {
  if (manifest.bytes !== bytes)
    throw new BackupTrouble('backup-unusable', `文件不完整,应有 ${manifest.bytes} 字节,实有 ${bytes} 字节:${path}`)
  const { sha256 } = await measure(disk.read(path))
  if (sha256 !== manifest.sha256) throw new BackupTrouble('backup-unusable', `文件内容与备份时写下的清单不符:${path}`)
}

/**
 * Opens a backup beside the database: compares it with its manifest, unseals it, writes the database inside to the
 * target, and checks that as a copy is checked when it is made. Throws the disk's error, `DatabaseRefused`, or a
 * `BackupTrouble` that names what is wrong; then nothing is left at the target.
 */
export async function stageBackup(order: StageOrder, disk: Disk): Promise<Staged> {
  const { path, target } = order
  try {
    const bytes = await disk.sizeOf(path)
    if (bytes === undefined) throw new BackupTrouble('backup-unusable', `没有这个文件:${path}`)
    const manifest = await readManifest(disk, path)
    const opener = await findOpener(disk, order)
    if (manifest) await compareFile(disk, path, bytes, manifest)
    const plain = await writeThrough(disk, target, opener ? unseal(disk, path, opener) : disk.read(path))
    if (manifest && plain.sha256 !== manifest.plainSha256)
      throw new BackupTrouble('backup-unusable', `文件内容与备份时写下的清单不符:${path}`)
    inspectFile(target, migrations)
    const wasFaulty = (fault: string): boolean => (manifest ? manifest.summary.auditFault === fault : isKeptAside(path))
    const summary = checkCopy(target, { expected: manifest?.summary, code: 'backup-unusable', wasFaulty })
    // Whoever brought the file along may have put something in it that acts by itself.
    mendFile(target)
    // A log of an older schema has no marks; they are made when it has been brought up to date.
    if (summary.tables['audit_anchor'] !== undefined) markAnew(target, target)
    await dropSideFiles(disk, target)
    return { path, target, manifest: manifest ?? null, summary, bytes }
  } catch (error) {
    await dropStaged(disk, target)
    throw error
  }
}

const dropSideFiles = async (disk: Disk, target: string): Promise<void> => {
  for (const ending of ['-wal', '-shm', '-journal']) await disk.remove(target + ending)
}

/** Takes away what was staged and is not wanted. */
export async function dropStaged(disk: Disk, target: string): Promise<void> {
  await disk.remove(target).catch(() => undefined)
  await disk.remove(markPathOf(target)).catch(() => undefined)
  await dropSideFiles(disk, target).catch(() => undefined)
}
