import { app } from 'electron'
import type { Backend } from '#electron/backend.ts'

/**
 * Ends the program only when the backend has finished what it was doing and closed its database, and the data
 * directory is free for the next start.
 */
export function closeInOrder(backend: Backend, release: () => void, report: (error: unknown) => string): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void backend
      .close()
      .catch(report)
      .finally(() => {
        isClosed = true
        release()
        app.quit()
      })
  })
}
