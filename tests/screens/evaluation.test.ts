import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { choose, expectSeen, field, goTo, listed, signIn } from '#tests/support/register-screen.ts'

const shop = '菜市口百货德胜店(示例)'
const round = '学习型企业评估(示例)'
const experts = ['专家甲', '专家乙', '专家丙'] as const

let app: OpenApp
let office: Page
let clerk: Page
/** The street's second person: whoever assessed does not review. */
let reviewer: Page

beforeAll(async () => {
  app = await openApp()
  office = await app.openPage()
  clerk = await app.openPage()
  await signIn(office, '经办人')
  await signIn(clerk, '街道干部')
  reviewer = await app.openPage()
  await signIn(reviewer, '街道审核')
})

afterAll(() => app.close())

/** Exact, because the undo button carries the name of the last act. */
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

const dialog = (page: Page): Locator => page.getByRole('dialog').last()

const pick = async (page: Page, label: string, letters: string, answer: string): Promise<void> => {
  const input = dialog(page).getByLabel(label)
  await input.click()
  if (letters !== '') await input.pressSequentially(letters)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: answer }).first().click()
}

/** Types a column of scores from the keyboard alone: a number, Enter, the next number. */
async function typeScores(page: Page, scores: readonly string[]): Promise<void> {
  await page.getByLabel('指标 1.1.1 得分').focus()
  for (const score of scores) {
    await page.keyboard.type(score)
    await page.keyboard.press('Enter')
  }
}

const fullMarks = ['7', '7', '7', '7', '7', '7', '7', '7', '7', '7', '8', '7', '7', '8']

const openCase = async (page: Page): Promise<void> => {
  await goTo(page, '评估案件')
  await page.getByRole('link', { name: shop }).click()
  await expectSeen(page.getByRole('heading', { name: shop, level: 1 }))
}

/** The cell of a column on the line of an indicator. */
const cell = (page: Page, indicator: string, column: number): Locator =>
  page.locator('.score-table tbody tr', { hasText: indicator }).locator('td').nth(column)

test('the office loads the shipped standard and puts it in use', async () => {
  await goTo(office, '评估标准')
  await press(office, '载入标准')
  await dialog(office)
    .getByRole('row', { name: /^学习型企业评估标准/ })
    .getByRole('button', { name: '载入标准' })
    .click()
  await expectSeen(office.getByText('检查通过,可以启用。'))
  await press(office, '启用标准')
  await dialog(office).getByRole('button', { name: '启用标准' }).click()
  await expectSeen(office.getByText('内容已固定'))
  await app.takePicture(office, 'evaluation-1-standard')
})

test('the office finds the first experts, is told of an account in use, and registers the enterprise', async () => {
  await goTo(office, '评估专家')
  for (const name of experts) await expectSeen(listed(office, `${name}(示例)`))
  await press(office, '登记专家')
  await field(office, '姓名').fill('专家丁(示例)')
  await field(office, '工作单位').fill('评估专家组')
  await choose(office, '登录账户', experts[0] ?? '', experts[0] ?? '')
  await office.keyboard.press('Control+Enter')
  await expectSeen(office.getByText('登录账户已登记给', { exact: false }).first())
  await field(office, '姓名').press('Escape')
  await goTo(office, '学习型组织')
  await press(office, '登记组织')
  await field(office, '单位名称').fill(shop)
  await choose(office, '组织类型', '企业', '学习型企业')
  await choose(office, '所属街道', '德胜', '德胜街道')
  await choose(office, '无代码原因', '申领', '正在申领')
  await office.keyboard.press('Control+Enter')
  await expectSeen(listed(office, shop))
})

test('the office sets up a round and opens it', async () => {
  await goTo(office, '评估批次')
  await press(office, '设立评估批次')
  await dialog(office).getByRole('button', { name: '设立评估批次' }).click()
  await expectSeen(dialog(office).getByText('请填写批次名称。').last())
  await dialog(office).getByLabel('批次名称').fill(round)
  await pick(office, '评估标准', '', '学习型企业评估标准')
  await expectSeen(dialog(office).getByText('“达标”授予称号'))
  await app.takePicture(office, 'evaluation-2-round')
  await dialog(office).getByRole('button', { name: '设立评估批次' }).click()
  await press(office, '开始受理申报')
  await expectSeen(office.getByRole('button', { name: '截止申报' }))
})

