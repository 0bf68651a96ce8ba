import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { RotationRule, sampleRotation } from '#shared/backup/rotation.ts'
import { SealingKey } from './seal.ts'

const BackupSettings = z.strictObject({
  /** Where else backups go; null where only the data directory's own folder takes them. */
  folder: z.string().nullable(),
  rule: RotationRule,
  /** What seals them; null where they are not sealed. The passphrase itself is kept nowhere. */
  key: SealingKey.nullable(),
})
export type BackupSettings = z.infer<typeof BackupSettings>

const fallback: BackupSettings = { folder: null, rule: sampleRotation, key: null }

const fileOf = (dataDirectory: string): string => join(dataDirectory, 'backups.json')

/**
 * The settings lie beside the database, not in it: they are needed where it cannot be opened. A file that cannot be
 * read counts as none.
 */
export function readSettings(dataDirectory: string): BackupSettings {
  try {
    return BackupSettings.parse(JSON.parse(readFileSync(fileOf(dataDirectory), 'utf8')))
  } catch {
    return fallback
  }
}

/** Throws the disk's error; the settings before stay whole. Only the person who runs the program may read the file. */
export function writeSettings(dataDirectory: string, settings: BackupSettings): void {
  const part = `${fileOf(dataDirectory)}.part`
  try {
    writeFileSync(part, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flush: true })
    renameSync(part, fileOf(dataDirectory))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** The folder for backups in the data directory itself. */
export const ownFolder = (dataDirectory: string): string => join(dataDirectory, 'backups')

/** The folder in a chosen one that belongs to this installation: on a share, others have theirs beside it. */
export function folderWithin(chosen: string, dataDirectory: string): string {
  const host = hostname().replaceAll(/[^\w-]/gu, '')
  const mark = createHash('sha256').update(`${hostname()}\n${dataDirectory}`).digest('hex').slice(0, 6)
  return join(chosen, `xuecheng-${host === '' ? 'pc' : host.slice(0, 24)}-${mark}`)
}
