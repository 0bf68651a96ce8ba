import { afterAll, expect, test } from 'vitest'
import { composeText } from '#tests/support/compose-text.ts'
import { cell, copyCells, pressKeys, selectedIn, textIn } from '#tests/support/grid-screen.ts'
import { openFamilies } from '#tests/support/families-screen.ts'
import { expectSeen } from '#tests/support/register-screen.ts'

const { app, page } = await openFamilies()

afterAll(() => app.close())

const foot = () => page.locator('.status-bar').innerText()
const press = (...keys: readonly string[]) => pressKeys(page, ...keys)
const isTyped = () => page.locator('.cell-typed').count()

test('cells are selected by dragging and by keys, and the foot of the window counts them', async () => {
  await cell(page, 1, 'members').hover()
  await page.mouse.down()
  await cell(page, 3, 'members').hover()
  await page.mouse.up()
  await expect.poll(() => selectedIn(page)).toEqual(['1 members', '2 members', '3 members'])
  const members = await Promise.all([1, 2, 3].map((row) => textIn(page, row, 'members')))
  const sum = members.reduce((total, words) => total + Number(words), 0)
  await expect.poll(foot).toContain(`求和:${sum}`)
  await app.takePicture(page, 'grid-1-range')

  await press('Shift+ArrowRight')
  await expect.poll(() => selectedIn(page)).toHaveLength(6)
  await press('Escape', 'ArrowDown')
  await expect.poll(() => selectedIn(page)).toEqual(['2 members'])
  await press('Tab')
  await expect.poll(() => selectedIn(page)).toEqual(['2 phone'])
  await press('Control+Home')
  await expect.poll(() => selectedIn(page)).toEqual(['0 name'])
  await press('Control+End')
  await expect.poll(() => page.locator('.cell-active').count()).toBe(1)
  await press('Control+Home')
  await expectSeen(cell(page, 0, 'name'))
})

test('copied cells are text and a table in which long numbers stay text', async () => {
  await cell(page, 0, 'number').click()
  await press('Shift+ArrowDown', 'Shift+ArrowRight')
  const copied = await copyCells(page)
  const rows = await Promise.all(
    [0, 1].map(async (row) => [await textIn(page, row, 'number'), await textIn(page, row, 'regionId')].join('\t')),
  )
  expect(copied['text/plain']).toBe(`${rows.join('\r\n')}\r\n`)
  expect(copied['text/html']).toContain(String.raw`mso-number-format:'\@'`)
})

test('a whole column is copied, the rows not yet read too', async () => {
  await cell(page, 0, 'number').click()
  await press('Control+ ')
  await copyCells(page)
  await page.getByText(/已复制 \d+ 行 × 1 列|已经备好/u).waitFor({ timeout: 60_000 })
  const copied = (await copyCells(page))['text/plain'] ?? ''
  const total = Number(/共 (\d+) 行/u.exec(await foot())?.[1])
  expect(copied.trimEnd().split('\r\n')).toHaveLength(total)
})

test('typing replaces a cell, Enter saves it and goes down, and Ctrl+Z brings the old value back', async () => {
  const before = await textIn(page, 2, 'books')
  await cell(page, 2, 'books').click()
  await page.keyboard.type('321')
  await app.takePicture(page, 'grid-2-typing')
  await press('Enter')
  await expect.poll(() => textIn(page, 2, 'books')).toBe('321')
  expect(await selectedIn(page)).toEqual(['3 books'])
  await press('Control+z')
  await expect.poll(() => textIn(page, 2, 'books')).toBe(before)
})

test('a composition that begins on a cell keeps its first letters, and the Enter that ends it saves nothing', async () => {
  await cell(page, 1, 'note').click()
  const before = await textIn(page, 1, 'note')
  await composeText(page, ['s', 'shi', 'shi fan'], '示范')
  await expect.poll(isTyped).toBe(1)
  expect(await page.locator('.cell-typed').inputValue()).toBe('示范')
  expect(await textIn(page, 1, 'note')).toBe(before)
  await press('Enter')
  await expect.poll(() => textIn(page, 1, 'note')).toBe('示范')
  await press('Control+z')
  await expect.poll(() => textIn(page, 1, 'note')).toBe(before)
})

test('F2 amends, Esc gives up, and a text that cannot stand stays with its sentence', async () => {
  const before = await textIn(page, 4, 'members')
  await cell(page, 4, 'members').click()
  await press('F2')
  expect(await page.locator('.cell-typed').inputValue()).toBe(before)
  await page.keyboard.type('x')
  await press('Escape')
  expect(await isTyped()).toBe(0)
  expect(await textIn(page, 4, 'members')).toBe(before)
  await page.keyboard.type('很多')
  await press('Enter')
  await expectSeen(page.getByRole('alert').getByText(/家庭人口/u))
  await app.takePicture(page, 'grid-3-refused')
  await press('Escape')
  expect(await textIn(page, 4, 'members')).toBe(before)
})

test('a place is chosen in the cell by the initials of its name', async () => {
  const before = await textIn(page, 0, 'regionId')
  await cell(page, 0, 'regionId').click()
  await page.keyboard.type('hycsq')
  await expectSeen(page.getByRole('listbox', { name: '可选的内容' }).getByText(/黑窑厂/u))
  await app.takePicture(page, 'grid-4-choice')
  await press('Enter')
  await expect.poll(() => textIn(page, 0, 'regionId')).toContain('黑窑厂')
  await press('Control+z')
  await expect.poll(() => textIn(page, 0, 'regionId')).toBe(before)
})
