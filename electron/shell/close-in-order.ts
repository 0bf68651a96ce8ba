import { app } from 'electron'
import type { Backend } from '#electron/backend.ts'

/** Takes what is to be done when everything is closed, as the last thing. */
export type EndWith = (work: () => Promise<void>) => void

/**
 * Ends the program only when the backend has finished what it was doing and closed its database, and the data
 * directory is free for the next start.
 */
export function closeInOrder(backend: Backend, release: () => void, report: (error: unknown) => string): EndWith {
  let isClosed = false
  let last: (() => Promise<void>) | undefined
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void backend
      .close()
      .catch(report)
      .then(release)
      .then(() => last?.())
      .catch(report)
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
  return (work) => void (last = work)
}
