import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { expectSeen, signIn } from '#tests/support/register-screen.ts'
import { openDesk, type Desk, type RunningShell } from '#tests/support/start-shell.ts'

let desk: Desk
let shell: RunningShell
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  shell = desk.start()
  page = await desk.page()
})

afterAll(async () => {
  await desk.close()
})

test('the first start on an empty profile opens the product in the page of its own scheme', async () => {
  await expectSeen(page.getByText('请选择您的身份'))
  await signIn(page, '经办人')
  expect(shell.said()).toBe('')
  expect(desk.complaints).toEqual([])
})
