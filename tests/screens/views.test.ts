import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
  await goTo(page, '学习型组织')
})

afterAll(() => app.close())

/** The headings of the list, from left to right. */
const headings = () =>
  page.locator('.record-grid').evaluate((grid) =>
    [...grid.querySelectorAll<HTMLElement>('.ag-header-cell[col-id]')]
      .filter((cell) => cell.innerText.trim() !== '')
      .sort((one, other) => one.getBoundingClientRect().x - other.getBoundingClientRect().x)
      .map((cell) => cell.innerText.trim()),
  )

const heading = (name: string) => page.locator('.ag-header-cell', { hasText: name }).first()
const columnButton = () => page.getByRole('button', { name: '列', exact: true })
const panel = () => page.getByRole('group', { name: '列的显示和顺序' })
const viewButton = () => page.getByRole('button', { name: /^视图/ })
const choose = async (words: string | RegExp) => {
  await viewButton().click()
  await page.getByRole('menuitem', { name: words }).click()
}
const count = () => page.locator('.page-title .quiet').first().innerText()

test('a column is hidden, another without a place of its own is shown, moved and frozen from the panel', async () => {
  const before = await headings()
  await columnButton().click()
  await panel().getByRole('checkbox', { name: '组织类型' }).uncheck()
  await panel().getByRole('checkbox', { name: '备注' }).check()
  await panel().getByRole('button', { name: '上移“备注”' }).click()
  await panel().getByRole('button', { name: '冻结“所属街道(社区)”' }).click()
  await app.takePicture(page, 'views-1-columns')
  await page.keyboard.press('Escape')
  expect(before).toContain('组织类型')
  await expect.poll(headings).not.toContain('组织类型')
  expect((await headings()).slice(0, 2)).toEqual(
    ['单位名称', '所属街道(社区)'].map((name) => expect.stringContaining(name.slice(0, 4))),
  )
})

test('a column dragged to another place and pulled wider stays so after the page is loaded anew', async () => {
  const [, , third = '', fourth = ''] = await headings()
  const from = await heading(fourth).boundingBox()
  const to = await heading(third).boundingBox()
  if (!from || !to) throw new Error('no headings')
  await page.mouse.move(from.x + 30, from.y + 15)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 15, { steps: 12 })
  await app.takePicture(page, 'views-1b-dragging')
  await page.mouse.up()
  await expect.poll(async () => (await headings()).slice(2, 4)).toEqual([fourth, third])
  const edge = await heading(fourth).boundingBox()
  if (!edge) throw new Error('no heading')
  await page.mouse.move(edge.x + edge.width - 1, edge.y + 15)
  await page.mouse.down()
  await page.mouse.move(edge.x + edge.width + 79, edge.y + 15, { steps: 6 })
  await page.mouse.up()
  await expect
    .poll(async () => Math.round((await heading(fourth).boundingBox())?.width ?? 0))
    .toBe(Math.round(edge.width) + 80)
  const arranged = await headings()
  await page.waitForTimeout(1200)
  await page.reload()
  await expectSeen(page.getByRole('heading', { name: '学习型组织', level: 1 }))
  await expect.poll(headings).toEqual(arranged)
  expect(Math.round((await heading(fourth).boundingBox())?.width ?? 0)).toBe(Math.round(edge.width) + 80)
})

