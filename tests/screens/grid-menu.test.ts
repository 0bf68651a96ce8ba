import { afterAll, expect, test } from 'vitest'
import { cell, columnIn, pressKeys, textIn } from '#tests/support/grid-screen.ts'
import { openFamilies } from '#tests/support/families-screen.ts'
import { expectSeen } from '#tests/support/register-screen.ts'

const { app, page } = await openFamilies()

afterAll(() => app.close())

const column = (field: string, rows: readonly number[]) => columnIn(page, field, rows)
const press = (...keys: readonly string[]) => pressKeys(page, ...keys)
const entry = (name: RegExp) => page.getByRole('menuitem', { name })

test('the menu of a cell opens by key, shows the keys, and fills down', async () => {
  const before = await column('members', [1, 2])
  await cell(page, 1, 'members').click()
  await press('Shift+ArrowDown', 'Shift+F10')
  await expectSeen(entry(/^向下填充/u))
  await app.takePicture(page, 'grid-9-menu')
  await entry(/^向下填充/u).click()
  await expect.poll(() => column('members', [1, 2])).toEqual([before[0], before[0]])
  await expect.poll(() => page.locator('.cell-input').evaluate((input) => input === document.activeElement)).toBe(true)
  await press('Control+z')
  await expect.poll(() => column('members', [1, 2])).toEqual(before)
})

test('who changed a cell is told by the cell alone', async () => {
  await cell(page, 0, 'books').click()
  await page.keyboard.type('4321')
  await press('Enter')
  await expect.poll(() => column('books', [0])).toEqual(['4321'])
  await cell(page, 0, 'books').click()
  await press('Shift+F2')
  const dialog = page.getByRole('dialog', { name: /谁改过/u })
  await expectSeen(dialog.getByText('4321'))
  await expectSeen(dialog.getByText('经办人(示例)'))
  expect(await dialog.getByText('家庭人口').count()).toBe(0)
  await app.takePicture(page, 'grid-10-history')
  await press('Escape')
  await expect.poll(() => dialog.count()).toBe(0)
})

test('a row typed into stays where it is in a narrowed list, until more of the list is read', async () => {
  const members = await textIn(page, 0, 'members')
  const foot = () => page.locator('.status-bar').innerText()
  await cell(page, 0, 'members').click({ button: 'right' })
  await entry(/^只看/u).click()
  await expect.poll(foot).toMatch(/显示 \d+ 行/u)
  const matching = Number(/显示 (\d+) 行/u.exec(await foot())?.[1])
  const names = await column('name', [0, 1, 2])
  await cell(page, 0, 'members').click()
  for (const other of ['11', '12', '13']) {
    await page.keyboard.type(other)
    await press('Enter')
  }
  await expect.poll(() => column('members', [0, 1, 2, 3])).toEqual(['11', '12', '13', members])
  expect(await column('name', [0, 1, 2])).toEqual(names)
  await press('Control+End')
  await expect.poll(foot).toContain(`显示 ${matching - 3} 行`)
  await press('Control+Home')
  await expect.poll(() => column('members', [0, 1, 2])).toEqual([members, members, members])
  for (const remaining of [matching - 2, matching - 1, matching]) {
    await press('Control+z')
    await expect.poll(foot).toContain(`显示 ${remaining} 行`)
  }
  await page.getByRole('button', { name: /^去掉筛选/u }).click()
  await expect.poll(foot).not.toContain('显示')
})

test('one field of the marked rows is changed after a look at old and new', async () => {
  const before = await column('note', [2, 3, 4])
  await cell(page, 2, 'note').click()
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Space')
  await page.getByRole('button', { name: '批量修改' }).click()
  const dialog = page.getByRole('dialog', { name: '批量修改 3 条家庭记录' })
  await dialog.getByLabel(/^栏目/u).click()
  await page.keyboard.type('bz')
  await press('Enter')
  await dialog.getByLabel('改为').fill('已核对')
  await app.takePicture(page, 'grid-11-batch')
  await dialog.getByRole('button', { name: '预览' }).click()
  await expectSeen(page.getByRole('region', { name: '批量修改预览' }).getByText('批量修改:覆盖 3 行'))
  expect(await textIn(page, 2, 'note')).toBe(`${before[0]} → 已核对`)
  await app.takePicture(page, 'grid-12-batch-preview')
  await page.getByRole('button', { name: '写入 3 行(Enter)' }).click()
  await expect.poll(() => column('note', [2, 3, 4])).toEqual(['已核对', '已核对', '已核对'])
  await cell(page, 2, 'note').click()
  await press('Control+z')
  await expect.poll(() => column('note', [2, 3, 4])).toEqual(before)
})

test('F1 lists the keys, from the list too', async () => {
  await cell(page, 1, 'members').click()
  await press('F1')
  const dialog = page.getByRole('dialog', { name: '快捷键' })
  await expectSeen(dialog.getByText('向下填充、向右填充'))
  await app.takePicture(page, 'grid-13-keys')
  await press('Escape')
  await expect.poll(() => dialog.count()).toBe(0)
})

test('nothing went wrong on the way', () => {
  expect(app.complaints).toEqual([])
})
