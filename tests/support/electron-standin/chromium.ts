import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { routeRequest } from './protocol.ts'

let connected: { readonly browser: Browser; readonly context: BrowserContext } | undefined

/** Takes hold of the Chromium the test has started; every request in it goes through the program or nowhere. */
export async function connectChromium(address: string): Promise<void> {
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (!context) throw new Error('stand-in: Chromium has no window to use')
  await context.route(/^(?:https?|wss?|ftp):/u, routeRequest)
  connected = { browser, context }
}

export async function openPage(): Promise<Page> {
  if (!connected) throw new Error('stand-in: not connected')
  return connected.context.newPage()
}

export const leaveChromium = async (): Promise<void> => connected?.browser.close().catch(() => undefined)