test('a view keeps search, order and columns, and gives them back', async () => {
  await page
    .getByPlaceholder(/拼音首字母$/)
    .first()
    .fill('xx')
  await expect.poll(count).toContain('列出')
  await heading('单位名称').click()
  await heading('单位名称').click()
  const [shown, arranged] = [await count(), await headings()]
  const first = page.locator('.ag-row[row-index="0"] .opens-row')
  await expect.poll(() => page.locator('.ag-header-cell[aria-sort="descending"]').count()).toBe(1)
  await expect.poll(() => first.innerText()).not.toBe('')
  const top = await first.innerText()
  await choose('另存为视图…')
  await page.getByLabel(/^视图名称/).fill('各小学')
  await app.takePicture(page, 'views-2-saving')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByRole('button', { name: '视图:各小学' }))

  await choose(/^全部记录/)
  await expect.poll(count).not.toBe(shown)
  await expect.poll(headings).not.toEqual(arranged)
  await choose('各小学')
  await expect.poll(count).toBe(shown)
  await expect.poll(headings).toEqual(arranged)
  await expect.poll(() => first.innerText()).toBe(top)
  await viewButton().click()
  await expectSeen(page.getByRole('menuitem', { name: '设为默认' }))
  await app.takePicture(page, 'views-3-menu')
  await page.getByRole('menuitem', { name: '设为默认' }).click()
  await expectSeen(page.getByText(/以后打开学习型组织先显示/))
})

test('a list opens with the default view', async () => {
  await page.reload()
  await expectSeen(page.getByRole('heading', { name: '学习型组织', level: 1 }))
  await expectSeen(page.getByRole('button', { name: '视图:各小学' }))
  await expect.poll(count).toContain('列出')
})

test('a view passed on as text arrives in the list of a colleague, who had none', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await choose('复制视图文字(发给同事)')
  await expectSeen(page.getByText(/^已复制/))
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const other = await app.openPage()
  await signIn(other, '街道干部')
  await goTo(other, '学习型组织')
  await other.getByRole('button', { name: /^视图/ }).click()
  expect(await other.getByRole('menuitem', { name: '各小学' }).count()).toBe(0)
  await other.getByRole('menuitem', { name: '粘贴同事的视图…' }).click()
  await other.getByLabel(/^视图文字/).fill('随便一段文字')
  await other.getByRole('button', { name: '添加视图' }).click()
  await expectSeen(other.getByText(/这段文字不是学城的视图/))
  await other.getByLabel(/^视图文字/).fill(text)
  await other.getByRole('button', { name: '添加视图' }).click()
  await expectSeen(other.getByRole('button', { name: '视图:各小学' }))
  await app.takePicture(other, 'views-4-passed-on')
  await other.context().close()
})

test('the list is narrowed to the like of a cell, and by what a column is not', async () => {
  await choose(/^全部记录/)
  await expect.poll(count).not.toContain('列出')
  await page.locator('.ag-row[row-index="3"] .ag-cell[col-id="regionId"]').click({ button: 'right' })
  await app.takePicture(page, 'views-5-cell-menu')
  await page.getByRole('menuitem', { name: /^只看/ }).click()
  await expect.poll(count).toContain('列出')
  const only = await count()
  await page.getByRole('button', { name: /^所属街道\(社区\):/ }).click()
  await page.getByRole('radio', { name: '不是其中之一' }).check()
  await app.takePicture(page, 'views-6-condition')
  await page.getByRole('button', { name: '按此筛选' }).click()
  await expect.poll(count).toContain('列出')
  await expect.poll(count).not.toBe(only)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect.poll(count).not.toContain('列出')
})

test('the menu of a cell opens by Shift+F10 too', async () => {
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="principal"]').click()
  await page.keyboard.press('Shift+F10')
  await expectSeen(page.getByRole('menuitem', { name: /^只看负责人是空白的/ }))
  await page.keyboard.press('Escape')
  await choose('各小学')
})

test('a view is renamed and removed, and the columns go back to how they were declared', async () => {
  await choose('改名…')
  await page.getByLabel(/^视图名称/).fill('小学')
  await page.getByRole('button', { name: '保存新名称' }).click()
  await expectSeen(page.getByRole('button', { name: '视图:小学' }))
  await choose('删除此视图…')
  await page.getByRole('button', { name: '删除视图' }).click()
  await expectSeen(page.getByRole('button', { name: '视图', exact: true }))
  await columnButton().click()
  await panel().getByRole('button', { name: '恢复默认的列' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(headings).toContain('组织类型')
})

test('nothing went wrong on the way', () => {
  expect(app.complaints).toEqual([])
})
