import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePassword } from '#electron/demo/sample-accounts.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { choose, expectSeen, field, goTo, setPassphrase } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ locked: true })
  page = await app.openPage()
})

afterAll(() => app.close())

test('a clerk who does not have the passphrase goes on with everything else', async () => {
  await expectSeen(page.getByRole('button', { name: '打开加密内容' }))
  await app.takePicture(page, 'vault-delay-1-asked')
  await page.getByRole('button', { name: '暂不输入,先办理其他事项' }).click()
  const form = page.getByRole('form', { name: '登录' })
  await form.getByLabel('登录名').fill('经办人')
  await form.getByLabel(/^口令/).fill(samplePassword)
  await form.getByRole('button', { name: '登录' }).click()
  await goTo(page, '学习型家庭')
  await page.getByRole('button', { name: '登记家庭' }).first().click()
  await field(page, '户主姓名').fill('司徒示例')
  await field(page, '家庭编号').fill('XJ-7')
  await choose(page, '所属社区', '安德路南', '安德路南')
  await field(page, '联系电话').fill('19912345678')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByRole('alert').getByText(/数据口令还没有输入.*输入数据口令/u))
  await app.takePicture(page, 'vault-delay-2-refused')
})

test('what was typed is still there when somebody has entered it', async () => {
  await page.getByRole('contentinfo').getByRole('button', { name: '输入数据口令' }).click()
  await setPassphrase(page)
  await page.getByRole('button', { name: '继续登记家庭(有草稿)' }).click()
  expect(await field(page, '户主姓名').inputValue()).toBe('司徒示例')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByText('已登记家庭“司徒示例”'))
  expect(await field(page, '联系电话').inputValue()).toBe('199****5678')
  expect(await page.getByText('数据口令未输入').count()).toBe(0)
  expect(app.complaints).toEqual([])
})
