import type { Backend } from '#electron/backend.ts'
import { startBackend } from '#electron/host/start-backend.ts'
import type { Settings } from './settings.ts'

interface Watcher {
  /** What a long first opening is doing; null when the records are open. */
  readonly onOpening: (line: string | null) => void
  readonly onTrouble: (words: string) => void
  /** The records could not be opened at all. */
  readonly onFailed: (error: unknown) => void
}

/** Starts the backend beside the window: what the page asks meanwhile waits until the records are open. */
export function openRecords({ directory, demo }: Settings, workerFile: URL, watcher: Watcher): Backend {
  const { onOpening, onTrouble, onFailed } = watcher
  const opened = startBackend({ dataDirectory: directory, demo }, { onProgress: onOpening, onTrouble }, workerFile)
  opened.then(() => onOpening(null), onFailed)
  return {
    send: async (...question) => (await opened).send(...question),
    readFile: async (...question) => (await opened).readFile(...question),
    close: async () => (await opened).close(),
  }
}
