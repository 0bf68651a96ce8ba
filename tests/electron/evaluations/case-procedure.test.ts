import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

test('a stage the round does not leave out cannot be skipped', async () => {
  const app = await startEvaluationSeason({ skippable: ['on-site'] })
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const id = await app.bringToPanel(shop.id)
  expect(await app.step(app.office, id, 'process', 'skip-documents')).toMatchObject({
    problem: { code: 'wrong-state' },
  })
  expectDone(await app.step(app.office, id, 'process', 'pass-documents'))
  expect(expectDone(await app.step(app.office, id, 'process', 'skip-on-site')).state).toBe('deliberation')
})

test('every return asks for an opinion, opens the sheet again and is told to the applicant', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const id = await app.applyFor(shop.id)
  expect(await app.step(app.clerk, id, 'review', 'return-street')).toMatchObject({ problem: { code: 'reason-needed' } })
  expectDone(await app.step(app.clerk, id, 'review', 'return-street', '1.3 缺经费凭证'))
  const [listed] = expectDone(await app.clerk('evaluations.cases', {}))
  expect(listed).toMatchObject({
    id,
    state: 'self',
    returned: '1.3 缺经费凭证',
    holder: '菜市口百货(示例)',
    street: '德胜街道',
  })
  const sheet = (await app.view(id)).sheets[0]!
  expect(sheet).toMatchObject({ column: 'self', locked: 0, reopenReason: '1.3 缺经费凭证' })
  expectDone(
    await app.clerk('evaluations.score-self', { caseId: id, version: sheet.version, entries: app.entries(100) }),
  )
  expect(expectDone(await app.step(app.clerk, id, 'submit', 'submit-self')).state).toBe('street')
})

test('a self-assessment with gaps is not handed in', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const application = { roundId: app.round.id, organisationId: shop.id, familyId: null, statement: '' }
  const { id } = expectDone(await app.clerk('evaluations.create-case', application))
  expectDone(await app.step(app.clerk, id, 'submit', 'apply'))
  expect(await app.step(app.clerk, id, 'submit', 'submit-self')).toMatchObject({ problem: { code: 'scores-missing' } })
  expect((await app.view(id)).case.state).toBe('self')
})

test('scores out of range are refused by the number of the indicator', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const id = await app.applyFor(shop.id)
  const entries = app.entries().map((entry, index) => (index === 0 ? { ...entry, points: 701 } : entry))
  expect(await app.clerk('evaluations.score-street', { caseId: id, version: 0, entries })).toMatchObject({
    problem: { code: 'invalid-input', fields: [{ field: 'entries.1.1.1' }] },
  })
})

test('a column is written only in its stage', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const id = await app.applyFor(shop.id)
  const scores = { caseId: id, version: 0, entries: app.entries() }
  expect(await app.office('evaluations.score-committee', scores)).toMatchObject({ problem: { code: 'wrong-state' } })
})

test('two people at one sheet: the second is told it changed', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const id = await app.applyFor(shop.id)
  const scores = { caseId: id, version: 0, entries: app.entries() }
  const colleague = app.as('street_clerk', 'colleague', await app.regionNamed('德胜街道'))
  expectDone(await app.clerk('evaluations.score-street', scores))
  expect(await colleague('evaluations.score-street', scores)).toMatchObject({ problem: { code: 'stale' } })
})

test('a street neither sees nor opens the cases of another', async () => {
  const app = await startEvaluationSeason()
  const other = app.as('street_clerk', 'other', await app.regionNamed('牛街街道'))
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const id = await app.applyFor(shop.id)
  expect(expectDone(await other('evaluations.cases', {}))).toEqual([])
  const none = await other('evaluations.case', { id: 'nowhere' })
  expect(await other('evaluations.case', { id })).toEqual(none)
  const foreign = { roundId: app.round.id, organisationId: shop.id, familyId: null, statement: '' }
  expectDone(await app.office('evaluations.cases', {}))
  const second = await app.addOrganisation('前门饭店(示例)')
  expect(await other('evaluations.create-case', { ...foreign, organisationId: second.id })).toEqual(
    await other('evaluations.create-case', { ...foreign, organisationId: 'nowhere' }),
  )
})

