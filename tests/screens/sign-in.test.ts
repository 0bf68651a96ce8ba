import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFirstAccount } from '#tests/support/first-steps.ts'
import { firstPerson } from '#tests/support/begin-district.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { choose, closePanel, expectSeen, field, goTo, listed, setPassphrase } from '#tests/support/register-screen.ts'

const newcomer = { name: '王新', loginName: 'wangxin', password: '德胜Street-2011' }

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ prepared: false })
  page = await app.openPage()
})

afterAll(() => app.close())

const dialog = () => page.getByRole('dialog')
const beside = () => page.getByRole('complementary')

/** Chooses an option of a picker in a dialog. */
async function pick(label: string, letters: string, answer: string): Promise<void> {
  const input = dialog().getByLabel(new RegExp(`^${label}`))
  await input.click()
  await input.pressSequentially(letters)
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: new RegExp(`^${answer}`) })
    .first()
    .click()
}

async function unlock(): Promise<void> {
  await page.getByLabel(/^口令/).fill(firstPerson.password)
  await page.getByRole('button', { name: '解锁窗口' }).click()
  await expectSeen(page.getByRole('navigation', { name: '目录' }))
  expect(await page.getByText('窗口已锁定').count()).toBe(0)
}

async function enter(loginName: string, password: string): Promise<void> {
  const form = page.getByRole('form', { name: '登录' })
  await form.getByLabel('登录名').fill(loginName)
  await form.getByLabel(/^口令/).fill(password)
  await form.getByRole('button', { name: '登录' }).click()
}

/** Who leaves of their own accord is told nothing. */
async function leave(): Promise<void> {
  await chooseOwn('退出登录')
  await expectSeen(page.getByRole('form', { name: '登录' }))
  await page.waitForTimeout(500)
  expect(await page.getByRole('alert').count()).toBe(0)
}

async function chooseOwn(entry: string): Promise<void> {
  await page.getByTitle('我的账户').click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('a new computer asks what it is, and refuses a weak first password at its field', async () => {
  await expectSeen(page.getByRole('heading', { name: '欢迎使用学城' }))
  await app.takePicture(page, 'sign-in-1-first-run')
  await page.getByRole('button', { name: /^区学习办/ }).click()
  await page.getByLabel('单位名称').fill('西城区学习办')
  await page.getByLabel(/^姓名/).fill('张敏')
  await page.getByLabel('登录名').fill('zhangmin')
  await page.getByLabel(/^口令/).fill('12345678')
  await page.getByRole('button', { name: '开立我的账户并开始使用' }).click()
  await expectSeen(page.getByRole('alert').filter({ hasText: '口令至少 10 个字符,现为 8 个' }))
  await app.takePicture(page, 'sign-in-2-weak')
  await page.getByLabel('三员分立').click()
  await expectSeen(page.getByRole('group', { name: '审计管理员' }))
  await app.takePicture(page, 'sign-in-3-separate')
  await page.reload()
})

test('a street’s computer chooses its street from the list', async () => {
  await page.getByRole('button', { name: /^街道/ }).click()
  await page.getByLabel('所在街道').click()
  await page.locator('.ant-select-item-option', { hasText: '德胜街道' }).first().click()
  await expectSeen(page.locator('.ant-select', { hasText: '德胜街道' }))
  await app.takePicture(page, 'sign-in-12-street')
  await page.reload()
})

test('the first account is opened, and works as the office and its administrator', async () => {
  await openFirstAccount(page)
  await setPassphrase(page)
  await expectSeen(page.getByRole('button', { name: /张敏 · 区学习办、管理员/ }))
})

test('an account is opened, granted a street and given a password shown once', async () => {
  await goTo(page, '账户')
  await page.getByRole('button', { name: '登记账户' }).first().click()
  await field(page, '姓名').fill(newcomer.name)
  await field(page, '登录名').fill(newcomer.loginName)
  await beside().locator('.form-field', { hasText: '单位' }).locator('input').first().fill('德胜街道办事处')
  await page.keyboard.press('Control+Enter')
  await expectSeen(page.getByText(`已登记账户“${newcomer.name}”`))
  await beside().getByRole('tab', { name: '权限与口令' }).click()
  await expectSeen(beside().getByText('待授权'))
  await beside().getByRole('button', { name: '授权', exact: true }).click()
  await pick('角色', 'jd', '街道文教科')
  await dialog().getByRole('button', { name: '授权', exact: true }).click()
  await expectSeen(dialog().getByText('街道文教科必须选择负责区域,否则会看到全区的资料。'))
  await app.takePicture(page, 'sign-in-4-grant')
  await pick('负责区域', 'ds', '德胜街道')
  await dialog().getByRole('button', { name: '授权', exact: true }).click()
  await expectSeen(beside().getByText('本级及以下(按角色)'))
  await beside().getByRole('button', { name: '发放口令' }).click()
  await dialog().getByRole('button', { name: '发放口令' }).click()
  await expectSeen(dialog().getByText('新口令只在这里显示一次'))
  await app.takePicture(page, 'sign-in-5-issued')
  issued = (await dialog().locator('.issued-password').innerText()).trim()
  expect(issued).toMatch(/^(?:[A-Z][a-z][2-9]-){3}[A-Z][a-z][2-9]$/u)
  await dialog().getByRole('button', { name: '已交给本人' }).click()
  await app.takePicture(page, 'sign-in-6-rights')
})

let issued = ''

test('the administrator looks at the product as the newcomer, and can change nothing meanwhile', async () => {
  await beside().getByRole('button', { name: '以此身份预览' }).click()
  await expectSeen(page.getByText(/张敏正在以“王新”.*只能查看,不能办理/))
  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '学习型家庭', exact: true }).click()
  await expectSeen(page.getByRole('heading', { name: '学习型家庭', level: 1 }))
  expect(await page.getByRole('link', { name: '账户', exact: true }).count()).toBe(0)
  await app.takePicture(page, 'sign-in-7-preview')
  await page.getByRole('button', { name: '结束预览' }).click()
  await expectSeen(page.getByRole('button', { name: /张敏 · 区学习办/ }))
})

