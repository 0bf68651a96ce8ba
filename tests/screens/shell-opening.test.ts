import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSeen, signInWords } from '#tests/support/register-screen.ts'
import { openDesk, type Desk } from '#tests/support/start-shell.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk({ prepared: false })
})

afterAll(() => desk.close())

test('a long first opening says what it is doing, in the window and in the taskbar, until the records are open', async () => {
  const shell = desk.start('--demo')
  const page = await desk.page()
  await expectSeen(page.getByRole('status').filter({ hasText: '正在打开学城' }))
  await expectSeen(page.getByText(/^正在.+…$/u))
  await page.getByText(signInWords).waitFor({ timeout: 60_000 })
  expect(await shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.bars)).toEqual([2, -1])
  expect([shell.said(), ...desk.complaints]).toEqual([''])
})
