import type { Locator, Page } from 'playwright-core'

/** A cell of the list by the number of its row and its field. */
export const cell = (page: Page, row: number, field: string): Locator =>
  page.locator(`.record-grid .ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`)

/** What a cell of the list says. */
export const textIn = async (page: Page, row: number, field: string): Promise<string> =>
  (await cell(page, row, field).innerText()).trim()

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
