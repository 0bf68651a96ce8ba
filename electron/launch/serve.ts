import { startBrowserHost, type BrowserHost } from '#electron/host/browser-host.ts'
import { takeDataLock } from '#electron/host/data-lock.ts'
import { openWindow, windowProfile } from '#electron/host/open-window.ts'
import { startBackend } from '#electron/host/start-backend.ts'
import { superviseBackend } from '#electron/host/supervise-backend.ts'
import { createReporter } from '#electron/reporter.ts'
import { pageFolder } from './build-renderer.ts'
import type { HostChoice } from './choose-host.ts'

/** Whose records are opened. */
export interface Records {
  readonly directory: string
  readonly demo: boolean
}

/** Tells the person at the terminal what happens to the backend, and keeps what went wrong in the log. */
function createWatcher(dataDirectory: string) {
  const report = createReporter(dataDirectory)
  return {
    onProgress: console.log,
    onTrouble: (words: string) => console.error(report(words), words),
    onRestarted: () => console.error('程序的后台意外停止,已自动重新启动;已保存的内容不受影响。'),
    onGivenUp: () => console.error('程序的后台接连停止,不再重新启动。请退出后重新打开,并把上面的内容告知技术支持。'),
  }
}

type Shown = Exclude<HostChoice, { host: 'electron' }>

/** A window that ended sooner was not closed by a person: it failed, or an earlier browser process took it over. */
const shortestVisit = 3000

/** Opens the records, serves them to a browser until the window closes or the person stops it. Returns the exit code. */
export async function serve(choice: Shown, records: Records, stopped: Promise<undefined>): Promise<number> {
  const lock = takeDataLock(records.directory)
  if (!lock.held) {
    console.error(lock.message)
    return 1
  }
  try {
    const { directory: dataDirectory, demo } = records
    const watcher = createWatcher(dataDirectory)
    // Kept for a thread that has to be started anew while the program runs; a browser host has no place to keep it longer.
    let dataKey: Uint8Array | undefined
    const opening = superviseBackend((thread) => startBackend({ dataDirectory, demo, dataKey }, thread), {
      ...watcher,
      onDataKey: (key) => (dataKey = key),
    })
    const backend = await Promise.race([opening, stopped])
    if (!backend) return 130
    const onSessionOpened = () => {
      if (choice.host === 'address') console.log(`再次打开请用:${host.issueAddress(Infinity)}`)
    }
    const host = await startBrowserHost({ backend, pageFolder, onSessionOpened, onTrouble: watcher.onTrouble })
    await show(choice, host, dataDirectory, stopped)
    await host.close()
    await backend.close()
    return 0
  } finally {
    lock.release()
  }
}

/** Says in one line how the app is shown and why, and waits until it is over. */
async function show(
  choice: Shown,
  host: BrowserHost,
  dataDirectory: string,
  stopped: Promise<undefined>,
): Promise<void> {
  if (choice.host === 'address') {
    console.log(`学城已启动(${choice.why};按 Ctrl+C 退出),请在本机浏览器打开 ${host.issueAddress(Infinity)}`)
    return stopped
  }
  const window = openWindow(choice.browser, host.issueAddress(60), windowProfile(dataDirectory))
  console.log(`学城已在 ${choice.browser.name} 的应用窗口中打开(${choice.why};关闭窗口即退出)`)
  const closed = window.closed.catch(() => 0)
  const visit = await Promise.race([closed, stopped])
  if (visit === undefined) return window.close()
  if (visit > shortestVisit) return
  console.log(`窗口没有保持打开(按 Ctrl+C 退出),请在本机浏览器打开 ${host.issueAddress(Infinity)}`)
  return stopped
}
