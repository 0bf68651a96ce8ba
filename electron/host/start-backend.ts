import { randomUUID } from 'node:crypto'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { Backend } from '#electron/backend.ts'
import { wordsOf } from '#electron/error-words.ts'
import { refuse } from '#shared/command/outcome.ts'
import type { BackendOptions, BackendReport, BackendRequest } from './backend-messages.ts'
import { createPendingRequests } from './pending-requests.ts'

export interface ThreadWatcher {
  readonly onProgress?: (line: string) => void
  /** The data key was made or unlocked in the thread. It is for no log. */
  readonly onDataKey?: (dataKey: Uint8Array) => void
  /** For the log, in the words of the error: the thread ended by itself, or a command failed (with its reference). */
  readonly onTrouble: (words: string) => void
  /** The thread ended by itself after it had opened: out of memory, or an error nobody caught. */
  readonly onDied?: (reason: string) => void
}

type Question<R = BackendRequest> = R extends BackendRequest ? Omit<R, 'id'> : never

const backendWorker = new URL('../backend-worker.ts', import.meta.url)

const newWorker = (file: URL, settings: WorkerOptions): Worker => new Worker(file, settings)

/**
 * Starts the thread that holds the database and answers once it is open.
 *
 * When the thread dies later, every command is refused with `backend-stopped`, so a window can say what to do
 * instead of waiting for ever. Throws the error on which opening failed.
 */
export async function startBackend(
  options: BackendOptions,
  { onProgress, onDataKey, onTrouble, onDied }: ThreadWatcher,
  workerFile: URL = backendWorker,
  createWorker: typeof newWorker = newWorker,
): Promise<Backend> {
  const worker = createWorker(workerFile, { workerData: options })
  const pending = createPendingRequests()
  let stage: 'opening' | 'open' | 'closing' | 'ended' = 'opening'

  await new Promise<void>((opened, failed) => {
    let lastWords = ''
    worker.on('error', (error) => (lastWords = wordsOf(error)))
    worker.on('exit', (code) => {
      const words = lastWords || `the backend thread ended with code ${code}`
      const hasDied = stage === 'open'
      stage = 'ended'
      pending.rejectAll(words)
      failed(new Error(words))
      if (!hasDied) return
      onTrouble(words)
      onDied?.(words)
    })
    worker.on('message', (report: BackendReport) => {
      if (report.kind === 'progress') onProgress?.(report.line)
      if (report.kind === 'data-key') onDataKey?.(report.dataKey)
      if (report.kind === 'answer') pending.resolve(report.id, report.value)
      if (report.kind === 'failure') pending.reject(report.id, report.message)
      if (report.kind !== 'ready') return
      stage = 'open'
      opened()
    })
  })

  const ask = async (question: Question): Promise<unknown> => {
    if (stage === 'ended') throw new Error('the backend thread has ended')
    return pending.ask((id) => worker.postMessage({ ...question, id }))
  }

  const closeThread = async (): Promise<void> => {
    if (stage === 'open') {
      stage = 'closing'
      // No time limit: what the thread is still writing must not be cut.
      await ask({ kind: 'close' }).catch((error: unknown) => onTrouble(wordsOf(error)))
    }
    await worker.terminate()
  }
  let closing: Promise<void> | undefined

  return {
    send: (session, name, input) =>
      ask({ kind: 'send', session, name, input }).catch((error: unknown) => {
        if (stage === 'ended') return refuse('backend-stopped')
        const reference = randomUUID().slice(0, 8)
        onTrouble(`${reference} ${wordsOf(error)}`)
        return refuse('unexpected', reference)
      }),
    // What a thread had ready to be fetched is gone with it.
    readFile: (session, fileId) =>
      ask({ kind: 'file', session, fileId }).catch((error: unknown) => {
        if (stage !== 'ended') throw error
        return undefined
      }) as ReturnType<Backend['readFile']>,
    close: () => (closing ??= closeThread()),
  }
}
