import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Browser } from './find-browser.ts'

interface AppWindow {
  /** Settles when the browser's process has ended: how long it ran, in milliseconds. */
  readonly closed: Promise<number>
  readonly close: () => void
}

/**
 * Opens the app in a browser window without an address bar, in a profile of its own.
 *
 * The profile keeps the person's own bookmarks, extensions and sign-ins out of the app, and makes the browser's
 * process end when the window closes. A debugging port is never opened: it would let any program read the page.
 */
export function openWindow(browser: Browser, address: string, profileDirectory: string): AppWindow {
  const began = performance.now()
  const child: ChildProcess = spawn(browser.path, windowFlags(address, profileDirectory), { stdio: 'ignore' })
  const closed = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve(performance.now() - began))
  })
  return { closed, close: () => child.kill() }
}

/** Chromium refuses to run as root with its sandbox on, as in a container. */
const isLinuxRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0

const windowFlags = (address: string, profileDirectory: string): string[] => [
  `--app=${address}`,
  `--user-data-dir=${profileDirectory}`,
  '--window-size=1366,768',
  '--lang=zh-CN',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-mode',
  '--disable-background-networking',
  '--disable-component-update',
  ...(isLinuxRoot() ? ['--no-sandbox'] : []),
]

/** Where the app window keeps its profile. */
export const windowProfile = (dataDirectory: string): string => join(dataDirectory, 'window')
