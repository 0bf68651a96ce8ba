import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findBrowser } from '#electron/host/find-browser.ts'
import { inProject } from '#electron/launch/project.ts'
import { familyCount } from '#electron/demo/demo-families.ts'
import { giveUp } from './measure.ts'

/** A page that is open in a browser of its own, and when what was reached, in milliseconds from the beginning. */
export interface Visit<Step extends string> {
  readonly browser: Browser
  readonly page: Page
  readonly reached: Readonly<Record<Step, number>>
  /** The number of the launcher's process; what it started is below it. */
  readonly pid: number
  readonly close: () => Promise<void>
}

/** The same for the product and the empty page; each browser has a new profile. */
const openBrowser = (): Promise<Browser> => {
  const { path } = findBrowser() ?? giveUp('no browser is installed')
  const args = ['--no-sandbox', '--disable-gpu', '--lang=zh-CN']
  return chromium.launch({ executablePath: path, args })
}

const openPage = (browser: Browser): Promise<Page> => browser.newPage({ viewport: { width: 1366, height: 768 } })

/** `npm start -- --no-open` as npm runs it, once it has said its address. */
async function startProduct(folder: string) {
  const launcher = inProject('electron', 'launch', 'launch.mjs')
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const child = spawn(process.execPath, [launcher, 'start', '--no-open', '--demo', '--data', folder], {
    stdio: [...stdio],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const address = new Promise<string>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [found] = /http:\S+#\S+(?=\s)/u.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  const close = (): Promise<void> => {
    child.kill('SIGTERM')
    return ended
  }
  return { address: await address, pid: child.pid ?? 0, close }
}

/** From nothing running to the list of all families of the demo, or of as many as were added to: the program, a browser, an account, the list. */
export async function visitFamilies(
  folder: string,
  listed = familyCount,
): Promise<Visit<'address' | 'accounts' | 'grid'>> {
  const began = performance.now()
  const since = (): number => performance.now() - began
  const product = await startProduct(folder)
  const address = since()
  const browser = await openBrowser()
  const page = await openPage(browser)
  await page.goto(product.address)
  const account = page.getByRole('button', { name: /^经办人/u }).first()
  await account.waitFor()
  const accounts = since()
  await account.click()
  await page.getByRole('link', { name: '学习型家庭', exact: true }).first().click()
  await page.getByText(`共 ${listed} 行`).waitFor()
  await page
    .locator('.ag-row')
    .getByText(/^XJ-\d{6,8}$/u)
    .first()
    .waitFor()
  const grid = since()
  const close = async (): Promise<void> => {
    await browser.close()
    await product.close()
  }
  return { browser, page, reached: { address, accounts, grid }, pid: product.pid, close }
}

/** The least anybody could do: the same browser, opening an empty page of a server on 127.0.0.1 that already runs. */
export async function visitNothing(): Promise<Visit<'page'>> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>empty</title>')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const began = performance.now()
  const browser = await openBrowser()
  const page = await openPage(browser)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const reached = { page: performance.now() - began }
  const close = async (): Promise<void> => {
    await browser.close()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return { browser, page, reached, pid: process.pid, close }
}
