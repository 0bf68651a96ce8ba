import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

const names = ['专家甲', '专家乙', '专家丙', '专家丁', '专家戊']

/** A case in 材料评审 with as many experts as asked, the first leading. */
async function startWithPanel(size: number, ...season: Parameters<typeof startEvaluationSeason>) {
  const app = await startEvaluationSeason(...season)
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const experts = await Promise.all(names.slice(0, size).map((name) => app.addExpert(name)))
  const id = await app.bringToPanel(shop.id)
  expectDone(await app.seat(id, experts))
  return { ...app, shop, experts, id }
}

/** The same with every expert's sheet handed in and the case in 综合评定. */
async function startScored(less: readonly number[], ...season: Parameters<typeof startEvaluationSeason>) {
  const app = await startWithPanel(less.length, ...season)
  for (const [index, expert] of app.experts.entries()) await app.score(app.id, expert, less[index] ?? 0)
  await app.bringToDeliberation(app.id)
  return app
}

test('three experts take a case to a grade, and a second person to a title', async () => {
  const app = await startScored([0, 100, 250])
  const concluded = expectDone(await app.conclude(app.id))
  expect(concluded).toMatchObject({ state: 'proposed', total: 9883, grade: '达标', passes: 1, vetoed: 0 })

  expect(expectDone(await app.show([app.id])).endDay).toBe('2011-10-17')
  expect(await app.name(app.approver, app.id)).toMatchObject({
    problem: { code: 'publicity-running', detail: '2011-10-17' },
  })

  app.moveTo('2011-10-18')
  expect(await app.name(app.office, app.id)).toMatchObject({ problem: { code: 'not-permitted' } })
  const named = expectDone(await app.name(app.approver, app.id))
  expect(named.state).toBe('named')
  const titles = expectDone(await app.office('titles.list', { limit: 10 })).rows
  expect(titles).toHaveLength(1)
  expect(titles[0]).toMatchObject({
    id: named.titleId,
    holder: '菜市口百货(示例)',
    kind: 'enterprise',
    level: 'district',
    organisationId: app.shop.id,
    awardedOn: '2011-10-18',
    validTo: '2014-10-18',
    documentNumber: '西学习办发〔2011〕3号',
    caseId: app.id,
  })
  const { steps } = await app.view(app.id)
  expect(steps.map(({ step }) => step)).toEqual([
    'apply',
    'submit-self',
    'pass-street',
    'pass-documents',
    'finish-on-site',
    'conclude',
    'open-publicity',
    'name',
  ])
})

test('whoever concluded the case cannot name it, even in another role', async () => {
  const app = await startScored([0, 0, 0])
  expectDone(await app.conclude(app.id))
  expectDone(await app.show([app.id]))
  app.moveTo('2011-10-18')
  expect(await app.name(app.as('approver', 'office'), app.id)).toMatchObject({ problem: { code: 'same-person' } })
  expect(expectDone(await app.office('titles.list', { limit: 10 })).rows).toEqual([])
})

test('of five experts the highest and the lowest total are left out', async () => {
  const app = await startScored([0, 100, 150, 205, 700])
  expect(expectDone(await app.conclude(app.id)).total).toBe(9848)
})

test('an expert of the unit, of its street, or who coached it is refused a seat', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const own = await app.addExpert('本单位专家', { organisationId: shop.id })
  const near = await app.addExpert('本街道专家', { regionId: await app.regionNamed('德胜街道') })
  const coach = await app.addExpert('辅导专家')
  const others = [await app.addExpert('专家甲'), await app.addExpert('专家乙')]
  expectDone(
    await app.office('coachings.create', {
      values: { expertId: coach.id, organisationId: shop.id, topic: '2010年创建辅导' },
    }),
  )
  const id = await app.bringToPanel(shop.id)
  for (const [expert, ground] of [
    [own, '是该单位的工作人员'],
    [near, '与该单位同属一个街道'],
    [coach, '曾辅导该单位创建'],
  ] as const) {
    expect(await app.seat(id, [expert, ...others])).toEqual({
      ok: false,
      problem: { code: 'recused', detail: `${expert.name}(${ground})` },
    })
  }
  expect((await app.view(id)).panel).toEqual([])
})

