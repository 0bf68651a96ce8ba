import type { Browser } from '#electron/host/find-browser.ts'

/** Whether Electron can be used; the reason is a Chinese clause. */
export type ElectronState =
  | { readonly usable: true; readonly program: string; readonly how: string }
  | { readonly usable: false; readonly why: string }

/** How the app is shown; `why` is a Chinese clause for the one line the launcher prints. */
export type HostChoice =
  | { readonly host: 'electron'; readonly program: string; readonly why: string }
  | { readonly host: 'window'; readonly browser: Browser; readonly why: string }
  | { readonly host: 'address'; readonly why: string }

interface Surroundings {
  /** The person asked for the address only. */
  readonly noOpen: boolean
  readonly hasDisplay: boolean
  readonly browser: Browser | undefined
  /** Looked up, perhaps downloaded, only when a window can be opened at all. */
  readonly findElectron: () => Promise<ElectronState>
}

/** Electron if it can be had, else an installed browser's app window, else the address alone. */
export async function chooseHost({ noOpen, hasDisplay, browser, findElectron }: Surroundings): Promise<HostChoice> {
  if (noOpen) return { host: 'address', why: '按 --no-open 的要求只给出地址' }
  if (!hasDisplay) return { host: 'address', why: '这里没有图形显示,DISPLAY 和 WAYLAND_DISPLAY 都未设置' }
  const electron = await findElectron()
  if (electron.usable) return { host: 'electron', program: electron.program, why: electron.how }
  if (browser) return { host: 'window', browser, why: electron.why }
  return { host: 'address', why: `${electron.why},也没有找到 Edge、Chrome 或 Chromium` }
}

/** Windows and macOS always have one; Linux says so in the environment. */
export const hasDisplay = (platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
