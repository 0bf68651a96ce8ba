import { Worker } from 'node:worker_threads'
import type { BackupStage } from '#shared/backup/backup-commands.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import type { Task, TaskName, Tasks, Tell } from './backup-task.ts'

/** What the thread says: how far it is, then its answer. */
export type TaskReport =
  | { readonly kind: 'stage'; readonly stage: BackupStage; readonly fraction: number }
  | { readonly kind: 'answer'; readonly answer: unknown }

export interface RunningTask<Answer> {
  /** Settles with the answer, or undefined where the task was stopped. Rejects with an error nobody expected. */
  readonly answer: Promise<Outcome<Answer> | undefined>
  /** Ends the thread; what it was writing is left under a name that is no backup's. */
  readonly stop: () => Promise<void>
}

/** Packed, the thread's program is a file of its own beside the backend's. */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('backup-worker.ts', import.meta.url)
  : new URL('backup.cjs', import.meta.url)

/** Does a task in a thread of its own. */
export function startTask<N extends TaskName>(
  name: N,
  order: Tasks[N]['order'],
  tell: Tell,
): RunningTask<Tasks[N]['answer']> {
  const task = { name, order } as Task
  const worker = new Worker(workerFile, { workerData: task })
  let isStopped = false
  const answer = new Promise<Outcome<Tasks[N]['answer']> | undefined>((resolve, reject) => {
    worker.on('message', (report: TaskReport) => {
      if (report.kind === 'stage') tell(report.stage, report.fraction)
      else resolve(report.answer as Outcome<Tasks[N]['answer']>)
    })
    worker.on('error', reject)
    worker.on('exit', (code) =>
      isStopped ? resolve(undefined) : reject(new Error(`the backup thread ended with code ${code}`)),
    )
  })
  return {
    answer,
    stop: async () => {
      isStopped = true
      await worker.terminate()
    },
  }
}
