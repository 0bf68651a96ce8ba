import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CertificateTemplateFile, type CertificateField } from '#shared/awards/certificate-template.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { readPdf, type PdfPage } from '#tests/support/read-pdf.ts'
import { expectSeen, goTo, search, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
})

afterAll(() => app.close())

const preview = () => page.getByRole('dialog', { name: /^打印预览/ })

/** What the printer would be given. */
const printed = async (): Promise<readonly PdfPage[]> =>
  readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

/** Searches the list, and waits until it shows what was found; answers how many rows that are. */
async function narrow(text: string): Promise<number> {
  const counted = page.locator('.page-title .quiet').first()
  const before = await counted.innerText()
  await search(page, text)
  await expect.poll(() => counted.innerText()).not.toBe(before)
  return Number(/列出 (\d+) 条/.exec(await counted.innerText())?.[1])
}

async function leave(): Promise<void> {
  await page.keyboard.press('Escape')
  await preview().waitFor({ state: 'detached' })
}

/** What scrolls in the list. */
const rows = () => page.locator('.ag-body-viewport, .ag-body-vertical-scroll-viewport').first()

const linesOf = (pages: readonly PdfPage[]): string[] => pages.flatMap(({ lines }) => lines)

const expectA4 = (pages: readonly PdfPage[], way: 'upright' | 'lying'): void => {
  for (const { width, height } of pages) {
    const [long, short] = way === 'upright' ? [height, width] : [width, height]
    expect(Math.abs(long - 297)).toBeLessThan(0.5)
    expect(Math.abs(short - 210)).toBeLessThan(0.5)
  }
}

/** Words of the window around the page, which belong on no paper. */
const frameWords = /待办|收起目录|返回|打印…|回收站|添加筛选|经办人/

test('a page that offers nothing says so instead of printing the window', async () => {
  await page.keyboard.press('Control+p')
  await expectSeen(page.getByText('这个页面没有可以打印的内容', { exact: false }))
  expect(await preview().count()).toBe(0)
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

const certificate = CertificateTemplateFile.parse(
  JSON.parse(readFileSync('resources/certificates/honour-sample.json', 'utf8')),
)

/** Where a field's text begins on paper, in millimetres. */
function placeOf({ texts }: PdfPage, beginning: string): readonly [number, number] {
  const found = texts.find(({ text }) => text.startsWith(beginning))
  if (!found) throw new Error(`no “${beginning}” among ${texts.map(({ text }) => text).join(' ')}`)
  return [found.x, found.y]
}

const fieldOf = (slot: string): CertificateField => {
  const found = certificate.fields.find(({ text }) => text.includes(slot))
  if (!found) throw new Error(slot)
  return found
}

test('certificates carry only what the form leaves open, each text where template and offset put it', async () => {
  await goTo(page, '受表彰名录')
  await narrow('西教证')
  for (const place of [0, 1]) await page.locator('.ag-row .ag-checkbox-input').nth(place).click()
  await press('打印证书(2 份)')
  await preview().getByLabel('打印机').fill('一号针式打印机')
  await preview().getByLabel('向右').fill('1.50')
  await preview().getByLabel('向下').fill('-2')
  await app.takePicture(page, 'printing-3-certificate')
  const pages = await printed()
  expectA4(pages, 'lying')
  expect(pages).toHaveLength(2)
  for (const one of pages) {
    for (const [slot, beginning] of [
      ['{award}', '被评为2011年度'],
      ['{documentNumber}', '表彰文号'],
      ['{certificateNumber}', '证书编号'],
    ] as const) {
      const [x, y] = placeOf(one, beginning)
      expect(Math.abs(x - (fieldOf(slot).x + 150) / 100)).toBeLessThan(0.5)
      expect(Math.abs(y - (fieldOf(slot).y - 200) / 100)).toBeLessThan(0.5)
    }
    const issuer = one.texts.find(({ text }) => text.includes('委员会'))
    const { x, width } = fieldOf('{issuer}')
    expect(Math.abs((issuer?.x ?? 0) + (issuer?.width ?? 0) - (x + width + 150) / 100)).toBeLessThan(0.5)
    expect(one.lines.join('')).not.toMatch(/荣誉证书|以资鼓励/)
  }
  const holders = pages.map(({ lines }) => lines[0])
  expect(new Set(holders).size).toBe(2)
})

test('on blank paper the words of the form are printed too', async () => {
  await preview().getByLabel('连同底文一起打印').click()
  const [first] = await printed()
  expect(first?.lines.join('')).toMatch(/荣誉证书.*以资鼓励/)
})

test('the offset is kept for the printer, and the calibration page is printed without it', async () => {
  await press('保存此打印机的偏移')
  await expectSeen(preview().getByText('负数为向左、向上。'))
  await press('改印校准页')
  await app.takePicture(page, 'printing-4-calibration')
  const pages = await printed()
  expect(pages).toHaveLength(1)
  expectA4(pages, 'lying')
  const [x, y] = placeOf(pages[0] as PdfPage, '20, 20')
  expect([Math.abs(x - 21.5) < 0.5, Math.abs(y - 17.5) < 0.5]).toEqual([true, true])
  await leave()
  await press('打印证书(2 份)')
  await expectSeen(preview())
  expect(await preview().getByLabel('向右').inputValue()).toBe('1.50')
  expect(await preview().getByLabel('向下').inputValue()).toBe('-2.00')
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

test('a commendation without a certificate number is refused in words', async () => {
  await goTo(page, '受表彰名录')
  await narrow('市民学校')
  await page.locator('.ag-row .ag-checkbox-input').first().click()
  await press('打印证书')
  await expectSeen(page.getByText(/没有证书编号,不能打印证书:.*市民学校/))
})

test('nothing was complained about on the way', () => {
  expect(app.complaints).toEqual([])
})
