import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import { app } from './app.ts'
import { openPage } from './chromium.ts'
import { readiness } from './protocol.ts'
import { createEvent, strict } from './strict.ts'
import { WebContents } from './web-contents.ts'

const windows = new Set<BrowserWindow>()

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  readonly options: BrowserWindowConstructorOptions
  isShown: boolean
  isSmall = false
  isGone = false
  /** Values of the taskbar's bar, oldest first. */
  readonly bars: number[] = []

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    if (!readiness.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    this.options = options
    this.isShown = options.show !== false
    const contents = new WebContents(openPage, options.webPreferences ?? {})
    this.webContents = strict('webContents', contents, () => this.isGone)
    contents.self = this.webContents
    contents.onPageClosed = () => this.closed()
    contents.once('did-finish-load', () => this.emit('ready-to-show'))
    windows.add(this)
    app.emit('web-contents-created', createEvent({}), this.webContents)
    // What the program holds is strict; the class itself stays what it is.
    // oxlint-disable-next-line no-constructor-return -- a Proxy of itself is the point
    return strict('BrowserWindow', this, () => this.isGone)
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return [...windows]
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address)
  }

  show(): void {
    this.isShown = true
  }

  focus(): void {
    this.emit('focus')
  }

  isMinimized(): boolean {
    return this.isSmall
  }

  restore(): void {
    this.isSmall = false
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  setProgressBar(value: number): void {
    this.bars.push(value)
  }

  /** As the cross in the corner does: the page may object. */
  close(): void {
    void this.webContents.ready.then((page) => page.close({ runBeforeUnload: true }))
  }

  closed(): void {
    if (!windows.delete(this)) return
    this.isGone = true
    this.emit('closed')
    if (windows.size > 0) return
    if (app.isQuitting) app.finish()
    else app.emit('window-all-closed')
  }
}

app.windowsToClose = () => [...windows]
