import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '#tests/support/read-pdf.ts'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'
import { chooseFromMenu } from '#tests/support/shell-person.ts'
import { openDesk, type Desk, type RunningShell } from '#tests/support/start-shell.ts'

let desk: Desk
let shell: RunningShell
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  shell = desk.start()
  page = await desk.page()
  await connectPrinters()
  await signIn(page, '经办人')
  await goTo(page, '行政区划')
  await page.getByRole('button', { name: '打印列表' }).click()
})

afterAll(() => desk.close())

/** Two printers, of which one prints whatever it is sent and remembers how. */
const connectPrinters = (): Promise<void> =>
  shell.evaluate(({ BrowserWindow }) => {
    const printers = [
      { name: 'laser', displayName: '彩色激光' },
      { name: 'needle', displayName: '针式打印机' },
    ]
    Object.assign(BrowserWindow.getAllWindows()[0]?.webContents ?? {}, {
      getPrintersAsync: () => Promise.resolve(printers),
      print: (how: object, answer: (printed: boolean, reason: string) => void) => {
        Object.assign(globalThis, { printedHow: how })
        answer(true, '')
      },
    })
  })

const pagesSaid = async (): Promise<number> => {
  const said = page.locator('.print-state', { hasText: /^共 \d+ 页$/ })
  await expectSeen(said)
  return Number(/\d+/.exec(await said.innerText())?.[0])
}

/** How many dark points the drawing of a page has. */
const inkOn = (place: number): Promise<number> =>
  page
    .locator('.pdf-page')
    .nth(place)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const points = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return points.filter((value, index) => index % 4 === 0 && value < 100).length
    })

test('the preview draws the pages of the very PDF, and only those near what is seen', async () => {
  const pages = await pagesSaid()
  expect(pages).toBeGreaterThan(4)
  expect(await page.locator('.pdf-page').count()).toBe(pages)
  await expect.poll(() => inkOn(0)).toBeGreaterThan(2000)
  expect(await page.locator('.pdf-page canvas').count()).toBeLessThan(pages)
  await page.locator('.pdf-page').last().scrollIntoViewIfNeeded()
  await expect.poll(() => inkOn(pages - 1)).toBeGreaterThan(500)
})

test('turned, the sheet lies the other way and is set anew', async () => {
  const before = await page.locator('.pdf-page').first().boundingBox()
  await page.getByRole('dialog').locator('.ant-segmented-item:not(.ant-segmented-item-selected)').click()
  await pagesSaid()
  const after = await page.locator('.pdf-page').first().boundingBox()
  expect(Math.round(after?.width ?? 0)).toBe(Math.round(before?.height ?? 0))
})

test('saved as PDF it is the same paper, under its own name', async () => {
  const pages = await pagesSaid()
  const path = join(desk.dataDirectory, '名册.pdf')
  await shell.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath }) })
  }, path)
  await page.getByRole('button', { name: '另存为 PDF' }).click()
  await expectSeen(page.getByText('已保存名册.pdf'))
  const saved = await readPdf(readFileSync(path))
  expect(saved).toHaveLength(pages)
  expect(saved[0]?.lines[0]).toBe('行政区划')
})

test('the menu does nothing to the page that the preview covers', async () => {
  await chooseFromMenu(shell, 'home')
  await chooseFromMenu(shell, 'find')
  await expectSeen(page.getByRole('dialog', { name: /^打印预览/u }))
  expect(await page.locator('#quick-find').count()).toBe(0)
  expect(page.url()).toContain('#/regions')
})

test('a printer of this computer is chosen by name, and gets the sheet as it lies', async () => {
  await page.getByRole('dialog').getByLabel('打印机').click()
  await expectSeen(page.locator('.ant-select-item-option', { hasText: '彩色激光' }))
  await page.locator('.ant-select-item-option', { hasText: '针式打印机' }).click()
  await page.getByRole('button', { name: '打印…' }).click()
  await expectSeen(page.getByText('已送往打印机'))
  expect(await shell.evaluate(() => (globalThis as { printedHow?: unknown }).printedHow)).toMatchObject({
    silent: true,
    deviceName: 'needle',
    landscape: false,
    pageSize: { width: 210_000, height: 297_000 },
  })
})

test('what was saved and what was printed stands in the audit log', () => {
  const file = new BetterSqlite(join(desk.dataDirectory, 'xuecheng.sqlite'), { readonly: true })
  const lines = file
    .prepare("SELECT digest FROM audit WHERE command = 'printing.record' AND result = 'ok' ORDER BY seq")
    .pluck()
    .all() as string[]
  file.close()
  const said = lines.map((line) => JSON.parse(line) as { title: string; rows: number; target: string })
  expect(said.map(({ target }) => target)).toEqual(['pdf', 'printer'])
  for (const { title, rows } of said) expect([title.startsWith('行政区划 截至'), rows > 200]).toEqual([true, true])
})

test('the menu prints what the page offers', async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await shell.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('print')?.click())
  await expectSeen(page.getByRole('dialog', { name: /^打印预览:行政区划/ }))
})

test('nothing was complained about on the way', () => {
  expect([shell.said(), ...desk.complaints].filter(Boolean)).toEqual([])
})
