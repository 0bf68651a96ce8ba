import { Worker } from 'node:worker_threads'
import { refuse, type Outcome } from '#shared/command/outcome.ts'
import type { FileTasks } from './file-task.ts'

/** Packed, the thread's program is a file of its own beside the backend's. */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('file-worker.ts', import.meta.url)
  : new URL('file.cjs', import.meta.url)

/** A file that takes longer is not one that an office made. */
const patience = 120_000

/** Memory for one file; one that asks for more ends its thread and nothing else. */
const limits = { maxOldGenerationSizeMb: 3072 }

/**
 * Reads or writes a file in a thread of its own, so that a hostile or a very long one takes neither the backend's time
 * nor its memory. Refuses `file-unreadable` where the thread gives out.
 */
export function startFileTask<N extends keyof FileTasks>(
  name: N,
  order: FileTasks[N]['order'],
): Promise<Outcome<FileTasks[N]['answer']>> {
  const worker = new Worker(workerFile, { workerData: { name, order }, resourceLimits: limits })
  return new Promise((resolve) => {
    const end = (outcome: Outcome<FileTasks[N]['answer']>): void => {
      clearTimeout(timer)
      resolve(outcome)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(refuse('file-unreadable', '两分钟内没有读完')), patience)
    worker.on('message', end)
    worker.on('error', () => end(refuse('file-unreadable', '内容太多或结构异常,读不下去')))
  })
}
