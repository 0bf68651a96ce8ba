import type { Backend } from '#electron/backend.ts'
import { refuse } from '#shared/command/outcome.ts'
import type { ThreadWatcher } from './start-backend.ts'

interface Watcher extends Pick<ThreadWatcher, 'onProgress' | 'onDataKey' | 'onTrouble'> {
  /** Another thread has taken the place of one that died for this reason; who sat at which window is forgotten. */
  readonly onRestarted: (reason: string) => void
  /** The thread keeps dying, and none is started any more. */
  readonly onGivenUp: (reason: string) => void
}

type StartThread = (watcher: ThreadWatcher) => Promise<Backend>

/** A thread that died more often than this within the period will die again. */
const mostDeaths = 3
const period = 60_000

/**
 * Keeps a backend's thread running: when one dies by itself, another is started.
 *
 * Commands it was answering are refused with `backend-stopped`; those that come meanwhile wait for the new thread.
 * After too many deaths every command is refused with `backend-gone`. Throws the error on which the first opening
 * failed. `now` answers milliseconds from any beginning.
 */
export async function superviseBackend(
  start: StartThread,
  { onProgress, onDataKey, onTrouble, onRestarted, onGivenUp }: Watcher,
  now: () => number = () => performance.now(),
): Promise<Backend> {
  let deaths: readonly number[] = []
  let isClosing = false

  const startThread = (): Promise<Backend> =>
    start({
      ...(onProgress && { onProgress }),
      ...(onDataKey && { onDataKey }),
      onTrouble,
      onDied: (reason) => (current = replace(reason)),
    })

  async function replace(reason: string): Promise<Backend | undefined> {
    if (isClosing) return undefined
    deaths = [...deaths.filter((death) => now() - death < period), now()]
    if (deaths.length > mostDeaths) {
      onGivenUp(reason)
      return undefined
    }
    let thread: Backend
    try {
      thread = await startThread()
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      onTrouble(words)
      return replace(words)
    }
    onRestarted(reason)
    return thread
  }

  let current: Promise<Backend | undefined> = startThread()
  await current

  return {
    send: async (...question) => {
      if (isClosing) return refuse('backend-stopped')
      const thread = await current
      if (thread) return thread.send(...question)
      return refuse(isClosing ? 'backend-stopped' : 'backend-gone')
    },
    readFile: async (...question) => (await current)?.readFile(...question),
    close: async () => {
      isClosing = true
      await (await current)?.close()
    },
  }
}
