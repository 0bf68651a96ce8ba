import type { Page } from 'playwright-core'
import { openList } from './grid-screen.ts'
import { openApp, type OpenApp } from './open-app.ts'
import { signIn } from './register-screen.ts'

/** The sample district with the list of families open, its first rows read, as the 区学习办 sees it. */
export async function openFamilies(): Promise<{ readonly app: OpenApp; readonly page: Page }> {
  const app = await openApp({ demo: true })
  const page = await app.openPage()
  await signIn(page, '经办人')
  await openList(page, '学习型家庭', 'number')
  return { app, page }
}
