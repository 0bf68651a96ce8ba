import { EventEmitter } from 'node:events'
import type { Dialog, MenuItemConstructorOptions } from 'electron'
import { strict } from './strict.ts'

// What would reach the person's desktop: recorded, or refused until a test has said how the person answers.

const unscripted =
  (name: string) =>
  (...asked: readonly unknown[]): never => {
    throw new Error(`stand-in: dialog.${name} was called and no answer is scripted: ${JSON.stringify(asked.at(-1))}`)
  }

/** Error boxes shown, as [title, text]. */
export const errorBoxes: (readonly [string, string])[] = []

export const dialog: Pick<
  Dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync' | 'showErrorBox'
> = strict('dialog', {
  showOpenDialog: unscripted('showOpenDialog'),
  showSaveDialog: unscripted('showSaveDialog'),
  showMessageBox: unscripted('showMessageBox'),
  showMessageBoxSync: unscripted('showMessageBoxSync'),
  showErrorBox: (title, text) => {
    errorBoxes.push([title, text])
    process.stderr.write(`${title}: ${text}\n`)
  },
})

/** What was handed to the system: `['reveal', path]` or `['open', address]`. */
export const handedOver: (readonly [string, string])[] = []

export const shell = strict('shell', {
  openExternal: (address: string): Promise<void> => {
    handedOver.push(['open', address])
    return Promise.resolve()
  },
  showItemInFolder: (path: string): void => void handedOver.push(['reveal', path]),
})

export class Notification extends EventEmitter {
  /** Notifications shown, oldest first. */
  static readonly shown: Notification[] = []
  readonly words: { readonly title: string; readonly body: string }

  constructor(words: { readonly title: string; readonly body: string }) {
    super()
    this.words = words
  }

  show(): void {
    Notification.shown.push(this)
  }
}

interface MenuItem extends Omit<MenuItemConstructorOptions, 'submenu' | 'click'> {
  readonly submenu?: Menu
  readonly click: () => void
}

export class Menu {
  static current: Menu | null = null
  readonly items: readonly MenuItem[]

  constructor(items: readonly MenuItem[]) {
    this.items = items
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(
      template.map(({ submenu, click, ...entry }) => ({
        ...entry,
        ...(Array.isArray(submenu) ? { submenu: Menu.buildFromTemplate(submenu) } : {}),
        click: () => (click as (() => void) | undefined)?.(),
      })),
    )
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.current = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.current
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const entry of this.items) {
      const found = entry.id === id ? entry : entry.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

export const screen = strict('screen', {
  getPrimaryDisplay: () => ({ workAreaSize: { width: 1366, height: 728 } }),
})

export const crashReporter = strict('crashReporter', {
  start: ({ uploadToServer }: { readonly uploadToServer?: boolean }): void => {
    if (uploadToServer !== false) throw new Error('stand-in: crash reports would be sent')
  },
})

/** The handlers a program set on its session, to be asked by a test. */
export const sessionHandlers: Record<string, unknown> = {}

const remember =
  (name: string) =>
  (handler: unknown): void =>
    void (sessionHandlers[name] = handler)

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionRequestHandler: remember('permissionRequest'),
    setPermissionCheckHandler: remember('permissionCheck'),
    setDevicePermissionHandler: remember('devicePermission'),
    setDisplayMediaRequestHandler: remember('displayMedia'),
  }),
})
