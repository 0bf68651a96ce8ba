import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leaveChromium } from './chromium.ts'
import { holdInstance } from './instance-lock.ts'
import { readiness } from './protocol.ts'
import { createEvent } from './strict.ts'

export interface ClosableWindow {
  close(): void
}

class App extends EventEmitter {
  isQuitting = false
  userModelId = ''
  readonly isPackaged = process.env['STANDIN_PACKAGED'] === '1'
  /** Filled by the windows, which know the app and not the other way round. */
  windowsToClose: () => readonly ClosableWindow[] = () => []
  handedOn: Promise<void> = Promise.resolve()
  readonly paths = new Map([['documents', join(tmpdir(), '文档')]])
  readonly becomeReady: () => void
  readonly ready: Promise<void>

  constructor() {
    super()
    const { promise, resolve } = Promise.withResolvers<void>()
    this.ready = promise
    this.becomeReady = () => {
      readiness.isReady = true
      resolve()
    }
  }

  whenReady(): Promise<void> {
    return this.ready
  }

  getVersion(): string {
    const { version } = JSON.parse(readFileSync(process.env['STANDIN_PACKAGE'] ?? '', 'utf8')) as { version: string }
    return version
  }

  getPath(name: string): string {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setPath(name: string, path: string): void {
    if (readiness.isReady) throw new Error('stand-in: paths are set before ready')
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
    this.paths.set(name, path)
  }

  setAppUserModelId(id: string): void {
    this.userModelId = id
  }

  enableSandbox(): void {
    if (readiness.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  requestSingleInstanceLock(): boolean {
    const held = holdInstance(this.getPath('userData'), (argv, directory) => {
      void this.ready.then(() => this.emit('second-instance', createEvent({}), argv, directory))
    })
    if (!held.isFirst) this.handedOn = held.handedOn
    return held.isFirst
  }

  quit(): void {
    if (this.isQuitting) return
    const event = createEvent({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.isQuitting = true
    const open = this.windowsToClose()
    if (open.length === 0) this.finish()
    for (const window of open) window.close()
  }

  /** All windows are closed and the program is quitting. */
  finish(): void {
    const event = createEvent({})
    this.emit('will-quit', event)
    this.isQuitting = false
    if (!event.defaultPrevented) this.exit(0)
  }

  exit(code = 0): void {
    void this.handedOn.then(leaveChromium).then(() => process.exit(code))
  }
}

export const app = new App()