test('what is typed survives locking the window', async () => {
  await goTo(page, '学习型组织')
  await page.getByRole('button', { name: '登记组织' }).first().click()
  await field(page, '单位名称').fill('月坛街道市民学校')
  await page.keyboard.press('Control+l')
  await expectSeen(page.getByRole('heading', { name: '窗口已锁定' }))
  expect(await page.getByRole('navigation', { name: '目录' }).isVisible()).toBe(false)
  await app.takePicture(page, 'sign-in-8-locked')
  await page.getByLabel(/^口令/).fill('错误的口令')
  await page.getByRole('button', { name: '解锁窗口' }).click()
  await expectSeen(page.getByText('登录名或口令不对'))
  await unlock()
  expect(await field(page, '单位名称').inputValue()).toBe('月坛街道市民学校')
  await choose(page, '组织类型', '社区', '学习型社区')
  await closePanel(page)
})

test('a window nobody touches for a quarter of an hour locks itself', async () => {
  await page.clock.install()
  await page.reload()
  await goTo(page, '学习型组织')
  await page.clock.fastForward('14:00')
  await page.keyboard.press('Shift')
  await page.clock.fastForward('14:30')
  expect(await page.getByRole('navigation', { name: '目录' }).isVisible()).toBe(true)
  await page.clock.fastForward('01:00')
  await expectSeen(page.getByRole('heading', { name: '窗口已锁定' }))
  await unlock()
})

test('a computer that slept is locked at the first touch, before any timer runs', async () => {
  const now = await page.evaluate(() => Date.now())
  await page.clock.setFixedTime(now + 3_600_000)
  await page.keyboard.press('Shift')
  await expectSeen(page.getByRole('heading', { name: '窗口已锁定' }))
  await page.clock.resume()
  await unlock()
})

test('the newcomer must change the issued password before anything else', async () => {
  await leave()
  await enter(newcomer.loginName, '不对的口令')
  await expectSeen(page.getByText('登录名或口令不对。请核对大小写和输入法后重试'))
  await app.takePicture(page, 'sign-in-9-refused')
  await enter(newcomer.loginName, issued)
  await expectSeen(page.getByRole('heading', { name: '请先修改口令' }))
  await page.getByLabel('原口令').fill(issued)
  await page.getByLabel(/^新口令/).fill(newcomer.password)
  await page.getByLabel('再填一次新口令').fill(`${newcomer.password}!`)
  await page.getByRole('button', { name: '修改口令' }).click()
  await expectSeen(page.getByText('两次填写的新口令不一致'))
  await app.takePicture(page, 'sign-in-10-change')
  await page.getByLabel('再填一次新口令').fill(newcomer.password)
  await page.getByRole('button', { name: '修改口令' }).click()
  await expectSeen(page.getByRole('button', { name: /王新 · 街道文教科/ }))
})

test('five wrong passwords lock the name; the page says for how long and whom to ask', async () => {
  await leave()
  for (let failure = 0; failure < 4; failure += 1) {
    await enter(newcomer.loginName, `猜测${failure}`)
    await expectSeen(page.getByText('登录名或口令不对'))
    await expect.poll(() => page.getByLabel(/^口令/).inputValue()).toBe('')
  }
  await enter(newcomer.loginName, '第五次猜测')
  await expectSeen(page.getByText(/已锁定\(还需等待约 15 分钟\).*安全管理员解除锁定/))
  await enter(newcomer.loginName, newcomer.password)
  await expectSeen(page.getByText(/已锁定\(还需等待约 15 分钟\)/))
})

test('the administrator releases it and sets stricter rules', async () => {
  await enter(firstPerson.loginName, firstPerson.password)
  await goTo(page, '账户')
  await listed(page, newcomer.name).getByText(newcomer.name, { exact: true }).dblclick()
  await beside().getByRole('tab', { name: '权限与口令' }).click()
  await expectSeen(beside().getByText('已锁定,还有约 15 分钟'))
  await beside().getByRole('button', { name: '解除锁定' }).click()
  await expectSeen(beside().getByText('未锁定'))
  await goTo(page, '登录与口令规则')
  await page.getByLabel('无人操作自动锁定窗口').fill('5')
  await page.getByRole('button', { name: '保存登录与口令规则' }).click()
  await expectSeen(page.getByText('已保存,立即生效。'))
  await app.takePicture(page, 'sign-in-11-rules')
  expect((await page.getByRole('banner').boundingBox())?.y).toBe(0)
})

test('nothing was complained about on the way', () => {
  expect(app.complaints).toEqual([])
})
