import { refuse, type Outcome } from '#shared/command/outcome.ts'
import type { Backend } from './backend.ts'

/** A demo that was opened from the first run of a computer, and is left for it again. */
type OpenDemo = () => Promise<Backend>

/**
 * A backend whose windows may go over to the demo district and come back: `setup.open-demo`, which a database answers
 * at its first run only, and `setup.leave-demo`. What is asked meanwhile waits. The demo lies in a folder of its own,
 * so that nothing invented ever stands beside real records.
 */
export function visitDemo(home: Backend, openDemo: OpenDemo): Backend {
  let isClosing = false
  let visited: Backend | undefined
  let moving: Promise<void> = Promise.resolve()

  /** Moves once everything before has; a demo that cannot be opened leaves everybody where they are. */
  const move = (to: () => Promise<void>): Promise<void> => {
    const moved = moving.then(to)
    moving = moved.catch(() => undefined)
    return moved
  }

  return {
    send: async (...question) => {
      if (isClosing) return refuse('backend-stopped')
      await moving
      const [, name] = question
      const answer = await (visited ?? home).send(...question)
      if (!(answer as Outcome<unknown>).ok) return answer
      if (name === 'setup.open-demo') await move(async () => void (visited ??= await openDemo()))
      if (name === 'setup.leave-demo')
        await move(async () => {
          const left = visited
          visited = undefined
          await left?.close()
        })
      return answer
    },
    readFile: async (...question) => {
      await moving
      return (visited ?? home).readFile(...question)
    },
    close: async () => {
      isClosing = true
      await moving
      await visited?.close()
      await home.close()
    },
  }
}
