import { afterAll, expect, test } from 'vitest'
import {
  cell,
  columnIn,
  copyCells,
  openList,
  pasteText,
  pressKeys,
  selectedIn,
  textIn,
} from '#tests/support/grid-screen.ts'
import { openFamilies } from '#tests/support/families-screen.ts'
import { expectSeen, signIn } from '#tests/support/register-screen.ts'

const { app, page } = await openFamilies()

afterAll(() => app.close())

const line = (cells: readonly string[]) => cells.join('\t')
const strip = () => page.getByRole('region', { name: /预览$/u })
const column = (field: string, rows: readonly number[]) => columnIn(page, field, rows)
const press = (...keys: readonly string[]) => pressKeys(page, ...keys)

test('a pasted block shows old and new in the cells, and why rows stay out, before Enter writes it as one act', async () => {
  const before = await column('members', [0, 1, 2])
  await cell(page, 0, 'members').click()
  await pasteText(page, '9\r\n８ \r\n很多\r\n')
  await expectSeen(strip().getByText('粘贴:覆盖 2 行、不合规 1 行'))
  expect(await textIn(page, 0, 'members')).toBe(`${before[0]} → 9`)
  expect(await textIn(page, 1, 'members')).toBe(`${before[1]} → 8`)
  expect(await textIn(page, 2, 'members')).toBe('很多')
  await expectSeen(strip().getByText(/家庭人口“很多”无法识别,应为整数/u))
  await app.takePicture(page, 'grid-5-preview')
  await expect.poll(() => selectedIn(page)).toEqual(['0 members', '1 members', '2 members'])
  await press('Enter')
  await expectSeen(page.getByText(/已粘贴:覆盖 2 行、不合规 1 行/u))
  await expect.poll(() => column('members', [0, 1, 2])).toEqual(['9', '8', before[2]])
  expect(await strip().count()).toBe(0)
  await press('Control+z')
  await expect.poll(() => column('members', [0, 1, 2])).toEqual(before)
})

test('a name that is clicked shows its row beside the list, and a paste still goes to the list', async () => {
  const name = await textIn(page, 1, 'name')
  await cell(page, 1, 'name').click()
  const panel = page.getByRole('complementary', { name, exact: true })
  await expectSeen(panel.getByLabel(/^户主姓名/u))
  await pasteText(page, '示例甲\tF-新1\r\n示例乙\tF-新2')
  await expectSeen(strip().getByText('粘贴:覆盖 2 行'))
  await press('Escape')
  await expect.poll(() => strip().count()).toBe(0)
  await cell(page, 1, 'books').click()
  await press('Escape')
  await expect.poll(() => panel.count()).toBe(0)
})

test('Esc drops what is pasted', async () => {
  const before = await column('books', [3])
  await cell(page, 3, 'books').click()
  await pasteText(page, '77')
  await expectSeen(strip())
  await press('Escape')
  await expect.poll(() => strip().count()).toBe(0)
  await expect.poll(() => column('books', [3])).toEqual(before)
})

test('one value is pasted into every selected cell, a fill takes the upper one down, Delete clears', async () => {
  const rows = [4, 5, 6, 7]
  const before = await column('books', rows)
  await cell(page, 4, 'books').click()
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expect.poll(() => selectedIn(page)).toHaveLength(4)
  await pasteText(page, '500')
  await expectSeen(strip().getByText('粘贴:覆盖 4 行'))
  await press('Enter')
  await expect.poll(() => column('books', rows)).toEqual(['500', '500', '500', '500'])
  await press('Control+z')
  await expect.poll(() => column('books', rows)).toEqual(before)
  await press('Control+d')
  await expect.poll(() => column('books', rows)).toEqual(rows.map(() => before[0]))
  await press('Control+z')
  await expect.poll(() => column('books', rows)).toEqual(before)
  await press('Delete')
  await expect.poll(() => column('books', rows)).toEqual(['—', '—', '—', '—'])
  await press('Control+z')
  await expect.poll(() => column('books', rows)).toEqual(before)
  await page.keyboard.type('123')
  await press('Control+Enter')
  await expect.poll(() => column('books', rows)).toEqual(['123', '123', '123', '123'])
  await press('Control+z')
  await expect.poll(() => column('books', rows)).toEqual(before)
})

/** Presses at the square in the last corner of the selected cells. */
async function takeCorner(row: number, field: string): Promise<void> {
  const box = await cell(page, row, field).boundingBox()
  if (box === null) throw new Error(`row ${row} is not drawn`)
  await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4)
  await page.mouse.down()
}