test('an expert who declares recusal is refused the sheet and must be replaced', async () => {
  const app = await startWithPanel(3)
  const [, second] = app.experts
  expect(await second!.call('evaluations.declare-recusal', { caseId: app.id, reason: ' ' })).toMatchObject({
    problem: { code: 'reason-needed' },
  })
  expectDone(await second!.call('evaluations.declare-recusal', { caseId: app.id, reason: '亲属在该单位工作' }))
  expect(
    await second!.call('evaluations.score-expert', { caseId: app.id, version: 0, entries: app.entries() }),
  ).toMatchObject({ problem: { code: 'recused', detail: '专家乙(本人申请回避)' } })
  expect(await app.seat(app.id, app.experts)).toMatchObject({ problem: { code: 'recused' } })
  const substitute = await app.addExpert('专家己')
  const panel = expectDone(await app.seat(app.id, [app.experts[0]!, app.experts[2]!, substitute]))
  expect(panel.map(({ name }) => name)).toEqual(['专家甲', '专家丙', '专家己'])
})

test('a panel of two, of four or without a leader is refused', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const experts = await Promise.all(names.map((name) => app.addExpert(name)))
  const id = await app.bringToPanel(shop.id)
  for (const size of [2, 4]) {
    expect(await app.seat(id, experts.slice(0, size))).toMatchObject({ problem: { code: 'panel-invalid' } })
  }
  const { version } = (await app.view(id)).case
  const members = experts.slice(0, 3).map((expert) => ({ expertId: expert.id, isLeader: false }))
  expect(await app.office('evaluations.set-panel', { caseId: id, version, members })).toMatchObject({
    problem: { code: 'panel-invalid' },
  })
})

test('a sheet handed in is locked; only the leader opens it again, and says why', async () => {
  const app = await startWithPanel(3)
  const [leader, second, third] = app.experts
  const sheet = await app.score(app.id, second!, 300)
  const change = { caseId: app.id, version: sheet.version, entries: app.entries() }
  expect(await second!.call('evaluations.score-expert', change)).toMatchObject({ problem: { code: 'locked' } })
  const reopening = { caseId: app.id, sheetId: sheet.id, version: sheet.version, reason: '第1.1.1项看错材料' }
  expect(await third!.call('evaluations.reopen-sheet', reopening)).toMatchObject({ problem: { code: 'not-permitted' } })
  expect(await leader!.call('evaluations.reopen-sheet', { ...reopening, reason: '' })).toMatchObject({
    problem: { code: 'reason-needed' },
  })
  const opened = expectDone(await leader!.call('evaluations.reopen-sheet', reopening))
  expect(opened).toMatchObject({ locked: 0, reopenReason: '第1.1.1项看错材料' })
  expectDone(await second!.call('evaluations.score-expert', { ...change, version: opened.version }))
})

test('an incomplete sheet is not handed in, and the numbers missing are named', async () => {
  const app = await startWithPanel(3)
  const [first] = app.experts
  const { version } = expectDone(
    await first!.call('evaluations.score-expert', { caseId: app.id, version: 0, entries: app.entries().slice(2) }),
  )
  expect(await first!.call('evaluations.hand-in', { caseId: app.id, version })).toEqual({
    ok: false,
    problem: { code: 'scores-missing', detail: '1.1.1、1.1.2' },
  })
})

