import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { choose, expectSeen, field, goTo, listed, signIn, signInWords } from '#tests/support/register-screen.ts'

const name = '月坛街道市民学校'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp()
  page = await app.openPage()
  await signIn(page, '经办人')
  await goTo(page, '学习型组织')
})

afterAll(() => app.close())

const openForm = () => page.getByRole('button', { name: '登记组织' }).first().click()

const submit = () => page.keyboard.press('Control+Enter')

test('a backend that died in the middle of a half-filled form: the page says so and asks for the account again', async () => {
  await openForm()
  await field(page, '单位名称').fill(name)
  app.killBackend()
  await expect.poll(() => app.complaints.length).toBe(2)
  await choose(page, '组织类型', '社区', '学习型社区')
  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '称号', exact: true }).click()
  await expectSeen(page.getByText(signInWords))
  await expectSeen(page.getByRole('alert').getByText(/自动重新启动过.*没有生效.*登录后再做一次/))
  await expectSeen(page.getByText('没有提交的草稿保留在这个窗口中'))
  await app.takePicture(page, 'backend-restart-1-idle')
})

test('the draft is still there for the one who takes the place again', async () => {
  await signIn(page, '经办人')
  await goTo(page, '学习型组织')
  await expectSeen(page.getByText('有 1 份草稿没有提交'))
  await openForm()
  expect(await field(page, '单位名称').inputValue()).toBe(name)
  await app.takePicture(page, 'backend-restart-2-draft')
})

test('a backend that dies while it is asked to save: the page says that the act got no answer and what to check', async () => {
  await choose(page, '所属街道', 'yt', '月坛街道')
  await choose(page, '无代码原因', 'sq', '社区(居民委员会)')
  app.killBackend('organisations.create')
  await submit()
  await expectSeen(page.getByText(signInWords))
  await expectSeen(page.getByRole('alert').getByText(/没有答复这次操作:可能已经办成,也可能没有/))
  await app.takePicture(page, 'backend-restart-3-asked')
})

test('after checking the list the act is done again, once', async () => {
  await signIn(page, '经办人')
  await expectSeen(page.getByText('共 0 条'))
  await openForm()
  await submit()
  await expectSeen(page.getByText(`已登记组织“${name}”`))
  await expectSeen(listed(page, name))
  await page.reload()
  await expectSeen(listed(page, name))
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('a backend that keeps dying: the page says that it will not come back by itself, and what to do', async () => {
  for (const deaths of [3, 4]) {
    app.killBackend('session.current')
    await page.reload()
    await expect.poll(() => app.complaints.length).toBe(2 * deaths)
  }
  await expectSeen(page.getByRole('alert').getByText(/不再自动重新启动.*重新打开学城/))
  await app.takePicture(page, 'backend-restart-4-gone')
})
