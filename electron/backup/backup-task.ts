import type { BackupStage } from '#shared/backup/backup-commands.ts'
import type { BackupManifest } from '#shared/backup/backup-manifest.ts'
import type { RotationRule } from '#shared/backup/rotation.ts'
import { done, type Outcome } from '#shared/command/outcome.ts'
import { readClock } from '#electron/clock.ts'
import { refuseTrouble } from './backup-trouble.ts'
import type { Disk } from './disk.ts'
import { rotateBackups } from './rotate-backups.ts'
import { stageBackup, type StageOrder, type Staged } from './stage-backup.ts'
import { writeBackup, type BackupOrder } from './write-backup.ts'

/** Long work on files, done in a thread of its own so that no command waits for it. */
export interface Tasks {
  make: { order: BackupOrder & { readonly rule: RotationRule }; answer: BackupManifest }
  stage: { order: StageOrder; answer: Staged }
}
export type TaskName = keyof Tasks
export type Tell = (stage: BackupStage, fraction: number) => void

export type Task = { [N in TaskName]: { readonly name: N; readonly order: Tasks[N]['order'] } }[TaskName]

/** Does a task; what the disk or the backup is to blame for is a refusal, any other error is thrown. */
export async function doTask(task: Task, disk: Disk, tell: Tell): Promise<Outcome<Tasks[TaskName]['answer']>> {
  if (task.name === 'stage') {
    try {
      return done(await stageBackup(task.order, disk))
    } catch (error) {
      return refuseTrouble(error, 'backup-unusable', task.order.path)
    }
  }
  const { rule, ...order } = task.order
  try {
    const manifest = await writeBackup(order, { disk, now: readClock, tell })
    // What could not be tidied away takes room and nothing else; the new backup is good.
    await rotateBackups(disk, order.folder, rule).catch(() => undefined)
    return done(manifest)
  } catch (error) {
    return refuseTrouble(error, 'backup-not-made', order.folder)
  }
}
