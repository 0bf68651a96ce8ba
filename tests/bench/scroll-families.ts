import type { Page } from 'playwright-core'
import { familyCount } from '#electron/demo/demo-families.ts'
import { fillFamilies } from './fill-families.ts'
import { compare, giveUp, type BenchLine } from './measure.ts'
import { databaseIn } from './open-district.ts'
import { visitFamilies, type Visit } from './open-product.ts'

const count = 100_000
/** A task that lasts longer is felt as a jerk. */
const felt = 50
const wheelTurns = 120
const jumps = 24

interface Traced {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds it took, and of these the processor worked for it. */
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Tasks of the page's own thread, in milliseconds. */
function tasksIn(trace: Buffer): { readonly taken: number; readonly worked: number }[] {
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: readonly Traced[] }
  const threads = events
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`)
  return events
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && threads.includes(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = 0 }) => ({ taken: dur / 1000, worked: tdur / 1000 }))
}

/** Through the list as a person goes: with the wheel, with the bar to any place, and with the wheel from there. */
async function scroll(page: Page): Promise<void> {
  const rows = page.locator('.ag-grid-viewport').first()
  const box = (await rows.boundingBox()) ?? giveUp('the list cannot be seen')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (let turn = 0; turn < wheelTurns; turn += 1) {
    await page.mouse.wheel(0, turn % 3 === 0 ? 1200 : 300)
    await page.waitForTimeout(25)
  }
  for (let jump = 0; jump < jumps; jump += 1) {
    const part = ((jump * 7) % jumps) / jumps
    await rows.evaluate((body, to) => (body.scrollTop = body.scrollHeight * to), part)
    await page.waitForTimeout(120)
    await page.mouse.wheel(0, 600)
    await page.waitForTimeout(60)
  }
}

/** Rows of the list that are on the screen and filled. */
const filledRows = (page: Page): Promise<number> =>
  page
    .locator('.ag-row')
    .getByText(/^XJ-\d{6,8}$/u)
    .count()

/** Tasks over 50 ms as the page itself is told of them, and in a second round all its tasks as the browser traces them. */
async function watchScrolling({ page, browser }: Pick<Visit<never>, 'page' | 'browser'>) {
  await page.evaluate((least) => {
    const seen: number[] = []
    Object.assign(globalThis, { longTasks: seen })
    const note = (entries: PerformanceObserverEntryList) =>
      entries.getEntries().forEach(({ duration }) => duration > least && seen.push(duration))
    new PerformanceObserver(note).observe({ type: 'longtask' })
  }, felt)
  await scroll(page)
  const reported = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks)
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'toplevel'] })
  await scroll(page)
  const trace = await browser.stopTracing()
  if ((await filledRows(page)) === 0) giveUp('nothing was scrolled')
  return { reported, tasks: tasksIn(trace) }
}

/** Scrolls through a hundred thousand families in the browser, and tells how long the page was ever busy at a stretch. */
export async function benchScrolling(folder: string): Promise<BenchLine> {
  fillFamilies(databaseIn(folder), count - familyCount)
  const visit = await visitFamilies(folder, count)
  const { reported, tasks } = await watchScrolling(visit).finally(visit.close)
  const [taken, worked] = [tasks.map((task) => task.taken), tasks.map((task) => task.worked)]
  const note = `longest task of the page in ${wheelTurns} turns of the wheel and ${jumps} jumps through ${count} rows, ${Math.round(Math.max(...worked))} ms of it the processor's; over ${felt} ms: ${reported.length} reported to the page, ${taken.filter((task) => task > felt).length} in a second round that was traced; reference: ${felt} ms`
  return compare('scrolling 100,000 rows', Math.max(...taken), felt, 'ms', note)
}
