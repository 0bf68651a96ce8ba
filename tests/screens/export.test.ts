import ExcelJS from 'exceljs'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { familyCount } from '#electron/demo/demo-families.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { narrowList } from '#tests/support/print-screen.ts'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
})

afterAll(() => app.close())

const dialog = () => page.getByRole('dialog', { name: /^导出/u })
const choose = (label: string | RegExp) => dialog().getByRole('radio', { name: label }).check()
const begin = () => dialog().getByRole('button', { name: /^导出 \d+ 条$/u })

async function openDialog(): Promise<void> {
  await page.getByRole('button', { name: '导出列表' }).click()
  await expectSeen(dialog())
}

/** The file the page hands over when this is done. */
async function fetched(act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), act()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** A cell in the spelling of the screen. */
function wordCell(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' ? `${cell}` : ''
}

async function sheetsOf(bytes: Buffer) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  return workbook.worksheets.map((sheet) => {
    const rows: string[][] = []
    sheet.eachRow((row) => rows.push(Array.from(row.values as unknown[], wordCell).slice(1)))
    return { name: sheet.name, rows }
  })
}

/** What the grid shows of the columns that are in sight, row by row; "—" is no value. */
async function shownColumn(name: string): Promise<string[]> {
  const cells = page.locator(`.ag-row [col-id="${name}"]`)
  const found = await cells.evaluateAll((all) =>
    all
      .map((cell) => ({
        row: Number(cell.closest('[row-index]')?.getAttribute('row-index')),
        text: cell.textContent?.trim() ?? '',
      }))
      .toSorted((one, other) => one.row - other.row),
  )
  return found.map(({ text }) => (text === '—' ? '' : text))
}

test('the file holds what the list shows: search and order, under the headings, with 合计', async () => {
  await goTo(page, '学习型组织')
  const count = await narrowList(page, '小学')
  await page.locator('.ag-header-cell[col-id="name"]').click()
  await page.locator('.ag-header-cell[col-id="name"]').click()
  await expect.poll(async () => (await shownColumn('name')).length).toBeGreaterThan(5)
  await page.keyboard.press('Control+e')
  await expectSeen(dialog())
  expect(
    await dialog()
      .getByRole('radio', { name: new RegExp(`^当前列表\\(${count} 条\\)$`, 'u') })
      .isChecked(),
  ).toBe(true)
  await app.takePicture(page, 'export-1-dialog')
  const { name, bytes } = await fetched(() => page.keyboard.press('Control+Enter'))
  await expectSeen(page.getByText(`已导出 ${count} 条到“${name}”`))
  await app.takePicture(page, 'export-2-done')
  expect(name).toMatch(/^学习型组织 \d{4}-\d\d-\d\d\.xlsx$/u)
  const [sheet, notes] = await sheetsOf(bytes)
  const [headings = [], ...rows] = sheet?.rows ?? []
  expect(headings.slice(0, 3)).toEqual(['单位名称', '组织类型', '所属街道(社区)'])
  expect(rows.at(-1)?.[0]).toBe('合计')
  const list = rows.slice(0, -1)
  expect(list).toHaveLength(count)
  const shown = await shownColumn('name')
  expect(list.slice(0, shown.length).map(([first]) => first)).toEqual(shown)
  const places = await shownColumn('regionId')
  expect(list.slice(0, places.length).map((cells) => cells[2])).toEqual(places)
  expect(notes?.rows.flat().join('\n')).toContain('查找“小学”')
})

test('all columns and the marked rows only, as csv in GBK that reads back', async () => {
  const boxes = page.locator('.ag-row .ag-checkbox-input')
  await boxes.nth(1).click()
  await boxes.nth(3).click()
  const shown = await shownColumn('name')
  await app.takePicture(page, 'export-5-marked')
  await openDialog()
  expect(await dialog().getByRole('radio', { name: '只导出选中的 2 条' }).isChecked()).toBe(true)
  await choose(/^全部 \d+ 栏/u)
  await choose('csv,GBK 编码')
  await app.takePicture(page, 'export-3-marked-csv')
  const { name, bytes } = await fetched(() => begin().click())
  expect(name).toMatch(/^学习型组织\(选中\) .*\.csv$/u)
  const lines = new TextDecoder('gb18030').decode(bytes).trimEnd().split('\r\n')
  expect(lines[0]).toContain('撤并日期,备注')
  expect(lines.slice(1, 3).map((line) => line.split(',')[0])).toEqual([shown[1], shown[3]])
  expect(lines).toHaveLength(3)
  await boxes.nth(1).click()
  await boxes.nth(3).click()
})

test('an export of everything says how far it is, is called off, and leaves others free to work', async () => {
  await goTo(page, '学习型家庭')
  await expectSeen(page.getByText(`共 ${familyCount} 行`))
  await openDialog()
  await choose(new RegExp(`^全部记录\\(${familyCount} 条\\)$`, 'u'))
  await choose(/^全部 \d+ 栏/u)
  await choose('Excel 工作簿(xlsx)')
  await begin().click()
  await expectSeen(dialog().getByText(/^正在写出:\d+ 条,共 \d+ 条$/u))
  await app.takePicture(page, 'export-4-progress')
  await dialog().getByRole('button', { name: '取消导出' }).click()
  await expectSeen(page.getByText('已取消导出,没有留下文件。'))
  const { name, bytes } = await fetched(() => begin().click())
  await expectSeen(page.getByText(`已导出 ${familyCount} 条到“${name}”`))
  const [sheet] = await sheetsOf(bytes)
  expect(sheet?.rows).toHaveLength(familyCount + 2)
})

test('the template comes with the headings of the register', async () => {
  await openDialog()
  const { name, bytes } = await fetched(() => dialog().getByRole('button', { name: '下载导入模板' }).click())
  expect(name).toBe('学习型家庭导入模板.xlsx')
  const [form, guide, choices] = await sheetsOf(bytes)
  expect(form?.rows).toEqual([
    [
      '户主姓名',
      '家庭编号',
      '所属社区',
      '家庭人口',
      '户主身份证号',
      '联系电话',
      '家庭住址',
      '家庭藏书',
      '登记日期',
      '备注',
    ],
  ])
  expect(guide?.name).toBe('填写说明')
  expect(choices?.rows.length).toBeGreaterThan(200)
  await page.keyboard.press('Escape')
})

test('nothing was complained about on the way', () => {
  expect(app.complaints).toEqual([])
})
