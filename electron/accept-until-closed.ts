import { refuse } from '#shared/command/outcome.ts'
import type { Dispatch } from './dispatch.ts'

interface Door {
  readonly send: Dispatch
  /** Refuses whatever comes from now on with `backend-stopped`; settles when all that came before is answered. */
  readonly close: () => Promise<void>
}

/** Commands are accepted until the door is closed, and each one accepted is carried to its end, however long it takes. */
export function acceptUntilClosed(dispatch: Dispatch): Door {
  let isClosed = false
  // One command runs at a time, so when the last is answered all are.
  let last: Promise<unknown> = Promise.resolve()
  return {
    send: (...question) => {
      if (isClosed) return Promise.resolve(refuse('backend-stopped'))
      const turn = dispatch(...question)
      last = turn
      return turn
    },
    close: async () => {
      isClosed = true
      await Promise.allSettled([last])
    },
  }
}
