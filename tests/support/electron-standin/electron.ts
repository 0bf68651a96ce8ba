import { app as realApp } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { connectChromium } from './chromium.ts'
import * as desktop from './desktop.ts'
import { invokeHandler, ipcMain } from './ipc-main.ts'
import { protocol, refusedRequests } from './protocol.ts'
import { safeStorage } from './safe-storage.ts'
import { strict } from './strict.ts'
import { workers } from './workers.ts'

/**
 * Stands in for the `electron` module of a main process: the program's own main, preload and page run unchanged in
 * Debian's Chromium. What is not here throws; what a real desktop would show is recorded or scripted by the test.
 */
export const app = strict('app', realApp)
export { BrowserWindow, ipcMain, protocol, safeStorage }
export const { crashReporter, dialog, Menu, Notification, screen, session, shell } = desktop

/** What a test's function may look at: the modules, and what they have recorded. */
export const seen = {
  app,
  BrowserWindow,
  dialog,
  Menu,
  Notification,
  errorBoxes: desktop.errorBoxes,
  handedOver: desktop.handedOver,
  sessionHandlers: desktop.sessionHandlers,
  refusedRequests,
  invokeHandler,
  workers,
}
export type Seen = typeof seen

interface Question {
  readonly id: number
  readonly source: string
  readonly input: unknown
}

// A test's function arrives as text, like Playwright's own for real Electron, and runs here.
process.on('message', ({ id, source, input }: Question) => {
  // oxlint-disable-next-line no-eval -- the test's own function, as text
  const run = (0, eval)(`(${source})`) as (modules: Seen, input: unknown) => unknown
  void Promise.resolve()
    .then(() => run(seen, input))
    .then(
      (result) => process.send?.({ id, result }),
      (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.stack : String(error) }),
    )
})
process.channel?.unref()

// After the program's synchronous part, as Electron becomes ready.
setImmediate(() => {
  void connectChromium(process.env['STANDIN_CHROMIUM'] ?? '').then(() => realApp.becomeReady())
})
