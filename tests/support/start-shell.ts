import { fork, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '#electron/host/find-browser.ts'
import { inProject } from '#electron/launch/project.ts'
import { prepareDistrict } from './prepare-district.ts'
import type { Seen } from './electron-standin/electron.ts'

/** The product's Electron program running in Chromium under the stand-in. */
export interface RunningShell {
  readonly pid: number
  /** Runs a function in the main process, as Playwright does for real Electron. */
  evaluate<T, I>(run: (modules: Seen, input: I) => T | Promise<T>, input?: I): Promise<T>
  /** What the program wrote to its terminal. */
  readonly said: () => string
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>
}

export interface Desk {
  readonly page: () => Promise<Page>
  /** How many pages are open beside Chromium's first, empty one. */
  readonly pageCount: () => number
  readonly start: (...args: string[]) => RunningShell
  readonly dataDirectory: string
  /** What the pages complained about; a test that provokes a complaint takes it away. */
  readonly complaints: string[]
  readonly close: () => Promise<void>
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=zh-CN',
  '--window-size=1366,768',
  '--remote-debugging-port=0',
]

async function startChromium(profile: string): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const browser = findBrowser()
  if (!browser) throw new Error('no browser')
  const child = spawn(browser.path, [...flags, `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore' })
  const file = join(profile, 'DevToolsActivePort')
  for (;;) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port !== undefined && path !== undefined && path !== '')
      return { child, address: `ws://127.0.0.1:${port}${path}` }
    await pause(20)
  }
}

/**
 * A computer: a Chromium, the built program (or a packed one), and a data directory past its first run, or an empty one
 * where nothing is prepared.
 */
export async function openDesk({
  program = inProject('dist', 'main.js'),
  packaged = false,
  prepared = true,
} = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), '学城 外壳 '))
  const dataDirectory = join(folder, '数据')
  if (prepared) {
    mkdirSync(dataDirectory)
    await prepareDistrict(dataDirectory)
  }
  const { child: browserProcess, address } = await startChromium(join(folder, 'chromium'))
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  const complaints: string[] = []
  const running: ChildProcess[] = []
  if (!context) throw new Error('Chromium has no context')
  context.on('page', (page) => {
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    // Without a listener this client would answer beforeunload before the stand-in can.
    page.on('dialog', () => undefined)
  })

  const start = (...args: string[]): RunningShell => {
    const child = fork(program, ['--data', dataDirectory, ...args], {
      execArgv: ['--no-warnings', '--import', new URL('electron-standin/register.ts', import.meta.url).href],
      env: {
        ...process.env,
        STANDIN_CHROMIUM: address,
        STANDIN_PACKAGED: packaged ? '1' : '0',
        STANDIN_PACKAGE: join(dirname(dirname(program)), 'package.json'),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    running.push(child)
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    let last = 0
    return {
      pid: child.pid ?? 0,
      ended,
      said: () => said,
      evaluate: (run, input) => {
        const id = ++last
        const answer = Promise.withResolvers<never>()
        const hear = (message: { id: number; result?: unknown; error?: string }): void => {
          if (message.id !== id) return
          child.off('message', hear)
          if (message.error === undefined) answer.resolve(message.result as never)
          else answer.reject(new Error(message.error))
        }
        child.on('message', hear)
        child.send({ id, source: String(run), input })
        return answer.promise
      },
    }
  }

  const pages = (): Page[] => context.pages().filter((page) => page.url().startsWith('http://bundle.app.localhost'))
  return {
    dataDirectory,
    complaints,
    start,
    pageCount: () => context.pages().filter((page) => page.url() !== 'about:blank').length,
    page: async () => {
      for (let tries = 0; tries < 1000; tries += 1) {
        const [found] = pages()
        if (found) return found
        await pause(20)
      }
      throw new Error('the program opened no window')
    },
    close: async () => {
      for (const child of running) child.kill('SIGKILL')
      await browser.close().catch(() => undefined)
      browserProcess.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
