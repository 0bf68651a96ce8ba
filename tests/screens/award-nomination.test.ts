import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp()
  page = app.page
})
afterAll(() => app.close())

const workAs = async (name: string): Promise<void> => {
  if ((await page.getByRole('navigation').count()) > 0) await page.getByTitle('换一个账户办理').click()
  await page.getByRole('button', { name }).last().click()
  await page.getByRole('navigation').first().waitFor()
}

const goTo = (label: string) => page.getByRole('link', { name: label, exact: true }).click()

const fill = async (label: string, text: string): Promise<void> => {
  await page.getByLabel(label).last().fill(text)
}

const choose = async (label: string, option: string): Promise<void> => {
  await page.getByLabel(label).last().click()
  await page.keyboard.type(option)
  await page.locator('.ant-select-item-option', { hasText: option }).first().click()
}

test('looks', async () => {
  await workAs('经办人')
  await goTo('表彰项目')
  await page.getByRole('button', { name: '登记表彰项目' }).first().click()
  await app.takePicture('award-project-form')
  await fill('项目名称', '社区教育先进集体和先进个人')
  expect(app.complaints).toEqual([])
})
