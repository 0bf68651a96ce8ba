import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** An installed browser that can open the app in a window of its own and run the screen tests. */
export interface Browser {
  readonly name: 'Microsoft Edge' | 'Google Chrome' | 'Chromium' | '指定的浏览器'
  readonly path: string
}

interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

/** Preferred first: Edge is on every Windows 10 and 11. */
const commands = [
  ['microsoft-edge-stable', 'Microsoft Edge'],
  ['microsoft-edge', 'Microsoft Edge'],
  ['google-chrome-stable', 'Google Chrome'],
  ['google-chrome', 'Google Chrome'],
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
] as const

const windowsPrograms = [
  ['Microsoft\\Edge\\Application\\msedge.exe', 'Microsoft Edge'],
  ['Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
  ['Chromium\\Application\\chrome.exe', 'Chromium'],
] as const

const macPrograms = [
  ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Microsoft Edge'],
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome'],
  ['/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
] as const

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync }

/** The browser named by `XUECHENG_BROWSER`, or else the first installed Edge, Chrome or Chromium. */
export function findBrowser({ platform, env, exists }: Machine = thisMachine): Browser | undefined {
  const named = env['XUECHENG_BROWSER']
  if (named) return exists(named) ? { name: '指定的浏览器', path: named } : undefined
  for (const [path, name] of candidates(platform, env)) if (exists(path)) return { name, path }
  return undefined
}

function candidates(platform: NodeJS.Platform, env: Machine['env']): (readonly [string, Browser['name']])[] {
  if (platform === 'darwin') return [...macPrograms]
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    return windowsPrograms.flatMap(([tail, name]) => roots.map((root) => [win32.join(root, tail), name] as const))
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  return commands.flatMap(([command, name]) => folders.map((folder) => [posix.join(folder, command), name] as const))
}
