import type { Locator, Page } from 'playwright-core'
import { expectSeen, goTo } from './register-screen.ts'

/** A cell of the list by the number of its row and its field. */
export const cell = (page: Page, row: number, field: string): Locator =>
  page.locator(`.record-grid .ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`)

/** What a cell of the list says, without the marks that hold a run of text together. */
export const textIn = async (page: Page, row: number, field: string): Promise<string> =>
  (await cell(page, row, field).innerText()).replaceAll(/[\u2066\u2069]/gu, '').trim()

/** Goes to the page of a register and waits until its first row has been read. */
export async function openList(page: Page, label: string, field: string): Promise<void> {
  await goTo(page, label)
  await expectSeen(cell(page, 0, field).filter({ hasText: /\S/u }))
}

/** Every cell drawn as selected, as row and field. */
export const selectedIn = (page: Page): Promise<string[]> =>
  page
    .locator('.record-grid .ag-cell.in-range, .record-grid .ag-cell.cell-active')
    .evaluateAll((cells) =>
      cells
        .map((one) => `${one.closest('.ag-row')?.getAttribute('row-index')} ${one.getAttribute('col-id')}`)
        .sort((a, b) => a.localeCompare(b)),
    )

/** Puts a text on the clipboard of the page, as Excel does, and pastes it where the keys go. */
export const pasteText = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboard = new DataTransfer()
    clipboard.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    )
  }, text)

/** What a copy of the selected cells puts on the clipboard. */
export const copyCells = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const clipboard = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    )
    return Object.fromEntries([...clipboard.types].map((type) => [type, clipboard.getData(type)]))
  })

/** What the cells of one field say in some rows. */
export const columnIn = (page: Page, field: string, rows: readonly number[]): Promise<string[]> =>
  Promise.all(rows.map((row) => textIn(page, row, field)))

/** Presses keys one after the other. */
export async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