test('an expert sees the cases of their panels only, and no other expert’s scores', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const experts = await Promise.all(['专家甲', '专家乙', '专家丙'].map((name) => app.addExpert(name)))
  const outsider = await app.addExpert('专家丁')
  const id = await app.bringToPanel(shop.id)
  expectDone(await app.seat(id, experts))
  for (const expert of experts) await app.score(id, expert, 100)
  expect(expectDone(await outsider.call('evaluations.cases', {}))).toEqual([])
  expect(await outsider.call('evaluations.case', { id })).toMatchObject({ problem: { code: 'not-found' } })
  const sheetsSeenBy = async (index: number) =>
    expectDone(await experts[index]!.call('evaluations.case', { id })).sheets.filter(
      ({ column }) => column === 'expert',
    ).length
  expect([await sheetsSeenBy(0), await sheetsSeenBy(1), await sheetsSeenBy(2)]).toEqual([3, 1, 1])
  const toStreet = expectDone(await app.clerk('evaluations.case', { id }))
  expect(toStreet.sheets.filter(({ column }) => column === 'expert')).toEqual([])
  expect(toStreet.panel.every(({ handedIn }) => handedIn)).toBe(true)
})

test('an applicant of another type, a second application and a holder of the title are refused', async () => {
  const app = await startEvaluationSeason()
  const apply = async (organisationId: string) =>
    app.clerk('evaluations.create-case', { roundId: app.round.id, organisationId, familyId: null, statement: '' })
  const school = expectDone(
    await app.office('organisations.create', {
      values: {
        name: '示例小学',
        type: 'school',
        regionId: await app.regionNamed('德胜街道'),
        noCodeReason: 'historic',
      },
    }),
  )
  expect(await apply(school.id)).toMatchObject({
    problem: { code: 'invalid-input', fields: [{ field: 'organisationId' }] },
  })
  const shop = await app.addOrganisation('菜市口百货(示例)')
  expectDone(await apply(shop.id))
  expect(await apply(shop.id)).toMatchObject({ problem: { code: 'duplicate' } })
  const holder = await app.addOrganisation('前门饭店(示例)')
  const values = {
    holder: holder.name,
    kind: 'enterprise',
    level: 'district',
    organisationId: holder.id,
    awardedOn: '2010-12-01',
  } as const
  expectDone(await app.office('titles.create', { values }))
  expect(await apply(holder.id)).toMatchObject({ problem: { code: 'duplicate' } })
})

test('a round that is not open takes no applications, and an open one keeps its rules', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const {
    id,
    version,
    state: _state,
    ...values
  } = expectDone(await app.office('evaluations.rounds', {})).map(
    ({ standardName: _name, cases: _cases, named: _named, ended: _ended, ...round }) => round,
  )[0]!
  expect(
    await app.office('evaluations.update-round', { id, version, values: { ...values, publicityDays: 1 } }),
  ).toMatchObject({
    problem: { code: 'in-use' },
  })
  expectDone(await app.office('evaluations.advance-round', { id, version, step: 'close', reason: '' }))
  const application = { roundId: id, organisationId: shop.id, familyId: null, statement: '' }
  expect(await app.clerk('evaluations.create-case', application)).toMatchObject({ problem: { code: 'wrong-state' } })
})

test('a draft application may be changed and deleted, a submitted one not', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const application = { roundId: app.round.id, organisationId: shop.id, familyId: null, statement: '初稿' }
  const draft = expectDone(await app.clerk('evaluations.create-case', application))
  const { id } = draft
  const changed = expectDone(
    await app.clerk('evaluations.update-case', { id, version: draft.version, statement: '定稿' }),
  )
  expect(changed.statement).toBe('定稿')
  const { version } = expectDone(await app.step(app.clerk, id, 'submit', 'apply'))
  expect(await app.clerk('evaluations.update-case', { id, version, statement: '再改' })).toMatchObject({
    problem: { code: 'wrong-state' },
  })
  expect(await app.clerk('evaluations.remove-case', { id, version })).toMatchObject({
    problem: { code: 'wrong-state' },
  })
})

test('families are evaluated too, without a street where the round leaves it out', async () => {
  const app = await startEvaluationSeason(
    { skippable: ['street', 'documents', 'on-site'] },
    { file: 'family-sample', type: 'family' },
  )
  const family = expectDone(
    await app.office('families.create', {
      values: { name: '张建国', number: 'DS-0001', regionId: await app.regionNamed('马甸社区') },
    }),
  )
  const application = { roundId: app.round.id, organisationId: null, familyId: family.id, statement: '' }
  const { id } = expectDone(await app.clerk('evaluations.create-case', application))
  expectDone(await app.step(app.clerk, id, 'submit', 'apply'))
  expectDone(await app.clerk('evaluations.score-self', { caseId: id, version: 0, entries: app.entries() }))
  expectDone(await app.step(app.clerk, id, 'submit', 'submit-self'))
  for (const stage of ['skip-street', 'skip-documents', 'skip-on-site']) {
    expectDone(await app.step(app.office, id, 'process', stage))
  }
  const view = await app.view(id)
  expect([view.case.state, view.holder]).toEqual(['deliberation', '张建国'])
})