test('drawn on from their corner, the selected rows repeat downwards and the selected columns to the right', async () => {
  const rows = [1, 2, 3, 4, 5, 6]
  const before = await column('members', rows)
  await cell(page, 1, 'members').click()
  await press('Shift+ArrowDown')
  await takeCorner(2, 'members')
  await cell(page, 6, 'members').hover()
  await page.mouse.up()
  const [first = '', second = ''] = before
  await expect.poll(() => column('members', rows)).toEqual([first, second, first, second, first, second])
  await press('Control+z')
  await expect.poll(() => column('members', rows)).toEqual(before)

  const days = await column('registeredOn', [1])
  const books = await column('books', [1])
  await cell(page, 1, 'books').click()
  await takeCorner(1, 'books')
  await cell(page, 1, 'registeredOn').hover()
  await page.mouse.up()
  await expectSeen(strip().getByText(`登记日期“${books[0]}”`))
  await press('Escape')
  await expect.poll(() => column('registeredOn', [1])).toEqual(days)
})

test('a selection drawn beyond the edge of the list goes on by itself, there and back', async () => {
  await cell(page, 2, 'books').hover()
  await page.mouse.down()
  await page.mouse.move(700, 760)
  const reached = async () => Math.max(...(await selectedIn(page)).map((one) => Number.parseInt(one, 10)))
  await expect.poll(reached).toBeGreaterThan(40)
  await page.mouse.move(700, 60)
  await expect.poll(() => selectedIn(page)).toEqual(['0 books', '1 books', '2 books'])
  await page.mouse.up()
})

test('what reaches beyond the last row becomes new rows, each judged as the form would', async () => {
  await openList(page, '人口与基数', 'code')
  await cell(page, 0, 'code').click()
  await press('Control+Home', 'Control+ArrowDown')
  await expect.poll(async () => Number.parseInt((await selectedIn(page))[0] ?? '', 10)).toBeGreaterThan(20)
  const before = await page.locator('.page-title .quiet').first().innerText()
  await press('Shift+End')
  const row = ((await copyCells(page))['text/plain'] ?? '').trimEnd().split('\t')
  await press('Escape')
  const [name = '', code = '', ...others] = row
  await pasteText(
    page,
    [line(row), line([`${name}(示例)`, `${code}_example`, ...others]), line(['没有代码', '', ...others])].join('\r\n'),
  )
  await expectSeen(strip().getByText('粘贴:新增 1 行、相同 1 行、不合规 1 行'))
  await expectSeen(page.getByRole('table', { name: '新增的行' }).getByText(`${name}(示例)`))
  await app.takePicture(page, 'grid-6-overflow')
  await press('Enter')
  const count = () => page.locator('.page-title .quiet').first().innerText()
  await expect.poll(count).toBe(before.replace(/\d+/u, (digits) => String(Number(digits) + 1)))
  await press('Control+z')
  await expect.poll(count).toBe(before)
})

test('cells copied in one list are pasted into another', async () => {
  await openList(page, '学习型家庭', 'number')
  await cell(page, 0, 'note').click()
  await press('Shift+ArrowDown')
  const copied = (await copyCells(page))['text/plain'] ?? ''
  await openList(page, '学习型组织', 'type')
  const before = await column('principal', [0, 1])
  await cell(page, 0, 'principal').click()
  await pasteText(page, copied)
  await expectSeen(strip().getByText('粘贴:覆盖 2 行'))
  await app.takePicture(page, 'grid-7-between')
  await press('Enter')
  await expect.poll(() => column('principal', [0, 1])).toEqual(['示例', '示例'])
  await press('Control+z')
  await expect.poll(() => column('principal', [0, 1])).toEqual(before)
})

test('whoever may only read selects and copies, and is told that nothing can be typed', async () => {
  const reader = await app.openPage()
  await signIn(reader, '领导')
  await openList(reader, '学习型组织', 'type')
  await cell(reader, 0, 'principal').click()
  await reader.keyboard.type('张')
  await expectSeen(reader.getByText('这里只能查看,不能填写。'))
  await pasteText(reader, '张三')
  expect(await reader.getByRole('region', { name: /预览$/u }).count()).toBe(0)
  expect((await copyCells(reader))['text/plain']).toBeDefined()
  await reader.close()
})
