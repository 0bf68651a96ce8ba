import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectA4, leavePreview, pressOn, previewOn, printedFrom } from '#tests/support/print-screen.ts'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
})

afterAll(() => app.close())

test('the security notes are read under the strict policy, with every table drawn and nothing cut off', async () => {
  await goTo(page, '安全说明')
  await expectSeen(page.getByRole('heading', { name: '身份鉴别' }))
  expect(await page.getByRole('table').count()).toBeGreaterThan(7)
  await app.takePicture(page, 'security-1-top')
  const wide = await page.locator('.scrolling').evaluate((box) => box.scrollWidth - box.clientWidth)
  expect(wide).toBe(0)
  await page.getByRole('heading', { name: /四、/ }).scrollIntoViewIfNeeded()
  await app.takePicture(page, 'security-2-end')
  await page.getByRole('heading', { name: '按权限' }).scrollIntoViewIfNeeded()
  await expectSeen(page.getByRole('row', { name: /^审批命名 区教委审批 评估$/u }))
  await app.takePicture(page, 'security-4-permissions')
  await page.getByRole('heading', { name: '按角色' }).scrollIntoViewIfNeeded()
  await app.takePicture(page, 'security-5-roles')
  expect(await page.locator('.help-text').innerText()).not.toMatch(/\*\*|\| ---|^#/mu)
})

test('they are printed on A4, tables with their headings', async () => {
  await pressOn(page, '打印安全说明')
  await expectSeen(previewOn(page))
  await app.takePicture(page, 'security-3-print')
  const pages = await printedFrom(page)
  expectA4(pages, 'lying')
  const lines = pages.flatMap((sheet) => sheet.lines)
  expect(lines.join('\n')).toContain('剩余信息保护')
  expect(lines.join('\n')).toContain('由单位负责')
  await leavePreview(page)
  expect(app.complaints).toEqual([])
})
