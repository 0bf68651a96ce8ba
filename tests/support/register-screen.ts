import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'

/** Waits until it can be seen; fails with the page's own words when it does not come. */
export async function expectSeen(found: Locator): Promise<void> {
  await found
    .first()
    .waitFor({ state: 'visible', timeout: 10_000 })
    .catch(async (error: unknown) => {
      const words = await found.page().locator('body').innerText()
      throw new Error(`${String(error).split('\n')[0]}\n--- the page says ---\n${words}`)
    })
  expect(await found.count()).toBeGreaterThan(0)
}

/** Waits for the choice of account; a program that was just installed has its 数据口令 set on the way. */
export async function arrive(page: Page, passphrase = '测试区的数据口令1234'): Promise<void> {
  const chooses = page.getByText('请选择您的身份')
  const asks = page.locator('#passphrase')
  await expectSeen(chooses.or(asks))
  if (!(await asks.isVisible())) return
  await asks.fill(passphrase)
  const again = page.locator('#passphrase-again')
  if (await again.isVisible()) await again.fill(passphrase)
  await page.getByRole('button', { name: /^(?:设置数据口令|打开加密内容)$/u }).click()
  await expectSeen(chooses)
}

/** Takes a place at the window as the account with this name. */
export async function signIn(page: Page, name: string): Promise<void> {
  await arrive(page)
  await page.getByRole('button', { name: new RegExp(name) }).click()
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
