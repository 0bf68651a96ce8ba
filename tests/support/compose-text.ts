import type { Page } from 'playwright-core'

/**
 * Types as a Chinese input method does: letters shown under composition, then Enter, which ends the composition and is
 * sent to the page as key 229 while it is still composing, then the chosen text.
 */
export async function composeText(page: Page, letters: readonly string[], chosen: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const text of letters) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
  await session.send('Input.insertText', { text: chosen })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, windowsVirtualKeyCode: 13 })
  await session.detach()
}
