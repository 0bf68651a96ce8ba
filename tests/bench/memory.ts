import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { processTree } from '#tests/support/process-tree.ts'
import { compare, giveUp, type BenchLine } from './measure.ts'
import { visitFamilies, visitNothing } from './open-product.ts'

const mebibyte = 1024 * 1024

/** What the process holds in memory, in MB; Linux only. */
function residentOf(pid: number): number {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kibibytes ?? giveUp(`process ${pid} holds nothing`)) / 1024
}

/** Of the processes that draw pages, the one of the page: the largest, since others only wait to be used. */
async function pageProcess(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id)))
}

/** The page's JavaScript heap in use after a collection, in MB. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / mebibyte
}

/** What the product holds with the demo open and the families listed, against the same browser's empty page. */
export async function benchMemory(folder: string): Promise<BenchLine[]> {
  if (process.platform !== 'linux') return []
  const ours = await visitFamilies(folder)
  const nothing = await visitNothing()
  const empty = { process: await pageProcess(nothing.browser), heap: await heapOf(nothing.page) }
  const page = { process: await pageProcess(ours.browser), heap: await heapOf(ours.page) }
  const product = residentOf(processTree(ours.pid).at(-1) ?? ours.pid)
  await nothing.close()
  await ours.close()
  const note = "33,055 families listed; reference: the same browser's process of an empty page"
  return [
    compare("memory, product's process", product, empty.process, 'MB', note),
    compare("memory, page's process", page.process, empty.process, 'MB', note),
    compare(
      "memory, page's heap",
      page.heap,
      empty.heap,
      'MB',
      'JavaScript heap in use; reference: that of an empty page',
    ),
  ]
}
