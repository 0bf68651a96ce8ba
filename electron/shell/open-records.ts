import type { Backend } from '#electron/backend.ts'
import { startBackend } from '#electron/host/start-backend.ts'
import type { KeptKey } from './keep-data-key.ts'
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
export function openRecords(
  { directory, demo }: Settings,
  workerFile: URL,
  keptKey: KeptKey,
  watcher: Watcher,
): Backend {
  const { onOpening, onTrouble, onRestarted, onFailed } = watcher
  let dataKey: Uint8Array | undefined
  const onDataKey = (key: Uint8Array): void => {
    dataKey = key
    void keptKey.keep(key)
  }
  const start = async (): Promise<Backend> => {
    dataKey = await keptKey.read()
    return superviseBackend((thread) => startBackend({ dataDirectory: directory, demo, dataKey }, thread, workerFile), {
      onProgress: onOpening,
      onDataKey,
      onTrouble,
      onRestarted,
      onGivenUp: onTrouble,
    })
  }
  const opened = start()
  opened.then(() => onOpening(null), onFailed)
  return {
    send: async (...question) => (await opened).send(...question),
    readFile: async (...question) => (await opened).readFile(...question),
    close: async () => (await opened).close(),
  }
}
