import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
})

afterAll(() => app.close())

const section = (title: string) =>
  page.locator('.home-section', { has: page.getByRole('heading', { name: title, level: 2 }) })

test('a figure of the home page opens just its rows', async () => {
  const figure = page.getByTitle('查看办理中的推荐的明细')
  await expectSeen(figure.getByText(/^1/))
  await expectSeen(section('快到期限'))
  await app.takePicture(page, 'home-1-office')
  await figure.click()
  await expectSeen(page.getByText('社区读书会联盟(示例)'))
  await expect.poll(() => page.locator('.page-title .quiet').first().innerText()).toMatch(/ 1 .*28/)
})

test('what was returned stands apart, with the reason', async () => {
  await goTo(page, '工作台')
  expect(await section('退回给我修改').count()).toBe(0)
  await section('等待我办理')
    .getByRole('link', { name: /社区读书会联盟/ })
    .click()
  await page.getByRole('button', { name: '退回修改' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('事迹材料缺少附件')
  await page.getByRole('dialog').getByRole('button', { name: /退回/ }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await goTo(page, '工作台')
  await expectSeen(section('退回给我修改').getByText('已退回:事迹材料缺少附件'))
  await app.takePicture(page, 'home-2-returned')
})

test('with nothing waiting, the page offers what one may go on with', async () => {
  const clerk = await app.openPage()
  await signIn(clerk, '管理员')
  await expectSeen(clerk.getByText('现在没有等待您办理的事项。可以继续:登记账户'))
  await app.takePicture(clerk, 'home-3-nothing')
  await clerk.getByRole('link', { name: '登记账户' }).click()
  await expectSeen(clerk.getByRole('complementary').getByRole('heading', { name: '登记账户' }))
  expect(app.complaints).toEqual([])
})
