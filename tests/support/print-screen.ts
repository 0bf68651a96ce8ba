import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readPdf, type PdfPage } from './read-pdf.ts'
import { search } from './register-screen.ts'

/** What is open over the page while something is to be printed. */
export const previewOn = (page: Page): Locator => page.getByRole('dialog', { name: /^打印预览/ })

/** What the printer would be given. */
export const printedFrom = async (page: Page): Promise<readonly PdfPage[]> =>
  readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))

export const pressOn = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Searches the list, and waits until it shows what was found; answers how many rows that are. */
export async function narrowList(page: Page, text: string): Promise<number> {
  const counted = page.locator('.page-title .quiet').first()
  const before = await counted.innerText()
  await search(page, text)
  await expect.poll(() => counted.innerText()).not.toBe(before)
  return Number(/列出 (\d+) 条/.exec(await counted.innerText())?.[1])
}

/** Closes the preview by the keyboard. */
export async function leavePreview(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await previewOn(page).waitFor({ state: 'detached' })
}

export const expectA4 = (pages: readonly PdfPage[], way: 'upright' | 'lying'): void => {
  for (const { width, height } of pages) {
    const [long, short] = way === 'upright' ? [height, width] : [width, height]
    expect(Math.abs(long - 297)).toBeLessThan(0.5)
    expect(Math.abs(short - 210)).toBeLessThan(0.5)
  }
}
