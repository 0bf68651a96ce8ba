import { join } from 'node:path'
import type { BackupKind, BackupManifest, FileSummary } from '#shared/backup/backup-manifest.ts'
import type { BackupStage } from '#shared/backup/backup-commands.ts'
import { readFile } from '#electron/database/read-file.ts'
import { manifestOf, nameBackup, partEnding, plainEnding, sealedEnding } from './backup-name.ts'
import { BackupTrouble } from './backup-trouble.ts'
import { checkCopy } from './check-copy.ts'
import { measure, watched, writeThrough, type Passed } from './copy-stream.ts'
import type { Disk } from './disk.ts'
import { seal, unseal, type SealingKey } from './seal.ts'

/** A backup to be made. */
export interface BackupOrder {
  /** The database file; whoever writes it goes on. */
  readonly source: string
  /** Where the copy is opened and checked before it is written anywhere: on the database's own disk. */
  readonly scratch: string
  readonly folder: string
  readonly kind: BackupKind
  readonly takenAt: string
  readonly version: string
  readonly key: SealingKey | null
}

interface Tools {
  readonly disk: Disk
  readonly now: () => string
  readonly tell: (stage: BackupStage, fraction: number) => void
}

/** Copies the state of this instant to the scratch file, and answers what it holds by both. */
async function takeCopy({ source, scratch }: BackupOrder, { disk, tell }: Tools): Promise<FileSummary> {
  await disk.remove(scratch)
  const reading = readFile(source)
  try {
    const expected = reading.summarise()
    await reading.copyTo(scratch, (fraction) => tell('copy', fraction))
    tell('check', 0)
    const wasFaulty = (fault: string): boolean => reading.findAuditFault() === fault
    return checkCopy(scratch, { expected, code: 'backup-not-made', wasFaulty })
  } finally {
    reading.close()
  }
}

/** A name nobody has in the folder yet; two backups of one second get a number. */
async function freeName({ folder, takenAt, kind, key }: BackupOrder, disk: Disk, turn = 1): Promise<string> {
  const stem = join(folder, nameBackup(takenAt, kind, turn))
  const path = stem + (key ? sealedEnding : plainEnding)
  const isTaken = [path, `${stem}${plainEnding}`, manifestOf(path)].map((name) => disk.sizeOf(name))
  if ((await Promise.all(isTaken)).every((size) => size === undefined)) return path
  return freeName({ folder, takenAt, kind, key } as BackupOrder, disk, turn + 1)
}

/** Writes under a name that is not a backup's, forces it to the disk, and only then gives it its name. */
async function putInPlace(
  disk: Disk,
  folder: string,
  path: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Passed> {
  const part = path + partEnding
  const written = await writeThrough(disk, part, source)
  await disk.rename(part, path)
  await disk.syncFolder(folder)
  return written
}

async function deliver(order: BackupOrder, path: string, plain: Passed, tools: Tools): Promise<Passed> {
  const { disk, tell } = tools
  const { scratch, key, folder } = order
  const source = watched(disk.read(scratch), (bytes) => tell('write', bytes / plain.bytes))
  const written = await putInPlace(disk, folder, path, key ? seal(source, key) : source)
  const tellReread = (bytes: number): void => tell('reread', bytes / plain.bytes)
  const reread = await measure(disk.read(path), tellReread)
  const opened = key ? await measure(unseal(disk, path, key), tellReread) : reread
  if (reread.sha256 !== written.sha256 || opened.sha256 !== plain.sha256)
    throw new BackupTrouble('backup-not-made', `写入后读回的内容不一致,磁盘可能有故障:${path}`)
  return written
}

const asStream = async function* (text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8')
}

async function removeQuietly(disk: Disk, paths: readonly string[]): Promise<void> {
  for (const path of paths) await disk.remove(path).catch(() => undefined)
}

/**
 * Makes one backup: copies the database, opens the copy and checks it, writes it where it is to lie, reads it back, and
 * puts its manifest beside it last of all. Broken off anywhere it leaves nothing that has a manifest, so nothing that
 * is taken for a backup. Throws the disk's error or a `BackupTrouble`.
 */
export async function writeBackup(order: BackupOrder, tools: Tools): Promise<BackupManifest> {
  const { disk } = tools
  const { folder, scratch, kind, takenAt, version, key } = order
  let path: string | undefined
  try {
    const summary = await takeCopy(order, tools)
    await disk.makeFolder(folder)
    path = await freeName(order, disk)
    const plain = await measure(disk.read(scratch))
    const written = await deliver(order, path, plain, tools)
    const manifest: BackupManifest = {
      format: 1,
      program: 'xuecheng',
      version,
      kind,
      takenAt,
      verifiedAt: tools.now(),
      file: path.slice(folder.length).replace(/^[\\/]+/u, ''),
      ...written,
      isSealed: key !== null,
      plainSha256: plain.sha256,
      summary,
    }
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    await putInPlace(disk, folder, manifestOf(path), asStream(text))
    if ((await disk.readText(manifestOf(path))) !== text)
      throw new BackupTrouble('backup-not-made', `写入后读回的内容不一致,磁盘可能有故障:${path}`)
    return manifest
  } catch (error) {
    // The manifest first: without it the rest is no backup.
    if (path !== undefined)
      await removeQuietly(disk, [manifestOf(path), manifestOf(path) + partEnding, path, path + partEnding])
    throw error
  } finally {
    await removeQuietly(disk, [scratch, `${scratch}-journal`])
  }
}
