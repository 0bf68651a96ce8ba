import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectSeen, goTo, listed, setPassphrase } from '#tests/support/register-screen.ts'

const password = '西城Learning-2011'
const people = { 本人: '周经办', 系统管理员: '吴系统', 安全管理员: '郑安全', 审计管理员: '王审计' } as const

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ prepared: false })
  page = await app.openPage()
})

afterAll(() => app.close())

const dialog = () => page.getByRole('dialog')

async function enter(loginName: string, words = password): Promise<void> {
  const form = page.getByRole('form', { name: '登录' })
  await form.getByLabel('登录名').fill(loginName)
  await form.getByLabel(/^口令/).fill(words)
  await form.getByRole('button', { name: '登录' }).click()
  await expectSeen(page.getByRole('navigation', { name: '目录' }))
}

async function leave(): Promise<void> {
  await page.getByTitle('我的账户').click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
}

test('a new office begins with 三员分立, four people of different duties', async () => {
  await page.getByRole('button', { name: /^区学习办/ }).click()
  const form = page.getByRole('form', { name: '首次设置' })
  await form.getByLabel('单位名称').fill('西城区学习办')
  await form.getByLabel('三员分立').click()
  for (const [duty, name] of Object.entries(people)) {
    const group = form.getByRole('group', { name: duty })
    await group.getByLabel(/^姓名/).fill(name)
    await group.getByLabel('登录名').fill(name)
    await group.getByLabel(/^口令/).fill(password)
    await group.getByLabel('再填一次口令').fill(password)
  }
  await form.getByRole('button', { name: /^开立.*并开始使用$/u }).click()
  await setPassphrase(page)
  await expectSeen(page.getByRole('button', { name: '周经办 · 区学习办' }))
  await leave()
})

test('the system administrator issues another administrator’s password only with a third one there', async () => {
  await enter(people.系统管理员)
  await goTo(page, '账户')
  await listed(page, people.安全管理员).getByText(people.安全管理员, { exact: true }).first().dblclick()
  await page.getByRole('tab', { name: '权限与口令' }).click()
  await page.getByRole('button', { name: '重新发放口令' }).click()
  await dialog().getByRole('button', { name: '重新发放口令' }).click()
  await expectSeen(dialog().getByText('请其填写登录名和口令。').last())
  await dialog().getByLabel('管理员登录名').fill(people.系统管理员)
  await dialog().getByLabel('管理员口令').fill(password)
  await dialog().getByRole('button', { name: '重新发放口令' }).click()
  await expectSeen(dialog().getByRole('alert').getByText('请由本人以外的另一位管理员确认。').last())
  await app.takePicture(page, 'separate-1-issue')
  await page.keyboard.press('Escape')
  await leave()
})

test('the security administrator does not switch 三员分立 off alone', async () => {
  await enter(people.安全管理员)
  await goTo(page, '登录与口令规则')
  await page.getByLabel('三员分立').click()
  await page.getByRole('button', { name: '保存登录与口令规则' }).click()
  await expectSeen(page.getByText('已启用三员分立,这一项须由另一位管理员到场确认。').last())
  await page.getByLabel('管理员登录名').fill(people.审计管理员)
  await page.getByLabel('管理员口令').fill('猜的口令')
  await page.getByRole('button', { name: '保存登录与口令规则' }).click()
  await expectSeen(page.getByText('登录名或口令不对。请核对后重填。').last())
  await app.takePicture(page, 'separate-2-refused')
  await page.getByLabel('管理员口令').fill(password)
  await page.getByRole('button', { name: '保存登录与口令规则' }).click()
  await expectSeen(page.getByText('已保存,立即生效。'))
  expect(await page.getByLabel('管理员口令').count()).toBe(0)
  await leave()
  await enter(people.审计管理员)
  await goTo(page, '审计记录')
  await expectSeen(page.getByText(/经管理员“王审计”会签/u))
  await app.takePicture(page, 'separate-3-audited')
  expect(app.complaints).toEqual([])
})
