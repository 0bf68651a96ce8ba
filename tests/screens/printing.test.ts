import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectA4, leavePreview, narrowList, pressOn, previewOn, printedFrom } from '#tests/support/print-screen.ts'
import type { PdfPage } from '#tests/support/read-pdf.ts'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
})

afterAll(() => app.close())

const preview = () => previewOn(page)
const printed = () => printedFrom(page)
const press = (name: string) => pressOn(page, name)
const narrow = (text: string) => narrowList(page, text)
const leave = () => leavePreview(page)

/** What scrolls in the list. */
const rows = () => page.locator('.ag-body-viewport, .ag-body-vertical-scroll-viewport').first()

const linesOf = (pages: readonly PdfPage[]): string[] => pages.flatMap(({ lines }) => lines)

/** Words of the window around the page, which belong on no paper. */
const frameWords = /待办|收起目录|返回|打印…|回收站|添加筛选|经办人/

test('a page that offers nothing says so instead of printing the window', async () => {
  await page.keyboard.press('Control+p')
  await expectSeen(page.getByText('这个页面不能打印', { exact: false }))
  expect(await preview().count()).toBe(0)
})

test('closed again, the preview gives the focus back to where it was', async () => {
  await goTo(page, '行政区划')
  const button = page.getByRole('button', { name: '打印列表' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expectSeen(preview())
  await page.keyboard.press('Escape')
  await preview().waitFor({ state: 'detached' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a list prints what it shows: every row once, its headings on every page, signatures with the last rows', async () => {
  await goTo(page, '学习型组织')
  const count = await narrow('小学')
  await rows().evaluate((list) => (list.scrollTop = 640))
  await page.keyboard.press('Control+p')
  await expectSeen(preview())
  await app.takePicture(page, 'printing-1-list')
  const pages = await printed()
  expectA4(pages, 'lying')
  expect(pages.length).toBeGreaterThan(2)
  for (const [place, { lines }] of pages.entries()) {
    expect(lines.some((line) => /序号.*单位名称.*组织类型/.test(line))).toBe(true)
    expect(lines.at(-1)).toBe(`第${place + 1}页共${pages.length}页`)
    expect(lines.join('\n')).not.toMatch(frameWords)
  }
  const lines = linesOf(pages)
  const found = lines.flatMap((line) => /^(\d+)(\D.*小学.*?)学习型学校/.exec(line)?.slice(1) ?? [])
  const numbers = found.filter((_, place) => place % 2 === 0)
  expect(numbers).toEqual(Array.from({ length: count }, (_, place) => String(place + 1)))
  expect(new Set(found.filter((_, place) => place % 2 === 1)).size).toBe(count)
  const last = pages.at(-1)?.lines ?? []
  expect(last.some((line) => line.startsWith(`${count}`) && line.includes('小学'))).toBe(true)
  expect(last.some((line) => /填表人:.*审核人:.*日期:\d+年/.test(line))).toBe(true)
  expect(lines).toContain('筛选条件:查找“小学”。')
  expect(lines.some((line) => line.includes(`共${count}条`) && line.includes('填报单位:西城区'))).toBe(true)
})

test('合计 is the sum of the heads that are printed', async () => {
  const texts = (await printed()).flatMap((one) => one.texts)
  const label = texts.findLast(({ text }) => text === '合计')
  const total = texts.findLast(({ text, y }) => /^\d+$/.test(text) && Math.abs(y - (label?.y ?? 0)) < 0.5)
  const edge = (total?.x ?? 0) + (total?.width ?? 0)
  // A number and the dash of the next column may be read as one stretch.
  const heads = texts.flatMap(({ text, x, y }) => {
    const head = /^(\d+)(?: —)?$/.exec(text)?.[1]
    return head !== undefined && x > edge - 10 && x < edge && !(y === total?.y && text === total.text) ? [head] : []
  })
  expect(heads.length).toBeGreaterThan(30)
  expect(heads.reduce((sum, head) => sum + Number(head), 0)).toBe(Number(total?.text))
})

test('turned upright it is upright on paper, and nothing is lost', async () => {
  await preview().getByText('纵向', { exact: true }).click()
  const pages = await printed()
  expectA4(pages, 'upright')
  expect(linesOf(pages).some((line) => line.startsWith('合计'))).toBe(true)
})

test('printing leaves its line before the browser asks, and the list stands as it was', async () => {
  await page.evaluate(() => {
    window.print = () => void (document.body.dataset['printed'] = 'yes')
  })
  await preview().getByRole('button', { name: '打印…' }).click()
  await page.waitForFunction(() => document.body.dataset['printed'] === 'yes')
  await leave()
  expect(await page.getByPlaceholder(/拼音首字母$/).inputValue()).toBe('小学')
  expect(await rows().evaluate((list) => list.scrollTop)).toBe(640)
  expect(await page.locator('.ag-row', { hasText: '小学' }).count()).toBeGreaterThan(10)
  await goTo(page, '操作记录')
  expect(await page.getByText('打印', { exact: true }).count()).toBe(0)
})

test('filters are named on paper in the words of their chips', async () => {
  const opening = { conditions: [{ kind: 'in', field: 'stage', values: ['vocational', 'adult'] }] }
  const address = `#/organisations?open=${encodeURIComponent(JSON.stringify(opening))}`
  await page.evaluate((hash) => void (location.hash = hash), address)
  await expectSeen(page.getByText('学段:职业高中、成人高校'))
  await press('打印列表')
  await expectSeen(preview())
  expect(linesOf(await printed())).toContain('筛选条件:学段:职业高中、成人高校。')
  await leave()
})

test('more rows than paper is for are refused in words', async () => {
  await goTo(page, '学习型家庭')
  await press('打印列表')
  await expectSeen(page.getByText(/要打印的记录太多\(33055 条,一次最多 5000 条\)。请添加筛选条件/))
  expect(await preview().count()).toBe(0)
})

test('the report is printed on its official page, figures as on screen, numbered on the outer side', async () => {
  await goTo(page, '年度工作报告')
  await expectSeen(page.locator('.report-text h2'))
  const figures = await page
    .locator('.report-paragraph .figure')
    .evaluateAll((links) => links.map((link) => link.firstChild?.textContent ?? ''))
  await press('打印报告')
  await expectSeen(preview())
  await app.takePicture(page, 'printing-2-report')
  const pages = await printed()
  expectA4(pages, 'upright')
  const text = linesOf(pages).join('')
  expect(figures.length).toBeGreaterThan(30)
  for (const figure of figures) expect(text.replaceAll(/—\d+—/g, '')).toContain(figure.normalize('NFKC'))
  for (const [place, { texts, lines }] of pages.entries()) {
    expect(lines.at(-1)).toBe(`—${place + 1}—`)
    const number = texts.filter(({ y }) => y > 262).map(({ x }) => x)
    expect(Math.min(...number) > 105).toBe(place % 2 === 0)
    const body = texts.filter(({ y }) => y <= 262)
    expect(Math.min(...body.map(({ x }) => x))).toBeGreaterThan(27.5)
    expect(Math.max(...body.map(({ x, width }) => x + width))).toBeLessThan(184.5)
    expect(lines.join('')).not.toMatch(frameWords)
  }
  await leave()
})

test('a score sheet is printed with its tree and totals, and empty for scoring by hand', async () => {
  await goTo(page, '评估案件')
  await page.locator('.list-table a').first().click()
  await press('打印评分表')
  await expectSeen(preview())
  await app.takePicture(page, 'printing-5-sheet')
  const filled = await printed()
  expectA4(filled, 'upright')
  expect(linesOf(filled).some((line) => line.startsWith('编号指标分值自评'))).toBe(true)
  expect(linesOf(filled).some((line) => /^总分100\d+\.\d\d/.test(line))).toBe(true)
  await leave()
  await press('打印空白评分表')
  await expectSeen(preview())
  const empty = linesOf(await printed())
  expect(empty[0]).toBe('专家评分表')
  expect(empty.some((line) => /^总分\d+$/.test(line))).toBe(true)
  await leave()
})

test('nothing was complained about on the way', () => {
  expect(app.complaints).toEqual([])
})
