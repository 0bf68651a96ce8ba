import type { MessagePort } from 'node:worker_threads'
import type { Backend, openBackend } from '#electron/backend.ts'
import type { BackendOptions, BackendReport, BackendRequest } from './backend-messages.ts'

/**
 * Opens the backend in this thread and answers the host's requests until it is told to close.
 *
 * A database that may not be opened is told to the host as a sentence; any other error ends the thread, which the
 * host notices.
 */
export async function serveBackend(
  port: MessagePort,
  options: BackendOptions,
  open: typeof openBackend,
): Promise<void> {
  const report = (message: BackendReport) => port.postMessage(message)
  const backend = await openOrRefuse(open, options, report)
  if (!backend) return port.close()

  port.on('message', (request: BackendRequest) => {
    void answer(backend, request).then(
      (value) => {
        report({ kind: 'answer', id: request.id, value })
        if (request.kind === 'close') port.close()
      },
      (error: unknown) => report({ kind: 'failure', id: request.id, message: wordsOf(error) }),
    )
  })
  report({ kind: 'ready' })
}

async function openOrRefuse(
  open: typeof openBackend,
  options: BackendOptions,
  report: (message: BackendReport) => void,
): Promise<Backend | undefined> {
  try {
    return await open({ ...options, onProgress: (line) => report({ kind: 'progress', line }) })
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DatabaseRefused') throw error
    report({ kind: 'refused', message: error.message })
    return undefined
  }
}

function answer(backend: Backend, request: BackendRequest): Promise<unknown> {
  if (request.kind === 'send') return backend.send(request.session, request.name, request.input)
  if (request.kind === 'file') return backend.readFile(request.session, request.fileId)
  return backend.close()
}

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
