import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstPerson } from '#tests/support/begin-district.ts'
import { openFirstAccount } from '#tests/support/first-steps.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { planted } from '#tests/support/family-office.ts'
import {
  choose,
  closePanel,
  expectSeen,
  field,
  goTo,
  listed,
  search,
  testPassphrase,
} from '#tests/support/register-screen.ts'

const name = '诸葛示例'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ prepared: false })
  page = await app.openPage()
})

afterAll(() => app.close())

const beside = () => page.getByRole('complementary')
const formField = (label: string) => beside().locator('.form-field', { hasText: label })
const dialog = () => page.getByRole('dialog')

test('a new district has its passphrase set by its first person: twice the same, and not a weak one', async () => {
  await openFirstAccount(page)
  await expectSeen(page.getByText('先为本单位设置一个数据口令'))
  await page.locator('#passphrase').fill('短口令')
  await page.getByRole('button', { name: '设置数据口令' }).click()
  await expectSeen(page.getByText(/至少 10 个字符,现为 3 个/u))
  await page.locator('#passphrase').fill(testPassphrase)
  await page.locator('#passphrase-again').fill(`${testPassphrase}5`)
  await expectSeen(page.getByText('两次输入的口令不一致'))
  await app.takePicture(page, 'privacy-1-set')
  await page.locator('#passphrase-again').fill(testPassphrase)
  await page.getByRole('button', { name: '设置数据口令' }).click()
  await expectSeen(page.getByRole('navigation', { name: '目录' }))
})

test('what a clerk types in clear is masked as soon as it is saved', async () => {
  await goTo(page, '学习型家庭')
  await page.getByRole('button', { name: '登记家庭' }).first().click()
  await field(page, '户主姓名').fill(name)
  await field(page, '家庭编号').fill('XJ-1')
  await choose(page, '所属社区', '安德路南', '安德路南')
  await field(page, '户主身份证号').fill(planted.residentId)
  await field(page, '联系电话').fill(planted.phone)
  await field(page, '家庭住址').fill(planted.address)
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByText(`已登记家庭“${name}”`))
  expect(await field(page, '联系电话').inputValue()).toBe('199****1234')
  expect(await field(page, '家庭住址').inputValue()).toBe('德胜街道****')
  const text = await page.content()
  expect(Object.values(planted).filter((value) => text.includes(value))).toEqual([])
  await app.takePicture(page, 'privacy-2-masked')
})

test('the search box finds the row by the whole number only', async () => {
  await closePanel(page)
  await search(page, planted.phone)
  await expectSeen(listed(page, name))
  await search(page, planted.phone.slice(0, 10))
  await expectSeen(page.getByText('没有符合条件的记录'))
  await search(page, '')
})

test('a value is shown in full with a reason, and hidden again', async () => {
  await listed(page, name).getByText(name, { exact: true }).dblclick()
  await formField('联系电话').getByRole('button', { name: '查看完整内容' }).click()
  await dialog().getByRole('button', { name: '查看完整内容' }).click()
  await expectSeen(dialog().getByText(/请写明原因/u))
  await app.takePicture(page, 'privacy-3-reason')
  await dialog().getByText('电话核实', { exact: true }).click()
  await dialog().getByRole('button', { name: '查看完整内容' }).click()
  await expectSeen(formField('联系电话').getByText(planted.phone))
  await expectSeen(formField('联系电话').getByText(/秒后隐藏/u))
  await app.takePicture(page, 'privacy-4-revealed')
  await formField('联系电话').getByRole('button', { name: '现在隐藏' }).click()
  expect(await page.getByText(planted.phone).count()).toBe(0)
})

test('a value in sight leaves the page when the window is locked', async () => {
  await formField('联系电话').getByRole('button', { name: '查看完整内容' }).click()
  await dialog().getByText('电话核实', { exact: true }).click()
  await dialog().getByRole('button', { name: '查看完整内容' }).click()
  await expectSeen(formField('联系电话').getByText(planted.phone))
  await page.keyboard.press('Control+l')
  await expectSeen(page.getByRole('heading', { name: '窗口已锁定' }))
  expect(await page.content()).not.toContain(planted.phone)
  await page.getByLabel(/^口令/).fill(firstPerson.password)
  await page.getByRole('button', { name: '解锁窗口' }).click()
  await expectSeen(page.getByRole('navigation', { name: '目录' }))
})

test('typing over a mask replaces the value whole; another change leaves it', async () => {
  await field(page, '家庭人口').fill('3')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByText(`已保存家庭“${name}”`))
  await field(page, '联系电话').focus()
  await page.keyboard.type('19900005678')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => field(page, '联系电话').inputValue()).toBe('199****5678')
  await beside().getByRole('tab', { name: '变更历史' }).click()
  const changes = beside().locator('.history-list li')
  await expectSeen(changes.filter({ hasText: '199****5678' }))
  expect(await changes.count()).toBe(3)
  await app.takePicture(page, 'privacy-5-history')
})

test('a filter on a protected column asks for the whole value and shows it masked', async () => {
  await closePanel(page)
  await page.getByRole('button', { name: '添加筛选' }).click()
  await page.locator('.ant-select-dropdown:visible').getByText('联系电话', { exact: true }).click()
  await expectSeen(page.getByText('只能按完整的内容查找'))
  await page.getByLabel('联系电话是').fill('19900005678')
  await app.takePicture(page, 'privacy-6-filter')
  await page.getByRole('button', { name: '按此筛选' }).click()
  await expectSeen(page.getByText('联系电话是 199****5678'))
  await expectSeen(listed(page, name))
  await page.getByRole('button', { name: '清除筛选' }).click()
})

test('erasure says what goes and what stays, and leaves the row with its number', async () => {
  await listed(page, name).getByText(name, { exact: true }).dblclick()
  await beside().getByRole('tab', { name: '资料' }).click()
  await beside().getByRole('button', { name: '删除个人信息…' }).click()
  await expectSeen(dialog().getByText(/学习型家庭 1 条:户主姓名/u))
  await expectSeen(dialog().getByText(/保留不动:家庭编号、所属社区、家庭人口/u))
  await dialog().getByLabel('原因').fill('本人来函要求')
  await dialog().getByRole('button', { name: '永久删除个人信息' }).click()
  await expectSeen(dialog().getByText('请选择删除依据。'))
  await dialog().getByRole('radio', { name: '本人要求删除' }).click()
  await app.takePicture(page, 'privacy-7-erasing')
  await dialog().getByRole('button', { name: '永久删除个人信息' }).click()
  await expectSeen(page.getByText(`已删除“${name}”的个人信息`))
  await expectSeen(listed(page, '已删除个人信息'))
  await expectSeen(listed(page, '已删除个人信息').getByText('XJ-1'))
  await expectSeen(beside().getByRole('heading', { name: '已删除个人信息' }))
  expect(await listed(page, name).count()).toBe(0)
  expect(await beside().getByRole('button', { name: '删除个人信息…' }).count()).toBe(0)
  await app.takePicture(page, 'privacy-8-erased')
})

test('nothing was complained about on the way', () => {
  expect(app.complaints).toEqual([])
})
