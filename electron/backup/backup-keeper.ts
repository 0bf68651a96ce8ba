import { dirname, join } from 'node:path'
import { dayAt } from '#electron/clock.ts'
import { readVersion } from '#electron/resources.ts'
import type { BackupKind, BackupManifest } from '#shared/backup/backup-manifest.ts'
import { done, refuse, refuseFields, type Outcome, type Problem } from '#shared/command/outcome.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { AskedRestore, BackupFailure, BackupJob, Backups } from './backups.ts'
import { folderWithin, ownFolder, readSettings, writeSettings } from './backup-settings.ts'
import { refuseTrouble } from './backup-trouble.ts'
import { describeBackup } from './describe-backup.ts'
import { realDisk as disk } from './disk.ts'
import { listAll } from './list-all.ts'
import { newSealingKey } from './seal.ts'
import { dropStaged, type Staged } from './stage-backup.ts'
import { startTask, type RunningTask } from './start-task.ts'

/** The backups of one data directory, as the backend keeps them through every exchange of the database. */
export interface BackupKeeper extends Backups {
  /** Makes a backup and waits for it; also into the chosen folder, except for those the program makes for itself. */
  make(kind: BackupKind): Promise<Outcome<BackupManifest>>
  /** Makes one where there is none of today yet. */
  makeDaily(): Promise<void>
  /** Opens a backup beside the database and checks it in full. */
  stage(path: string, passphrase: string | null): Promise<Outcome<Staged>>
  /** The restore that was asked for last, once. */
  takeAsked(): AskedRestore | undefined
  /** Ends what is running; nothing is begun until `resume`, but what an opening asks for. */
  pause(): Promise<void>
  resume(): void
}

interface Tools {
  readonly dataDirectory: string
  /** The database file. */
  readonly path: string
  readonly now: () => string
  /** Logs an unexpected error and answers its reference number. */
  readonly report: (error: unknown) => string
}

const cancelled = '已经取消'

/** Whether a backup went wrong by itself: not because somebody stopped it or another was running. */
const isNoted = ({ code, detail }: Problem): boolean => code !== 'backup-running' && detail !== cancelled

const refuseRunning = (): Outcome<never> => refuse('backup-running')

export function createBackupKeeper({ dataDirectory, path, now, report }: Tools): BackupKeeper {
  const own = ownFolder(dataDirectory)
  const version = readVersion()
  let running: RunningTask<unknown> | undefined
  let job: BackupJob | null = null
  let failure: BackupFailure | null = null
  let isPaused = false
  let asked: AskedRestore | undefined
  const scratch = join(dataDirectory, 'xuecheng-backup.working')

  const settings = () => readSettings(dataDirectory)

  /** Where regular backups go. */
  const target = (): string => {
    const { folder } = settings()
    return folder === null ? own : folderWithin(folder, dataDirectory)
  }

  /** One task at a time; an error nobody expected becomes a refusal with its reference number. */
  async function runTask<Answer>(start: () => RunningTask<Answer>): Promise<Outcome<Answer>> {
    if (running) return refuseRunning()
    try {
      const task = start()
      running = task
      const answer = await task.answer
      if (answer) return answer
      await dropStaged(disk, scratch)
      return refuse('backup-not-made', cancelled)
    } catch (error) {
      return refuse('unexpected', report(error))
    } finally {
      running = undefined
      job = null
    }
  }

  const makeIn = (folder: string, kind: BackupKind): Promise<Outcome<BackupManifest>> =>
    runTask(() => {
      const { rule, key } = settings()
      job = { kind, stage: 'copy', fraction: 0 }
      const order = { source: path, scratch, folder, kind, takenAt: now(), version, key, rule }
      return startTask('make', order, (stage, fraction) => (job = { kind, stage, fraction }))
    })

  const note = (outcome: Outcome<unknown>): void => {
    if (!outcome.ok && !isNoted(outcome.problem)) return
    failure = outcome.ok ? null : { at: now(), words: wordProblem(outcome.problem) }
  }

  async function make(kind: BackupKind): Promise<Outcome<BackupManifest>> {
    const folder = kind === 'daily' || kind === 'manual' ? target() : own
    const outcome = await makeIn(folder, kind)
    note(outcome)
    // Where the stick or share fails, this disk has one at least; the failure stays on the screen.
    if (!outcome.ok && folder !== own && isNoted(outcome.problem)) await makeIn(own, kind)
    return outcome
  }

  const isOfToday = (row: { readonly takenAt: string; readonly kind: BackupKind; readonly folder: string }): boolean =>
    dayAt(row.takenAt) === dayAt(now()) && (row.kind === 'daily' || row.kind === 'manual')

  return {
    ownFolder: own,
    list: () => listAll(disk, [own, ...(settings().folder === null ? [] : [target()])]),
    job: () => job,
    failure: () => failure,
    settings,
    async settle({ folder, rule, passphrase, isSealed }) {
      try {
        if (folder !== null) {
          await disk.list(folder)
          await disk.makeFolder(folderWithin(folder, dataDirectory))
        }
        const key = isSealed ? (passphrase === null ? settings().key : await newSealingKey(passphrase)) : null
        if (isSealed && key === null)
          return refuseFields([{ field: 'passphrase', message: '第一次加密请填写备份口令,至少 12 个字符。' }])
        writeSettings(dataDirectory, { folder, rule, key })
        return done(settings())
      } catch (error) {
        return refuseTrouble(error, 'file-not-writable', folder ?? dataDirectory)
      }
    },
    start(kind) {
      if (running || isPaused) return refuseRunning()
      void make(kind)
      return done(null)
    },
    cancel: async () => running?.stop(),
    askRestore: (wanted) => void (asked = wanted),
    takeAsked() {
      const taken = asked
      asked = undefined
      return taken
    },
    describe: (from, passphrase) =>
      describeBackup(disk, from, async (file) => {
        if (isPaused) return refuseRunning()
        const order = { path: file, target: join(dataDirectory, 'xuecheng-inspect.working'), passphrase }
        return runTask(() => startTask('stage', { ...order, key: settings().key }, () => undefined))
      }),
    make,
    async makeDaily() {
      if (running || isPaused) return
      const { rows } = await listAll(disk, [target()])
      if (!rows.some((row) => row.isVerified && isOfToday(row))) await make('daily')
    },
    stage: async (from, passphrase) => {
      if (isPaused) return refuseRunning()
      return runTask(() => {
        const staged = join(dirname(path), 'xuecheng-restore.working')
        return startTask('stage', { path: from, target: staged, passphrase, key: settings().key }, () => undefined)
      })
    },
    async pause() {
      isPaused = true
      await running?.stop()
    },
    resume: () => void (isPaused = false),
  }
}
