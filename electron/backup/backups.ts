import type { BackupRow, BackupStage } from '#shared/backup/backup-commands.ts'
import type { BackupKind } from '#shared/backup/backup-manifest.ts'
import type { Actor } from '#shared/command/permissions.ts'
import { refuse, type Outcome } from '#shared/command/outcome.ts'
import { sampleRotation, type RotationRule } from '#shared/backup/rotation.ts'
import type { BackupSettings } from './backup-settings.ts'
import type { Staged } from './stage-backup.ts'

/** How a running backup goes. */
export interface BackupJob {
  readonly kind: BackupKind
  readonly stage: BackupStage
  /** Of this stage, 0 to 1. */
  readonly fraction: number
}

export interface BackupFailure {
  readonly at: string
  readonly words: string
}

/** A restore as it was asked for. */
export interface AskedRestore {
  readonly path: string
  readonly passphrase: string | null
  readonly reason: string
  readonly actor: Pick<Actor, 'accountId' | 'name'>
  /** The window it was asked for at. */
  readonly session: string
}

/** What a backup holds, as far as its manifest or the file itself says. */
export type Described = Pick<Staged, 'path' | 'manifest' | 'summary' | 'bytes'>

/** The backups of one data directory, as handlers ask for them. */
export interface Backups {
  readonly ownFolder: string
  /** Those in the own and the chosen folder, newest first; `unreadable` says which folder could not be read, and why. */
  list(): Promise<{ readonly rows: readonly BackupRow[]; readonly unreadable: string | null }>
  job(): BackupJob | null
  /** The last failure since the program was opened; null where the last backup was made. */
  failure(): BackupFailure | null
  settings(): BackupSettings
  /** Refuses a folder that cannot be written to. A passphrase seals from now on; null with `isSealed` leaves the key. */
  settle(wanted: {
    readonly folder: string | null
    readonly rule: RotationRule
    readonly passphrase: string | null
    readonly isSealed: boolean
  }): Promise<Outcome<BackupSettings>>
  /** Begins a backup, and does not wait for it. */
  start(kind: BackupKind): Outcome<null>
  cancel(): Promise<void>
  /** Notes a restore that was permitted, to be carried out once its command is answered. */
  askRestore(asked: AskedRestore): void
  /** What is in a backup, or in the newest of a folder: from its manifest, or from the file where it has none. */
  describe(path: string, passphrase: string | null): Promise<Outcome<Described>>
}

/** Stands in where the database is in memory and has no place for backups. */
export const noBackups: Backups = {
  ownFolder: '',
  list: () => Promise.resolve({ rows: [], unreadable: null }),
  job: () => null,
  failure: () => null,
  settings: () => ({ folder: null, rule: sampleRotation, key: null }),
  settle: () => Promise.resolve(refuse('backup-not-made', '数据库只在内存中')),
  start: () => refuse('backup-not-made', '数据库只在内存中'),
  cancel: () => Promise.resolve(),
  askRestore: () => undefined,
  describe: () => Promise.resolve(refuse('backup-unusable', '数据库只在内存中')),
}

/** Settings as the page sees them: whether backups are sealed, never with what. */
export const shownSettings = ({ folder, rule, key }: BackupSettings) => ({ folder, rule, isSealed: key !== null })
