import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { arrive, expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp()
  const other = await app.openPage()
  await arrive(other)
  const form = other.getByRole('form', { name: '登录' })
  await form.getByLabel('登录名').fill('经办人')
  await form.getByLabel(/^口令/).fill('猜的口令')
  await form.getByRole('button', { name: '登录' }).click()
  await expectSeen(other.getByText(/不正确|不对|有误/))
  await signIn(other, '经办人')
  page = await app.openPage()
  await signIn(page, '管理员')
  await goTo(page, '审计记录')
})

afterAll(() => app.close())

const row = (text: string | RegExp) => page.locator('.ag-row', { hasText: text })

test('the log lists who signed in and who failed to, and is narrowed by kind, result and text', async () => {
  await expectSeen(row('经办人(示例)').filter({ hasText: '登录' }))
  await expectSeen(row('打开程序'))
  await page.getByRole('combobox', { name: '类型' }).click()
  await page.locator('.ant-select-item-option', { hasText: '登录' }).first().click()
  await page.keyboard.press('Escape')
  await expectSeen(page.getByText(/^列出 \d+ 条,共 \d+ 条$/))
  expect(await row('打开程序').count()).toBe(0)
  await page.getByRole('combobox', { name: '结果' }).click()
  await page.locator('.ant-select-item-option', { hasText: '未成功或异常' }).click()
  await expectSeen(row('账户“经办人(示例)”').filter({ hasText: '未成功' }))
  await page.getByPlaceholder('操作、对象或电脑').fill('没有这样的文字')
  await expectSeen(page.getByText(/没有符合条件的审计记录/))
  await app.takePicture(page, 'audit-1-none')
  await page.getByRole('button', { name: '清除筛选' }).first().click()
  await expectSeen(row('打开程序'))
})

test('a line opens beside the list with its digests, and without what was typed', async () => {
  await row('登记专家').first().getByText('登记专家').click()
  const panel = page.getByRole('complementary')
  await expectSeen(panel.getByText('改动后摘要'))
  await expectSeen(panel.getByText(/^[0-9a-f]{64}$/))
  await app.takePicture(page, 'audit-2-line')
  await panel.getByRole('button', { name: '关闭' }).click()
})

test('checking the whole log says that it is whole', async () => {
  await page.getByRole('button', { name: '核验审计记录' }).click()
  await expectSeen(page.getByText(/核验:共 \d+ 行,记录完整/))
  await app.takePicture(page, 'audit-3-whole')
})

test('an export is saved and stands in the log at once', async () => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('"序号","日期时间"')
  expect(text).toContain('打开程序')
  await expectSeen(row('导出审计记录'))
})

test('a term under six months is refused in words, and a longer one is kept', async () => {
  await page.getByRole('button', { name: '保存期限:36 个月' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('spinbutton').fill('5')
  await page.keyboard.press('Control+Enter')
  await expectSeen(dialog.getByText(/不得少于 6 个月,现为 5/))
  await dialog.getByRole('spinbutton').fill('60')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByRole('button', { name: '保存期限:60 个月' }))
  await page.getByRole('button', { name: '归档并清除' }).click()
  await expectSeen(dialog.getByText(/目前没有满保存期限的记录/))
  await app.takePicture(page, 'audit-4-archive')
  await dialog.getByRole('textbox', { name: /^原因/ }).fill('到期归档')
  await dialog.getByRole('button', { name: '归档并清除' }).click()
  await expectSeen(dialog.getByRole('alert').filter({ hasText: '没有可归档的审计记录' }))
  await dialog.getByRole('button', { name: '暂不办理' }).click()
})

test('a line changed behind the program is named, over every page, until somebody says what became of it', async () => {
  const file = new BetterSqlite(join(app.dataDirectory, 'xuecheng.sqlite'))
  const guard = file.prepare("SELECT sql FROM sqlite_master WHERE name = 'audit_never_changed'").pluck().get() as string
  file.exec(`DROP TRIGGER audit_never_changed; UPDATE audit SET station = '别处' WHERE seq = 5; ${guard}`)
  file.close()
  await page.getByRole('button', { name: '核验审计记录' }).click()
  await expectSeen(page.getByText(/核验发现 1 处异常/))
  await expectSeen(page.getByText(/第 5 行\(.*\)与前文不衔接/))
  await expectSeen(page.getByText('审计记录异常 1 处'))
  await app.takePicture(page, 'audit-5-broken')
  await goTo(page, '账户')
  await page.getByRole('button', { name: '登记处理情况' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('测试人员改动,已查明')
  await page.getByRole('dialog').getByRole('button', { name: '登记处理情况' }).click()
  await page.getByText('审计记录异常 1 处').waitFor({ state: 'detached' })
})

test('the page and the backend complained of nothing', () => {
  expect(app.complaints).toEqual([])
})
