import type { Backend } from '#electron/backend.ts'
import { startBackend } from '#electron/host/start-backend.ts'
import { superviseBackend } from '#electron/host/supervise-backend.ts'
import type { Settings } from './settings.ts'

interface Watcher {
  /** What a long first opening is doing; null when the records are open. */
  readonly onOpening: (line: string | null) => void
  /** For the log. */
  readonly onTrouble: (words: string) => void
  /** The backend died and another took its place. */
  readonly onRestarted: () => void
  /** The records could not be opened at all. */
  readonly onFailed: (error: unknown) => void
}

/** Starts the backend beside the window: what the page asks meanwhile waits until the records are open. */
export function openRecords({ directory, demo }: Settings, workerFile: URL, watcher: Watcher): Backend {
  const { onOpening, onTrouble, onRestarted, onFailed } = watcher
  const opened = superviseBackend((thread) => startBackend({ dataDirectory: directory, demo }, thread, workerFile), {
    onProgress: onOpening,
    onTrouble,
    onRestarted,
    onGivenUp: onTrouble,
  })
  opened.then(() => onOpening(null), onFailed)
  return {
    send: async (...question) => (await opened).send(...question),
    readFile: async (...question) => (await opened).readFile(...question),
    close: async () => (await opened).close(),
  }
}
