import { z } from 'zod'
import { Countersign } from '../accounts/countersign.ts'
import { change, query } from '../command/define.ts'
import { BackupKind, LastAct } from './backup-manifest.ts'
import { RotationRule } from './rotation.ts'

/** A place on the computer that runs the program: a file or a folder. */
const Path = z.string().trim().min(1, '请填写位置。').max(1000)

/** The words a sealed backup is opened with; null where it is not sealed, or none was typed. */
const Passphrase = z.string().max(200).nullable()

const NewPassphrase = z.string().min(12, '备份口令至少 12 个字符。').max(200)

/** One backup as the list shows it. */
export const BackupRow = z.strictObject({
  path: z.string(),
  name: z.string(),
  folder: z.string(),
  kind: BackupKind,
  takenAt: z.string(),
  bytes: z.int(),
  /** All rows in it; null where it has no manifest. */
  rows: z.int().nullable(),
  isSealed: z.boolean(),
  /** Opened, counted and read back when it was made; one without a manifest is checked when it is restored. */
  isVerified: z.boolean(),
  /** Of the program that made it; null where it does not say. */
  version: z.string().nullable(),
  place: z.string().nullable(),
  /** What was wrong with the audit log of the database when it was made; null where nothing was. */
  auditFault: z.string().nullable(),
})
export type BackupRow = z.infer<typeof BackupRow>

/** What is being done now. */
export const backupStageWords = {
  copy: '正在复制数据库',
  check: '正在打开副本核对',
  write: '正在写入备份文件',
  reread: '正在读回备份文件核对',
} as const
export type BackupStage = keyof typeof backupStageWords
export const BackupStage = z.enum(Object.keys(backupStageWords) as [BackupStage, ...BackupStage[]])

const Failure = z.strictObject({ at: z.string(), words: z.string() })

const Settings = z.strictObject({
  /** Where backups go beside the data directory's own folder; null where nowhere else. */
  folder: z.string().nullable(),
  rule: RotationRule,
  isSealed: z.boolean(),
})

/** What is in a database, as the comparison before a restore shows it. */
const Holding = z.strictObject({
  place: z.string(),
  /** Rows outside the recycle bin, by the name of their register; a register an older schema lacks is missing. */
  inUse: z.record(z.string(), z.int()),
  lastAct: LastAct.nullable(),
})
export type Holding = z.infer<typeof Holding>

export const BackupContents = z.strictObject({
  path: z.string(),
  name: z.string(),
  kind: BackupKind.nullable(),
  takenAt: z.string().nullable(),
  bytes: z.int(),
  isSealed: z.boolean(),
  /** What the check of its audit log found; null where nothing, or where it is not checked yet. */
  auditFault: z.string().nullable(),
  inside: Holding,
  /** What is open now; null where nothing can be opened. */
  now: Holding.nullable(),
})
export type BackupContents = z.infer<typeof BackupContents>

/**
 * Backups and the way back. `backups.offered`, `inspect` and `restore` are open to whoever may keep backups, and beside
 * them to anybody in two cases: the database has no account yet (first run), or it cannot be opened at all.
 */
export const backupCommands = {
  'backups.list': query({
    permission: 'backup.manage',
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(BackupRow),
      /** A folder that could not be read, in words. */
      unreadable: z.string().nullable(),
      job: z.strictObject({ kind: BackupKind, stage: BackupStage, fraction: z.number() }).nullable(),
      failure: Failure.nullable(),
      settings: Settings,
      ownFolder: z.string(),
    }),
  }),
  /** How things stand, for the home page: the last good backup and the last failure since the program was opened. */
  'backups.standing': query({
    permission: 'history.read',
    input: z.strictObject({}),
    output: z.strictObject({ lastGood: z.string().nullable(), failure: Failure.nullable() }),
  }),
  /** Begins a backup; `backups.list` tells how it goes. */
  'backups.make': change({
    permission: 'backup.manage',
    label: '立即备份',
    undoable: false,
    audit: 'backup',
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  'backups.cancel': change({
    permission: 'backup.manage',
    label: '取消备份',
    undoable: false,
    audit: 'backup',
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  'backups.settle': change({
    permission: 'backup.manage',
    label: '设置备份',
    undoable: false,
    audit: 'backup',
    secret: ['passphrase'],
    input: z.strictObject({
      folder: Path.nullable(),
      rule: RotationRule,
      /** A new passphrase seals what is made from now on; null leaves it as it is. */
      passphrase: NewPassphrase.nullable(),
      isSealed: z.boolean(),
    }),
    output: Settings,
  }),
  /** The verified backups that can be gone back to, newest first. */
  'backups.offered': query({
    permission: 'session.open',
    input: z.strictObject({}),
    output: z.array(BackupRow),
  }),
  /** What is in a backup, against what is open now; of a folder, its newest. Changes nothing. */
  'backups.inspect': query({
    permission: 'session.open',
    isApart: true,
    input: z.strictObject({ path: Path, passphrase: Passphrase }),
    output: BackupContents,
  }),
  /**
   * Puts a backup in the place of the database that is open, which is kept beside. Answered by the restored database;
   * whoever worked at a window signs in again.
   */
  'backups.restore': change({
    permission: 'session.open',
    label: '从备份恢复',
    undoable: false,
    audit: 'backup',
    secret: ['passphrase', 'countersign'],
    input: z.strictObject({
      path: Path,
      passphrase: Passphrase,
      reason: z.string().trim().min(1, '请填写恢复的原因。').max(200),
      /** Of another administrator, where 三员分立 is switched on. */
      countersign: Countersign.optional(),
    }),
    output: z.strictObject({
      name: z.string(),
      takenAt: z.string().nullable(),
      /** Where the database that was open lies now. */
      keptAs: z.string().nullable(),
    }),
  }),
}
