import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { chromium, type Browser, type Page } from 'playwright-core'
import { startBrowserHost } from '#electron/host/browser-host.ts'
import { findBrowser } from '#electron/host/find-browser.ts'
import type { BackendRequest } from '#electron/host/backend-messages.ts'
import { startBackend } from '#electron/host/start-backend.ts'
import { superviseBackend } from '#electron/host/supervise-backend.ts'
import { pageFolder } from '#electron/launch/build-renderer.ts'
import { browserNeeded } from '#electron/launch/install-browser.ts'
import { prepareDistrict } from './prepare-district.ts'
import { testPassphrase } from './register-screen.ts'

/** Where the screen tests leave their pictures to be looked at. */
const pictureFolder = process.env['XUECHENG_PICTURES'] ?? join(tmpdir(), 'xuecheng-pictures')

export interface OpenApp {
  /** An address that opens the app once. */
  readonly issueAddress: () => string
  /** Another window, in which nobody has taken their place yet. */
  readonly openPage: () => Promise<Page>
  /** Where the database lies, for tests that do to it what the program never would. */
  readonly dataDirectory: string
  /** What the pages, their policy or the backend complained about; a good run has none. */
  readonly complaints: readonly string[]
  /** Ends the backend's thread as a crash would: at once, or in the middle of the next command of this name. */
  readonly killBackend: (during?: string) => void
  readonly takePicture: (page: Page, name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** The whole product as a person meets it: built renderer, browser host, backend thread, real database, real Chromium. Unprepared, it is at its first run; locked, nobody has entered the 数据口令 yet. */
export async function openApp({
  demo = false,
  prepared = !demo,
  locked = false,
}: { demo?: boolean; prepared?: boolean; locked?: boolean } = {}): Promise<OpenApp> {
  const complaints: string[] = []
  const complain = (words: string) => complaints.push(words)
  const dataDirectory = mkdtempSync(join(tmpdir(), '学城 数据 '))
  if (prepared) await prepareDistrict(dataDirectory)
  const threads = createMortalThreads()
  let dataKey: Uint8Array | undefined
  const backend = await superviseBackend(
    (watcher) => startBackend({ dataDirectory, demo, dataKey }, watcher, undefined, threads.create),
    { onDataKey: (key) => (dataKey = key), onTrouble: complain, onRestarted: complain, onGivenUp: complain },
    // All deaths of a test count as of one minute, however slow the machine.
    () => 0,
  )
  if (prepared && !locked) await backend.send('test', 'vault.unlock', { passphrase: testPassphrase })
  const host = await startBrowserHost({ backend, pageFolder, onTrouble: complain })
  const browser = await launchBrowser()
  mkdirSync(pictureFolder, { recursive: true })

  const issueAddress = () => host.issueAddress(60)
  return {
    complaints,
    issueAddress,
    dataDirectory,
    openPage: async () => {
      const context = await browser.newContext(window)
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('pageerror', (error) => complain(error.stack ?? error.message))
      page.on('console', (message) => message.type() === 'error' && complain(message.text()))
      page.on('request', (request) => {
        if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(host.origin)) complain(request.url())
      })
      await page.goto(issueAddress())
      return page
    },
    killBackend: threads.kill,
    takePicture: async (page, name) => {
      await page.screenshot({ path: join(pictureFolder, `${name}.png`) })
    },
    close: async () => {
      await browser.close()
      await host.close()
      await backend.close()
      rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Makes backend threads that can be ended from outside. */
function createMortalThreads() {
  let thread: Worker | undefined
  let fatal: string | undefined
  const kill = (): void => {
    fatal = undefined
    void thread?.terminate()
  }
  return {
    create: (...made: ConstructorParameters<typeof Worker>) => {
      const worker = new Worker(...made)
      const carry = worker.postMessage.bind(worker)
      worker.postMessage = (request: BackendRequest) => {
        if (request.kind === 'send' && request.name === fatal) kill()
        else carry(request)
      }
      return (thread = worker)
    },
    kill: (during?: string): void => {
      if (during === undefined) kill()
      else fatal = during
    },
  }
}

/** The screen of an office computer. */
const window = {
  viewport: { width: 1366, height: 768 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
  acceptDownloads: true,
} as const

async function launchBrowser(): Promise<Browser> {
  const installed = findBrowser()
  if (!installed) throw new Error(browserNeeded())
  return chromium.launch({
    executablePath: installed.path,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'],
  })
}
