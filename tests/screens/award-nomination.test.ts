import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { choose, expectSeen, field, goTo, listed, signIn } from '#tests/support/register-screen.ts'

const nominee = '德胜社区教育学校(示例)'

let app: OpenApp
let office: Page
let clerk: Page
let approver: Page

beforeAll(async () => {
  app = await openApp()
  office = await app.openPage()
  clerk = await app.openPage()
  approver = await app.openPage()
  await signIn(office, '经办人')
  await signIn(clerk, '街道干部')
  await signIn(approver, '审批人')
})

afterAll(() => app.close())

const fillAll = async (page: Page, texts: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(texts)) await field(page, label).fill(text)
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

const dialog = (page: Page) => page.getByRole('dialog').last()

/** Fills the open dialog and submits it by the button named. */
const submitDialog = async (page: Page, texts: Readonly<Record<string, string>>, verb: string | RegExp) => {
  for (const [label, text] of Object.entries(texts)) await dialog(page).getByLabel(label).fill(text)
  await dialog(page).getByRole('button', { name: verb }).click()
}

const openNomination = async (page: Page): Promise<void> => {
  await goTo(page, '推荐与表彰')
  await listed(page, nominee).getByText(nominee, { exact: true }).dblclick()
  await expectSeen(page.getByRole('heading', { name: nominee }))
}

test('the office registers an award project and gives out its places', async () => {
  await goTo(office, '表彰项目')
  await press(office, '登记表彰项目')
  await fillAll(office, {
    项目名称: '社区教育先进集体和先进个人',
    年度: '2026',
    主办单位: '区社区教育委员会',
    设立依据: '区委、区政府批准设立(示例)',
    设立文号: '西教发[2026]012号',
    评选周期: '1',
    评选范围: '区属单位、街道、社区及居民',
    集体名额: '5',
    个人名额: '10',
    家庭名额: '0',
    差额比例: '20',
    集体征求意见部门: '纪检监察',
    公示工作日: '5',
    证书编号格式: '西教证〔{year}〕{kind}{seq:3}号',
  })
  await choose(office, '系列', 'sq', '社区教育')
  await choose(office, '重复受表彰', 'k', '可以再次推荐')
  await choose(office, '评委到会', 's', '三分之二以上')
  await choose(office, '评议通过', 'z', '赞成票过半数')
  await office.keyboard.press('Control+Enter')
  await expectSeen(office.getByText(/应写成“西教发〔2026〕12号”/).first())
  await app.takePicture(office, 'award-1-project-refused')
  await field(office, '设立文号').fill('西教发〔2026〕12号')
  await office.keyboard.press('Control+Enter')
  await expectSeen(office.getByText(/^已登记表彰项目/))

  await goTo(office, '名额分配')
  await press(office, '登记名额')
  await choose(office, '表彰项目', 'sq', '社区教育先进集体和先进个人')
  await field(office, '推荐单位').fill('德胜街道')
  await choose(office, '所属街道', '德胜街道', '德胜街道 西城区')
  await choose(office, '类别', 'j', '集体')
  await field(office, '名额').fill('2')
  await office.keyboard.press('Control+Enter')
  await expectSeen(office.getByText(/^已登记名额/))
})

test('the street writes a nomination and puts it forward', async () => {
  await goTo(clerk, '推荐与表彰')
  await press(clerk, '填写推荐')
  await field(clerk, '推荐对象').fill(nominee)
  await choose(clerk, '使用名额', 'ds', '德胜街道')
  await choose(clerk, '推荐途径', 'z', '组织推荐')
  await fillAll(clerk, {
    所在单位: '德胜街道办事处',
    集体研究日期: '2026年2月10日',
    单位公示开始: '2026-02-11',
    单位公示结束: '2026-02-13',
    事迹简介: '多年面向居民开办学习班,覆盖辖区各社区。(示例)',
    主要事迹: '示例事迹材料。',
  })
  await app.takePicture(clerk, 'award-2-draft')
  await clerk.keyboard.press('Control+Enter')
  await expectSeen(clerk.getByRole('heading', { name: nominee }))
  await app.takePicture(clerk, 'award-3-nomination')
  await press(clerk, '提交单位推荐')
  await submitDialog(clerk, {}, '提交单位推荐')
  await expectSeen(clerk.getByText('由区学习办办理'))
})

test('the office reviews it, enters the opinions and the votes', async () => {
  await openNomination(office)
  await press(office, '审核通过')
  await submitDialog(office, { 意见: '材料齐全,同意。' }, '审核通过')
  await press(office, '登记纪检监察意见')
  await app.takePicture(office, 'award-4-opinion')
  await submitDialog(office, { 答复日期: '2026-02-20', 签署人: '示例' }, '登记意见')
  await press(office, '征求意见办结')
  await submitDialog(office, {}, '征求意见办结')
  await press(office, '登记评议结果')
  const votes = { 评委应到人数: '9', 赞成票: '8', 反对票: '0', 弃权票: '1' }
  await submitDialog(office, votes, '登记评议结果')
  await expectSeen(office.getByText(/^开始公示。/))
  await app.takePicture(office, 'award-5-shortlisted')
})

test('the office shows it to the public and an objection is entered', async () => {
  await press(office, '开始公示')
  await app.takePicture(office, 'award-6-publish')
  await submitDialog(office, { 公示渠道: '区政府网站', 开始日期: '2026-03-02' }, /^开始公示/)
  await expectSeen(office.getByText('公示已于 2026-03-09 期满。'))
  await press(office, '登记异议')
  const objection = { 提出人及联系方式: '李某(示例)', 收到日期: '2026-03-04', 异议内容: '参加人数与实际不符。' }
  await submitDialog(office, objection, '登记异议')
  await expectSeen(office.getByText('待核查'))
  await app.takePicture(office, 'award-7-objection')
})

test('the approver is refused while the objection is open, and approves once it is closed', async () => {
  await openNomination(approver)
  const approval = { 表彰文号: '西教发〔2026〕30号', 批准日期: '2026-03-20' }
  await press(approver, '批准表彰')
  await submitDialog(approver, approval, /^批准表彰/)
  await expectSeen(dialog(approver).getByText(/还有未办结的异议/))
  expect(await dialog(approver).getByLabel('表彰文号').inputValue()).toBe('西教发〔2026〕30号')
  await app.takePicture(approver, 'award-8-refused')

  await press(office, '办结异议')
  await dialog(office).getByText('异议不成立').click()
  await submitDialog(office, { 核查情况: '已查阅签到册,人数属实。', 答复日期: '2026-03-06' }, '办结异议')
  await expectSeen(office.getByText('异议不成立').first())

  await submitDialog(approver, {}, /^批准表彰/)
  await expectSeen(approver.getByText('西教证〔2026〕集体001号').first())
  await app.takePicture(approver, 'award-9-commended')
})

test('the ledger has it, with certificate and document', async () => {
  await goTo(office, '受表彰名录')
  await expectSeen(listed(office, nominee))
  await app.takePicture(office, 'award-10-ledger')
  await goTo(office, '公示与异议')
  await expectSeen(office.getByText('期满'))
  await app.takePicture(office, 'award-11-publicity')
})

test('nothing was complained about on the way', () => {
  expect([...new Set(app.complaints)]).toEqual([])
})
