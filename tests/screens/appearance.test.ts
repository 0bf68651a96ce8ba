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
})

afterAll(() => app.close())

const look = async (words: string) => {
  await page.getByTitle('我的账户').click()
  await page.getByRole('menuitem', { name: words }).click()
}

const style = (selector: string, name: 'backgroundColor' | 'color' | 'height' | 'fontSize') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, wanted) => getComputedStyle(element)[wanted], name)

test('the dark look reaches the page, the list and its menus', async () => {
  await goTo(page, '学习型组织')
  await expectSeen(page.locator('.ag-row'))
  await look('外观:深色')
  await expect.poll(() => style('body', 'backgroundColor')).toBe('rgb(20, 23, 27)')
  expect(await style('.ag-row', 'backgroundColor')).toBe('rgb(27, 31, 36)')
  await app.takePicture(page, 'appearance-dark-list')
})

test('large type makes the rows of a list taller and their letters larger', async () => {
  expect(await style('.ag-row', 'height')).toBe('32px')
  await look('字号:大字')
  await expect.poll(() => style('.ag-row', 'height')).toBe('40px')
  expect(await style('.ag-cell', 'fontSize')).toBe('15px')
  expect(await style('body', 'fontSize')).toBe('16px')
  await app.takePicture(page, 'appearance-large-dark')
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
  expect(fits).toBe(true)
})

test('the same person finds it at another window, another keeps the plain look', async () => {
  const other = await app.openPage()
  await signIn(other, '经办人')
  const ground = () => other.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expect.poll(ground).toBe('rgb(20, 23, 27)')
  const third = await app.openPage()
  await signIn(third, '街道干部')
  expect(await third.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(244, 245, 247)')
})
