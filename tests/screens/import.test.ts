import ExcelJS from 'exceljs'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptanceFile, expectedOf } from '#tests/support/acceptance-files.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp()
  page = await app.openPage()
  await signIn(page, '经办人')
})

afterAll(() => app.close())

const button = (name: string | RegExp) => page.getByRole('button', { name })

async function openWizard(): Promise<void> {
  await goTo(page, '学习型组织')
  await button(/^导入$/u).click()
  await expectSeen(page.getByRole('heading', { name: '导入学习型组织' }))
}

async function chooseFile(path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('选择文件').click()])
  await chooser.setFiles(path)
  await expectSeen(page.getByRole('table', { name: '列的对应关系' }))
}

/** 读取, 新增, 变更, 相同, 退回, as the page counts them. */
const counts = async (): Promise<number[]> => {
  const shown = page.getByLabel('导入的行数')
  await expectSeen(shown)
  return (await shown.locator('dd').allInnerTexts()).map(Number)
}

async function tryOut(): Promise<void> {
  await button(/^试导入 \d+ 行$/u).click()
  await expectSeen(page.getByText(/这是试导入的结果/u))
}

async function fetchCorrected() {
  const [download] = await Promise.all([page.waitForEvent('download'), button('保存标出原因的文件').click()])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await readFile(await download.path())) as never)
  return { name: download.suggestedFilename(), sheet: workbook.worksheets[0] }
}

test('a workbook under titles and merged headings is laid out, tried, given back with reasons, imported and undone', async () => {
  const expected = expectedOf('organisations.xlsx')
  await openWizard()
  await app.takePicture(page, 'import-1-file')
  await chooseFile(acceptanceFile('organisations.xlsx'))
  await expectSeen(page.getByText('共 300 行组织'))
  await expectSeen(page.getByText(/第 95、188、281 行是重复的表头/u))
  await app.takePicture(page, 'import-2-columns')
  await page.getByLabel('报送单位').fill('街道联合报送')
  await tryOut()
  expect(await counts()).toEqual([300, expected.accepted, 0, 0, expected.rejected.length])
  await app.takePicture(page, 'import-3-trial')

  const { name, sheet } = await fetchCorrected()
  expect(name).toBe('organisations(退回).xlsx')
  const marked: number[] = []
  sheet?.eachRow((row, number) => number > 4 && row.getCell(11).text !== '' && marked.push(number))
  expect(sheet?.getCell('K4').text).toBe('原因')
  expect(marked).toEqual(expected.rejected.map(({ row }) => row))
  for (const { row, column } of expected.rejected) {
    const at = ((sheet?.getRow(4).values ?? []) as string[]).indexOf(column)
    expect(sheet?.getRow(row).getCell(at).fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } })
  }

  await button(/^导入 247 行$/u).click()
  await expectSeen(page.getByText(/已导入 247 行/u))
  await app.takePicture(page, 'import-4-done')
  await button('查看学习型组织').click()
  await expect.poll(() => page.locator('.page-title .quiet').first().innerText()).toContain('247')
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.page-title .quiet').first().innerText()).toMatch(/^共 0 条/u)
  await page.keyboard.press('Control+y')
  await expect.poll(() => page.locator('.page-title .quiet').first().innerText()).toContain('247')
})

test('the columns of a sender are remembered, the same file again changes nothing, and what a column fills can be changed', async () => {
  await openWizard()
  await chooseFile(acceptanceFile('organisations.xlsx'))
  expect(await page.getByLabel('报送单位').inputValue()).toBe('街道联合报送')
  await expectSeen(page.getByText('上次的对应'))
  await tryOut()
  expect(await counts()).toEqual([300, 0, 0, 247, 53])
  expect(await button('没有要写入的变化').isDisabled()).toBe(true)
})

test('a GBK text file gives exactly the rows that can stand', async () => {
  const expected = expectedOf('organisations-gbk.csv')
  await openWizard()
  await chooseFile(acceptanceFile('organisations-gbk.csv'))
  await tryOut()
  expect(await counts()).toEqual([400, expected.accepted, 0, 0, expected.rejected.length])
  await page.getByText('全部合规才导入').click()
  expect(await button('有 67 行不合规,不能导入').isDisabled()).toBe(true)
  await page.getByText('只导入合规的行').click()
  const { sheet } = await fetchCorrected()
  const marked: number[] = []
  sheet?.eachRow((row, number) => number > 1 && row.getCell(11).text !== '' && marked.push(number))
  expect(marked).toEqual(expected.rejected.map(({ row }) => row))
  await button(/^导入 333 行$/u).click()
  await expectSeen(page.getByText(/已导入 333 行/u))
})

test('cells copied in Excel are pasted, and each change is shown as old and new', async () => {
  await openWizard()
  const rows = ['单位名称\t统一社会信用代码\t负责人', '陶然亭南里幼儿园422\t12110102586085194H\t新负责人'].join('\n')
  await page.evaluate((text) => {
    const clipboard = new DataTransfer()
    clipboard.setData('text/plain', text)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true }))
  }, rows)
  await expectSeen(page.getByText('共 1 行组织'))
  await tryOut()
  expect(await counts()).toEqual([1, 0, 1, 0, 0])
  await expectSeen(page.getByRole('table', { name: '变更的行' }).getByText('新负责人'))
  await app.takePicture(page, 'import-5-changed')
})

test('a file that is no table is refused by name, and nothing else happens', async () => {
  await openWizard()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('选择文件').click()])
  await chooser.setFiles({ name: '通知.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7 示例') })
  await expectSeen(page.getByText(/这是 PDF,不是表格/u))
  await app.takePicture(page, 'import-6-refused')
})
