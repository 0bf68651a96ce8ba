import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
})

afterAll(() => app.close())

/** The words of the paper in the preview that `打印列表` opens. */
const print = async (on: Page, heading: string) => {
  await on.getByRole('button', { name: '打印列表' }).last().click()
  const paper = on.locator('.paper-table')
  await expectSeen(paper.getByRole('heading', { name: heading }))
  const words = await paper.first().innerText()
  await app.takePicture(on, `print-${heading}`)
  await on.getByRole('button', { name: '返回', exact: true }).click()
  await on.locator('.print-preview').waitFor({ state: 'detached' })
  return words
}

test.each([
  ['评估批次', '评估批次', '2011年学习型企业评估'],
  ['评估案件', '评估案件', '椿树物业管理有限公司11(示例)'],
  ['评估标准', '评估标准', '学习型企业评估标准'],
  ['公示与异议', '公示', '区政府网站'],
  ['操作记录', '操作记录', '设置单位名称和报告日期'],
])('%s prints what it shows, over the signatures', async (label, title, row) => {
  await goTo(page, label)
  const words = await print(page, title)
  expect(words).toContain(row)
  expect(words).toContain('审核人：')
})

test('the rows of a figure print with the day and the part they show', async () => {
  await goTo(page, '年度工作报告')
  await page.getByText('255个', { exact: true }).first().click()
  await expectSeen(page.getByRole('region', { name: '明细' }))
  await app.takePicture(page, 'print-figure-rows')
  expect(await print(page, '社区明细')).toContain('截至 2011-12-31')
})

test('the audit log prints as it is narrowed', async () => {
  const desk = await app.openPage()
  await signIn(desk, '管理员')
  await goTo(desk, '审计记录')
  await app.takePicture(desk, 'print-audit-page')
  expect(await print(desk, '审计记录')).toContain('记录号')
  expect(app.complaints).toEqual([])
})
