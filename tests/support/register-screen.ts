import { expect } from 'vitest'
import { samplePassword } from '#electron/demo/sample-accounts.ts'
import type { Locator, Page } from 'playwright-core'

/** Waits until it can be seen; fails with the page's own words when it does not come. */
export async function expectSeen(found: Locator): Promise<void> {
  const seen = await found
    .first()
    .waitFor({ state: 'visible', timeout: 10_000 })
    .then(() => true)
    .catch(async (error: unknown) => {
      const words = await found.page().locator('body').innerText()
      throw new Error(`${String(error).split('\n')[0]}\n--- the page says ---\n${words}`)
    })
  expect(seen).toBe(true)
}

/** What the sign-in page says beneath its form. */
export const signInWords = /办理的每一件事都记在登录人名下/

/** The 数据口令 of the districts tests prepare. */
export const testPassphrase = '测试区的数据口令1234'

/** Sets or enters the 数据口令, which the page asks for. */
export async function setPassphrase(page: Page, passphrase = testPassphrase): Promise<void> {
  await page.locator('#passphrase').fill(passphrase)
  const again = page.locator('#passphrase-again')
  if (await again.isVisible()) await again.fill(passphrase)
  await page.getByRole('button', { name: /^(?:设置数据口令|打开加密内容)$/u }).click()
}

/** Waits for the sign-in; where the 数据口令 is asked for first, it is entered. */
export async function arrive(page: Page, passphrase = testPassphrase): Promise<void> {
  const signsIn = page.getByText(signInWords)
  const asks = page.locator('#passphrase')
  await expectSeen(signsIn.or(asks))
  if (!(await asks.isVisible())) return
  await setPassphrase(page, passphrase)
  await expectSeen(signsIn)
}

/** Signs in at the window as one of the sample people. */
export async function signIn(page: Page, name: string): Promise<void> {
  await arrive(page)
  const form = page.getByRole('form', { name: '登录' })
  await form.getByLabel('登录名').fill(name)
  await form.getByLabel(/^口令/).fill(samplePassword)
  await form.getByRole('button', { name: '登录' }).click()
  await expectSeen(page.getByRole('navigation', { name: '目录' }))
}

/** Goes to a page by the navigation. */
export async function goTo(page: Page, label: string): Promise<void> {
  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: label, exact: true }).click()
  await expectSeen(page.getByRole('heading', { name: label, level: 1 }))
}

/** The input of a field in the open form, by the field's label. */
export const field = (page: Page, label: string): Locator =>
  page.getByRole('complementary').locator('.form-field', { hasText: label }).locator('input, textarea').first()

/** Chooses in a picker what answers to the letters typed; `answer` is how the choice begins. */
export async function choose(page: Page, label: string, letters: string, answer: string): Promise<void> {
  await field(page, label).click()
  await field(page, label).pressSequentially(letters)
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', {
      hasText: new RegExp(`^${RegExp.escape(answer)}`),
    })
    .first()
    .click()
}

/** The row of the list with this name. */
export const listed = (page: Page, name: string): Locator =>
  page.locator('.ag-row', { has: page.getByText(name, { exact: true }) })

export async function search(page: Page, text: string): Promise<void> {
  await page
    .getByPlaceholder(/拼音首字母$/)
    .first()
    .fill(text)
}

/** Closes what stands beside the list. */
export async function closePanel(page: Page): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: '关闭' }).click()
}