test('the street applies, and fills the self-assessment from the keyboard', async () => {
  await goTo(clerk, '评估案件')
  await press(clerk, '填写申报')
  await pick(clerk, '申报单位', '菜市口', shop)
  await dialog(clerk).getByLabel('申报说明').fill('建立了培训、考核和使用相结合的激励机制。')
  await dialog(clerk).getByRole('button', { name: '建立申报' }).click()
  await press(clerk, '提交申报')
  await typeScores(clerk, ['9', ...fullMarks.slice(1)])
  await expectSeen(clerk.getByText('得分 9.00 超过满分 7.00 分。请改小。'))
  await press(clerk, '提交自评')
  await expectSeen(clerk.getByRole('alert').filter({ hasText: '请按提示修改' }))
  await app.takePicture(clerk, 'evaluation-3-self')
  await clerk.getByLabel('指标 1.1.1 得分').fill('7')
  await press(clerk, '提交自评')
  await expectSeen(clerk.getByText('核对自评和材料,填写初审分,通过或退回。'))
})

test('scores typed and not saved survive leaving the page', async () => {
  await openCase(reviewer)
  await typeScores(reviewer, ['6.5'])
  await goTo(reviewer, '评估案件')
  await openCase(reviewer)
  await expectSeen(reviewer.getByText('有未保存的评分'))
  expect(await reviewer.getByLabel('指标 1.1.1 得分').inputValue()).toBe('6.5')
})

test('the street gives its own scores beside them and passes the case on', async () => {
  expect(await clerk.getByRole('button', { name: '通过街道初审' }).count()).toBe(0)
  expect(await clerk.getByLabel('指标 1.1.1 得分').count()).toBe(0)
  await typeScores(
    reviewer,
    ['6.5', ...fullMarks.slice(1)].map((score, index) => (index === 0 ? '' : score)),
  )
  await reviewer.keyboard.press('Control+s')
  await expectSeen(cell(reviewer, '设有教育机构与职能部门', 3))
  await press(reviewer, '通过街道初审')
  await dialog(reviewer).getByRole('button', { name: '通过街道初审' }).click()
  await expectSeen(reviewer.getByText('确定评估组,专家审阅材料并打分。'))
  await expectSeen(reviewer.getByText('低 0.50').first())
})

test('the office seats three experts; a panel of two is refused in words', async () => {
  await openCase(office)
  await press(office, '确定评估组')
  for (const name of experts.slice(0, 2)) await pick(office, '添加专家', name, name)
  await dialog(office)
    .getByRole('button', { name: /^确定评估组/ })
    .click()
  await expectSeen(dialog(office).getByText(/至少须 3 人/))
  await pick(office, '添加专家', '专家丙', '专家丙')
  await app.takePicture(office, 'evaluation-4-panel')
  await dialog(office)
    .getByRole('button', { name: /^确定评估组/ })
    .click()
  await expectSeen(office.getByText('专家甲(示例) 组长'))
})

test('three experts score on their own, each without seeing the others', async () => {
  for (const [index, name] of experts.entries()) {
    const page = await app.openPage()
    await signIn(page, name)
    await expectSeen(page.getByText(`材料评审:${shop}`))
    await openCase(page)
    expect(await cell(page, '设有教育机构与职能部门', 5).innerText()).toBe('')
    await typeScores(page, [String(7 - index), ...fullMarks.slice(1)])
    await page.getByLabel('指标 1.1.1 说明').fill('查阅了机构文件')
    if (index === 1) await app.takePicture(page, 'evaluation-5-expert')
    await press(page, '提交评分表')
    await expectSeen(page.getByText('您的评分表已提交。'))
  }
})

test('the office concludes: mean, grade, and the differences in colour and word', async () => {
  await openCase(office)
  await press(office, '通过材料评审')
  await dialog(office).getByRole('button', { name: '通过材料评审' }).click()
  await press(office, '完成实地评估')
  await dialog(office).getByRole('button', { name: '完成实地评估' }).click()
  await press(office, '提交综合评定')
  await dialog(office).getByRole('button', { name: '提交综合评定' }).click()
  await expectSeen(office.getByText('99 分,达标'))
  expect(await cell(office, '设有教育机构与职能部门', 5).innerText()).toMatch(/6\.00\s*低 1\s*5–7/)
  await app.takePicture(office, 'evaluation-6-concluded')
})

test('the case goes before the public', async () => {
  await press(office, '开始公示')
  await dialog(office).getByLabel('公示渠道').fill('区政府网站')
  await dialog(office)
    .getByRole('button', { name: /^开始公示/ })
    .click()
  await expectSeen(office.getByText('正在公示。期满且异议办结后,由另一人批准命名。'))
  await app.takePicture(office, 'evaluation-7-publicity')
})

test('nothing was complained about on the way', () => {
  expect([...new Set(app.complaints)]).toEqual([])
})
