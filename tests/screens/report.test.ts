import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { listed, expectSeen, field, goTo, search, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
  await goTo(page, '年度工作报告')
  await expectSeen(page.locator('.report-text h2'))
})

afterAll(() => app.close())

const beside = () => page.getByRole('complementary')

const figure = (words: string) => page.locator('.report-text p').getByRole('link', { name: words, exact: true })

/** Saves what the button makes and answers its bytes. */
async function save(button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('the report opens as of its day, five chapters with their figures in the text', async () => {
  const headings = await page.locator('.report-text h2').allInnerTexts()
  expect(headings.map((heading) => heading.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、'])
  await expectSeen(figure('33055个'))
  await expectSeen(figure('超过90%'))
  await app.takePicture(page, 'report-1-text')
})

test('194 schools and 189 listed are flagged above the text, and neither is changed', async () => {
  await expectSeen(page.getByRole('alert').filter({ hasText: /194所.*189所.*5所/ }))
  await page.getByRole('link', { name: '查看该指标' }).first().click()
  await expectSeen(beside().getByText('学习型组织 194 条'))
  await expectSeen(beside().getByText('schools_total'))
  await app.takePicture(page, 'report-2-mismatch')
})

test('clicking a figure shows its definition and lists its rows', async () => {
  await figure('255个').first().click()
  await expectSeen(beside().getByText('统计日有效的社区数', { exact: false }))
  await expectSeen(beside().getByText('行政区划 255 条'))
  await expectSeen(beside().locator('.ag-row', { hasText: '府右街南社区' }))
  await app.takePicture(page, 'report-3-communities')
})

test('a rate shows its numerator and denominator, and which rows are in which', async () => {
  await figure('90%以上').click()
  await expectSeen(beside().getByText(/175 ÷ 194 ＝ 90\.21%/))
  await beside().getByText('未计入 19').click()
  await expectSeen(beside().getByText('学习型组织 19 条'))
  await expectSeen(beside().locator('.ag-row', { hasText: '否' }))
  await app.takePicture(page, 'report-4-rate')
})

test('scrolling to the last of 33055 families asks only for the rows in sight', async () => {
  await figure('33055个').first().click()
  await expectSeen(beside().getByText('称号 33055 条'))
  await beside().locator('.ag-cell').first().click()
  await page.keyboard.press('Control+End')
  await expectSeen(beside().locator('.ag-row[row-index="33054"]', { hasText: '街道级' }))
})

test('Esc closes the panel, and another day counts anew', async () => {
  await page.keyboard.press('Escape')
  await beside().first().waitFor({ state: 'detached' })
  await page.getByLabel('统计日').fill('2008年12月31日')
  await page.getByRole('button', { name: '按此日重新统计' }).click()
  await expectSeen(page.getByText('截至 2008-12-31', { exact: false }))
  await expectSeen(page.locator('.report-text h2'))
  await app.takePicture(page, 'report-5-another-day')
  await page.getByLabel('统计日').fill('2011-12-31')
  await page.getByRole('button', { name: '按此日重新统计' }).click()
  await expectSeen(figure('33055个'))
})

test('the exported files are those of the report on screen', async () => {
  const docx = await save('导出 Word 报告')
  expect(docx.name).toBe('年度工作报告.docx')
  const text = await (await JSZip.loadAsync(docx.bytes)).file('word/document.xml')?.async('text')
  expect(text).toContain('33055个')

  const xlsx = await save('导出 Excel 附表')
  expect(xlsx.name).toBe('年度工作报告.xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(xlsx.bytes).buffer)
  expect(workbook.worksheets.map(({ name }) => name)).toContain('附表3 全日制学校构成')

  const list = await save('导出数据清单')
  const { asOf, figures } = JSON.parse(list.bytes.toString('utf8')) as { asOf: string; figures: readonly unknown[] }
  expect([asOf, figures.length]).toEqual(['2011-12-31', 62])
  expect(app.complaints).toEqual([])
})

test('a report that is fixed gets its number, and stays beside the report as it is now', async () => {
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await expectSeen(page.getByRole('dialog').getByText('不能撤销操作', { exact: false }))
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click()
  await expectSeen(
    page.getByRole('alert').filter({ hasText: /学城报〔2011〕1号 第1次定稿.*经办人.*校验值 [\da-f]{12}/s }),
  )
  await figure('33055个').first().click()
  await expectSeen(beside().getByText('当前台账得出的数值与定稿相同'))
  await app.takePicture(page, 'report-6-issue')
  expect((await save('导出 Word 报告')).name).toBe('年度工作报告 学城报〔2011〕1号 第1次定稿.docx')
})

test('a figure of an issue says when the registers now give another number', async () => {
  await goTo(page, '人口与基数')
  await search(page, 'population')
  await listed(page, '总人口').getByText('总人口', { exact: true }).click()
  await field(page, '数值').fill('148.8')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByText(/已保存基数/))
  await goTo(page, '年度工作报告')
  await page.getByLabel('版本').click()
  await page.locator('.ant-select-item-option', { hasText: '学城报〔2011〕1号 第1次定稿' }).click()
  await expectSeen(page.getByRole('link', { name: '查看当前数据' }))
  const population = page.locator('.report-text a[href*="figure=population"]').first()
  await population.click()
  await expectSeen(beside().getByText(/定稿后台账有改动,当前为148\.8万人/))
  expect(await population.innerText()).toBe('150.5万人')
  await expectSeen(beside().locator('.ag-row', { hasText: '148.8' }))
  await app.takePicture(page, 'report-7-changed-since')
})

test('a day fixed before is corrected under its number, with a reason', async () => {
  await page.getByRole('link', { name: '查看当前数据' }).click()
  await page.getByRole('button', { name: '更正定稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '更正定稿' }).click()
  await expectSeen(page.getByText('请填写更正理由'))
  await app.takePicture(page, 'report-8-correction')
  await page.getByLabel('更正理由').fill('复核时更正基数')
  await page.getByRole('dialog').getByRole('button', { name: '更正定稿' }).click()
  await expectSeen(page.getByRole('alert').filter({ hasText: /第2次定稿\(更正\).*更正理由:复核时更正基数/s }))
  await app.takePicture(page, 'report-9-revision')
  expect(app.complaints).toEqual([])
})
