import { BrowserWindow, dialog, screen, type MessageBoxSyncOptions } from 'electron'
import { pageAddress } from './page-address.ts'

/** The screen of an office computer; on a smaller work area the window takes all of it. */
const wanted = { width: 1366, height: 768 }

const unsent: MessageBoxSyncOptions = {
  type: 'warning',
  title: '学城',
  message: '有没有提交的草稿',
  detail: '窗口中有填写了还没有提交的内容。关闭窗口后,这些内容不会保留。',
  buttons: ['继续填写', '放弃草稿并关闭'],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
}

interface Options {
  readonly preload: string
  /** Developer tools are for those who run the program from its sources. */
  readonly devTools: boolean
  /** The person was asked whether to give up what is unsent, and stays. */
  readonly onStay: () => void
}

interface MainWindow {
  readonly window: BrowserWindow
  /** Loads the page anew; drafts outlive that, so nobody is asked. */
  readonly reload: () => void
}

/** Opens the one window: where and as large as it was left, shown once there is something to see. */
export function openMainWindow({ preload, devTools, onStay }: Options): MainWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    name: 'main',
    windowStatePersistence: true,
    width: Math.min(wanted.width, width),
    height: Math.min(wanted.height, height),
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: '学城',
    backgroundColor: '#f4f5f7',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools,
    },
  })
  window.once('ready-to-show', () => window.show())
  let isReloading = false
  window.webContents.on('did-finish-load', () => void (isReloading = false))
  window.webContents.on('did-fail-load', () => void (isReloading = false))
  window.webContents.on('will-prevent-unload', (event) => {
    const mayLeave = isReloading || dialog.showMessageBoxSync(window, unsent) === 1
    isReloading = false
    if (mayLeave) event.preventDefault()
    else onStay()
  })
  void window.loadURL(pageAddress)
  return {
    window,
    reload: () => {
      isReloading = true
      window.webContents.reload()
    },
  }
}

/** Brings the window before the person, from wherever it is; one that is closing stays closed. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