test('a wide spread waits for a recorded re-discussion, which a reopened sheet makes void', async () => {
  const app = await startScored([0, 0, 700], {
    panelRule: {
      minExperts: 3,
      oddNumber: 1,
      trimFrom: 5,
      spreadLimit: 500,
      vetoVotes: 1,
      recuseOwnUnit: 1,
      recuseOwnStreet: 1,
      recuseCoached: 1,
    },
  })
  expect(await app.conclude(app.id)).toMatchObject({
    problem: { code: 'spread-alarm', detail: '最高与最低相差 7.00 分' },
  })
  const record = async (reason: string) =>
    app.office('evaluations.record-rediscussion', {
      caseId: app.id,
      version: (await app.view(app.id)).case.version,
      reason,
    })
  expect(await record('')).toMatchObject({ problem: { code: 'reason-needed' } })
  expectDone(await record('经复议,专家丙维持原分。'))

  const sheet = (await app.view(app.id)).sheets.find(({ expertId }) => expertId === app.experts[2]!.id)!
  const reopening = { caseId: app.id, sheetId: sheet.id, version: sheet.version, reason: '再议' }
  const opened = expectDone(await app.experts[0]!.call('evaluations.reopen-sheet', reopening))
  expect((await app.view(app.id)).case.spreadReason).toBe('')
  expectDone(await app.experts[2]!.call('evaluations.hand-in', { caseId: app.id, version: opened.version }))
  expect(await app.conclude(app.id)).toMatchObject({ problem: { code: 'spread-alarm' } })
  expectDone(await record('再次复议后维持。'))
  expect(expectDone(await app.conclude(app.id)).total).toBe(9767)
})

test('where the committee decides, its own sheet gives the result', async () => {
  const app = await startScored([0, 0, 0], { decidedBy: 'committee' })
  expect(await app.conclude(app.id)).toMatchObject({ problem: { code: 'scores-missing', detail: '评委会尚未评分' } })
  const entries = app.entries(700).map((entry, index) => (index === 1 ? { ...entry, points: 200 } : entry))
  expectDone(await app.office('evaluations.score-committee', { caseId: app.id, version: 0, entries }))
  expect(expectDone(await app.conclude(app.id))).toMatchObject({
    state: 'failed',
    total: 8800,
    grade: '未达标',
    passes: 0,
  })
})

test('two cases are shown to the public together, one publicity with two names', async () => {
  const app = await startScored([0, 0, 0])
  const second = await app.addOrganisation('前门饭店(示例)')
  const other = await app.bringToPanel(second.id)
  expectDone(await app.seat(other, app.experts))
  for (const expert of app.experts) await app.score(other, expert, 100)
  await app.bringToDeliberation(other)
  for (const id of [app.id, other]) expectDone(await app.conclude(id))
  const { publicityId } = expectDone(await app.show([app.id, other]))
  const publicity = expectDone(await app.office('publicity.get', { id: publicityId }))
  expect(publicity.entries).toEqual([
    { subjectId: app.id, name: '菜市口百货(示例)', unit: '德胜街道', note: '达标' },
    { subjectId: other, name: '前门饭店(示例)', unit: '德胜街道', note: '达标' },
  ])
})

test('an open objection holds the naming back, an upheld one sends the case back to 综合评定', async () => {
  const app = await startScored([0, 0, 0])
  expectDone(await app.conclude(app.id))
  const { publicityId } = expectDone(await app.show([app.id]))
  const raised = expectDone(
    await app.office('publicity.raise', {
      publicityId,
      subjectId: app.id,
      raisedBy: 'anonymous',
      raiser: '',
      receivedOn: '2011-10-10',
      content: '培训人数不实',
    }),
  )
  app.moveTo('2011-10-18')
  expect(await app.name(app.approver, app.id)).toMatchObject({ problem: { code: 'objection-open' } })
  expectDone(
    await app.office('publicity.conclude', {
      objectionId: raised.id,
      version: raised.version,
      investigation: '经核查,签到表人数有误。',
      conclusion: 'upheld',
      repliedOn: null,
    }),
  )
  expect(await app.name(app.approver, app.id)).toMatchObject({ problem: { code: 'objection-upheld' } })
  const { version } = (await app.view(app.id)).case
  const returning = { id: app.id, version, opinion: '异议成立' }
  const back = expectDone(await app.office('evaluations.stop-publicity', returning))
  expect(back).toMatchObject({ state: 'deliberation', total: null, grade: null, passes: null })
})
