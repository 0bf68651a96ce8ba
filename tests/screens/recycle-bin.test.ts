import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectSeen, goTo, listed, search, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
  await goTo(page, '学习型组织')
})

afterAll(() => app.close())

const mark = (name: string) => listed(page, name).locator('.ag-checkbox-input').first().click()

const some = ['月坛第58小学(示例)', '月坛第55小学(示例)']

test('two rows go into the bin in one act', async () => {
  await search(page, '月坛第5')
  for (const name of some) await mark(name)
  await page.getByRole('button', { name: /^移入回收站/ }).click()
  await page.getByRole('dialog').getByLabel('删除原因').fill('学校撤并')
  await page.getByRole('dialog').getByRole('button', { name: '移入回收站(2 条)' }).click()
  await expectSeen(page.getByText('已将 2 条组织记录移入回收站'))
})

test('the bin says who removed a row, when and why, and that another went with it', async () => {
  await page.getByRole('button', { name: '回收站', exact: true }).click()
  const row = listed(page, some[0] ?? '')
  await expectSeen(row)
  const cell = (name: string) => page.locator(`.ag-row[row-index="0"] .ag-cell[col-id="${name}"]`).innerText()
  await expect.poll(() => cell('removedWhy')).toBe('学校撤并')
  expect(await cell('removedBy')).toBe('经办人(示例)')
  expect(await cell('removedAt')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d/)
  expect(await cell('removedWith')).toBe('还有 1 条')
  await app.takePicture(page, 'bin-1-listed')
})

test('restoring one offers to restore the other with it', async () => {
  await mark(some[0] ?? '')
  await page.getByRole('button', { name: '恢复 1 条' }).click()
  const dialog = page.getByRole('dialog')
  await expectSeen(dialog.getByText(/同一次删除的还有 1 条/))
  await app.takePicture(page, 'bin-2-restoring')
  await dialog.getByRole('button', { name: '恢复 2 条' }).click()
  await expectSeen(page.getByText('已恢复 1 条组织记录,连同相关的 1 条'))
  await page.getByRole('button', { name: '返回列表' }).click()
  for (const name of some) await expectSeen(listed(page, name))
})

test('nothing went wrong on the way', () => {
  expect(app.complaints).toEqual([])
})
