import type { MessagePort } from 'node:worker_threads'
import type { Backend, openBackend } from '#electron/backend.ts'
import { wordsOf } from '#electron/error-words.ts'
import type { BackendOptions, BackendReport, BackendRequest } from './backend-messages.ts'

/**
 * Opens the backend in this thread and answers the host's requests until it is told to close, which is answered when
 * everything before it is. An error on opening ends the thread, which the host notices; so does one nobody waited for,
 * also where the host's own setting would only warn, as Electron's does.
 */
export async function serveBackend(
  port: MessagePort,
  options: BackendOptions,
  open: typeof openBackend,
): Promise<void> {
  process.on('unhandledRejection', (error) => {
    throw error
  })
  const report = (message: BackendReport) => port.postMessage(message)
  const backend = await open({
    ...options,
    onProgress: (line) => report({ kind: 'progress', line }),
    onDataKey: (dataKey) => report({ kind: 'data-key', dataKey }),
  })
  port.on('message', (request: BackendRequest) => {
    void answer(backend, request)
      .then((value) => {
        report({ kind: 'answer', id: request.id, value })
        if (request.kind === 'close') port.close()
      })
      .catch((error: unknown) => report({ kind: 'failure', id: request.id, message: wordsOf(error) }))
  })
  report({ kind: 'ready' })
}

function answer(backend: Backend, request: BackendRequest): Promise<unknown> {
  if (request.kind === 'send') return backend.send(request.session, request.name, request.input)
  if (request.kind === 'file') return backend.readFile(request.session, request.fileId)
  return backend.close()
}
