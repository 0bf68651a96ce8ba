import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeText } from '#tests/support/compose-text.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { choose, closePanel, expectSeen, field, goTo, listed, search, signIn } from '#tests/support/register-screen.ts'

const name = '大栅栏社区学习中心'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp()
  page = await app.openPage()
  await signIn(page, '经办人')
  await goTo(page, '学习型组织')
})

afterAll(() => app.close())

const beside = () => page.getByRole('complementary')

const saveButton = () => beside().getByRole('button', { name: /^(登记|保存)组织$/ })

const open = async (row: string) => {
  await listed(page, row).getByText(row, { exact: true }).dblclick()
  await expectSeen(beside())
}

const principalOf = async (row: string) => {
  await open(row)
  const value = await field(page, '负责人').inputValue()
  await closePanel(page)
  return value
}

test('Enter that ends a composition enters the name and submits nothing', async () => {
  await page.getByRole('button', { name: '登记组织' }).first().click()
  await field(page, '单位名称').click()
  await composeText(page, ['d', 'dashilan', 'da shi lan she qu'], name)
  expect(await field(page, '单位名称').inputValue()).toBe(name)
  expect(await page.locator('.field-problem, .ag-row').count()).toBe(0)
  await app.takePicture(page, 'registry-1-composed')
})

test('a refused form names the field, gives it the focus and keeps what was typed', async () => {
  await choose(page, '组织类型', '社区', '学习型社区')
  await choose(page, '所属街道', 'ds', '德胜街道')
  await field(page, '统一社会信用代码').fill('91110102MA00000000')
  await page.keyboard.press('Control+Enter')
  await expectSeen(beside().getByText(/第 18 位/))
  await app.takePicture(page, 'registry-2-refused')
  expect(await field(page, '单位名称').inputValue()).toBe(name)
  expect(await field(page, '统一社会信用代码').evaluate((input) => input === document.activeElement)).toBe(true)
})

test('Ctrl+Enter registers the organisation', async () => {
  await field(page, '统一社会信用代码').fill('')
  await choose(page, '无代码原因', 'sq', '社区(居民委员会)')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByText(`已登记组织“${name}”`))
  await expectSeen(listed(page, name))
  await app.takePicture(page, 'registry-3-registered')
})

test('it is found by the initials of its name, in the local reading too, and by its characters', async () => {
  await closePanel(page)
  for (const text of ['dzl', 'dsl', '栅栏社区']) {
    await search(page, text)
    await expectSeen(listed(page, name))
  }
  await search(page, 'bjdx')
  await expectSeen(page.getByText('没有符合条件的记录'))
  await search(page, '')
  await expectSeen(listed(page, name))
})

test('a change shows in the history of the row, with what stood there before', async () => {
  await open(name)
  await field(page, '负责人').fill('李敏')
  await saveButton().click()
  await expectSeen(page.getByText(`已保存组织“${name}”`))
  await beside().getByRole('tab', { name: '变更历史' }).click()
  await expectSeen(beside().locator('.history-list li', { hasText: '修改组织' }).getByText('李敏'))
  await expectSeen(beside().locator('.history-list li', { hasText: '登记组织' }))
  await app.takePicture(page, 'registry-4-history')
  await closePanel(page)
})

test('undo takes the change back and redo makes it again', async () => {
  const undo = page.getByRole('button', { name: /^撤销:/ })
  const redo = page.getByRole('button', { name: /^重做:/ })
  await undo.click()
  await expectSeen(page.getByText(/^已撤销/))
  await expectSeen(redo)
  await expect.poll(() => principalOf(name), { timeout: 10_000 }).toBe('')
  await redo.click()
  await expectSeen(page.getByText(/^已重做/))
  await expect.poll(() => principalOf(name), { timeout: 10_000 }).toBe('李敏')
})

test('a deleted row waits in the recycle bin and comes back from it', async () => {
  await listed(page, name).locator('.ag-selection-checkbox, .ag-checkbox-input').first().click()
  await page.getByRole('button', { name: /^移入回收站/ }).click()
  await page.getByRole('dialog').getByLabel('删除原因').fill('重复登记')
  await app.takePicture(page, 'registry-5-removing')
  await page.getByRole('dialog').getByRole('button', { name: '移入回收站(1 条)' }).click()
  await expectSeen(page.getByText('已将 1 条组织记录移入回收站'))
  await listed(page, name).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: '回收站', exact: true }).click()
  await expectSeen(page.getByRole('heading', { name: '学习型组织 · 回收站' }))
  await listed(page, name).locator('.ag-checkbox-input').first().click()
  await app.takePicture(page, 'registry-6-bin')
  await page.getByRole('button', { name: '恢复 1 条' }).click()
  await expectSeen(page.getByText('已恢复 1 条组织记录'))
  await page.getByRole('button', { name: '返回列表' }).click()
  await expectSeen(listed(page, name))
})

test('a stale save shows both versions and loses neither', async () => {
  const other = await app.openPage()
  await signIn(other, '街道干部')
  await goTo(other, '学习型组织')
  await open(name)
  await field(page, '负责人').fill('王芳')

  await listed(other, name).getByText(name, { exact: true }).dblclick()
  await field(other, '负责人').fill('赵强')
  await field(other, '联系电话').fill('010-66001234')
  await other.keyboard.press('Control+Enter')
  await expectSeen(other.getByText(`已保存组织“${name}”`))

  await page.keyboard.press('Control+Enter')
  await expectSeen(beside().getByText('取对方:赵强'))
  await expectSeen(beside().getByText('取我的:王芳'))
  await app.takePicture(page, 'registry-7-stale')
  await beside().getByText('取我的:王芳').click()
  await beside().getByRole('button', { name: '按所选内容保存' }).click()
  await expectSeen(page.getByText(`已保存组织“${name}”`))
  expect(await field(page, '负责人').inputValue()).toBe('王芳')
  expect(await field(page, '联系电话').inputValue()).toBe('010-******34')
})

test('nothing was complained about on the way', () => {
  expect(app.complaints).toEqual([])
})
