import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'
import { startDistrict } from '#tests/support/test-app.ts'

async function startWithHolder() {
  const app = await startDistrict()
  const office = app.as('district_office')
  const regionId = await app.regionNamed('月坛街道')
  const values = { name: '示例企业', type: 'enterprise', regionId, noCodeReason: 'historic' } as const
  const { id: organisationId } = expectDone(await office('organisations.create', { values }))
  const title = { holder: '示例企业', kind: 'enterprise', level: 'district', organisationId } as const
  return { ...app, office, title }
}

const twice = { problem: { code: 'duplicate' } }

test('one holder has one title of a kind and level at a time, whichever way it is entered', async () => {
  const { office, title } = await startWithHolder()
  const first = expectDone(
    await office('titles.create', { values: { ...title, awardedOn: '2008-01-01', validTo: '2011-01-01' } }),
  )
  expect(await office('titles.create', { values: { ...title, awardedOn: '2010-12-31' } })).toMatchObject(twice)
  const next = expectDone(await office('titles.create', { values: { ...title, awardedOn: '2011-01-01' } }))
  expectDone(await office('titles.create', { values: { ...title, level: 'city', awardedOn: '2009-06-01' } }))
  const longer = { id: first.id, version: first.version, values: { validTo: '2011-01-02' } }
  expect(await office('titles.update', longer)).toMatchObject(twice)
  const columns = ['holder', 'kind', 'level', 'organisationId', 'awardedOn']
  const rows = [['示例企业', '学习型企业', '区级', '示例企业', '2011-12-01']]
  expect(await office('titles.import', { source: '示例.xlsx', columns, rows, dryRun: false })).toMatchObject(twice)

  const withdrawn = {
    id: next.id,
    version: next.version,
    values: { withdrawnOn: '2011-11-01', withdrawalReason: '示例' },
  }
  expectDone(await office('titles.update', withdrawn))
  expectDone(await office('titles.import', { source: '示例.xlsx', columns, rows, dryRun: false }))
})

test('a title is not withdrawn before it was awarded', async () => {
  const { office, title } = await startWithHolder()
  const values = { ...title, awardedOn: '2011-01-01', withdrawnOn: '2010-12-31', withdrawalReason: '示例' }
  expect(await office('titles.create', { values })).toMatchObject({ problem: { fields: [{ field: 'withdrawnOn' }] } })
})

async function shownCase() {
  const season = await startEvaluationSeason()
  const { id: organisationId } = await season.addOrganisation('示例企业')
  const experts = [await season.addExpert('甲'), await season.addExpert('乙'), await season.addExpert('丙')]
  const id = await season.bringToPanel(organisationId)
  expectDone(await season.seat(id, experts))
  for (const expert of experts) await season.score(id, expert, 0)
  await season.bringToDeliberation(id)
  expectDone(await season.conclude(id))
  const { endDay } = expectDone(await season.show([id]))
  season.moveTo('2011-11-01')
  const nameOn = async (awardedOn: string) => {
    const { version } = (await season.view(id)).case
    const naming = { documentNumber: '西学习办发〔2011〕3号', plaqueNumber: '', opinion: '' }
    return season.approver('evaluations.name', { id, version, awardedOn, ...naming })
  }
  return { ...season, id, endDay, nameOn }
}

test('a naming is not dated into the publicity or before it', async () => {
  const { endDay, nameOn } = await shownCase()
  for (const day of ['1990-01-01', endDay])
    expect(await nameOn(day)).toMatchObject({ problem: { code: 'publicity-running', detail: endDay } })
  expectDone(await nameOn('2011-11-01'))
})

test('what a naming decided is not changed by hand; its withdrawal is written beside it', async () => {
  const { office, nameOn } = await shownCase()
  const { titleId } = expectDone(await nameOn('2011-11-01'))
  const id = titleId ?? ''
  const { version } = expectDone(await office('titles.get', { id }))
  const locked = { problem: { code: 'locked' } }
  for (const values of [
    { kind: 'npo-5a' },
    { level: 'national' },
    { validTo: '2099-01-01' },
    { holder: '别家' },
  ] as const)
    expect(await office('titles.update', { id, version, values })).toMatchObject(locked)
  expect(await office('titles.remove', { rows: [{ id, version }], reason: '' })).toMatchObject(locked)
  const withdrawal = { withdrawnOn: '2011-11-01', withdrawalReason: '示例', plaqueNumber: '001' }
  expectDone(await office('titles.update', { id, version, values: withdrawal }))
})

test('a title keeps its holder from applying until the day it runs out', async () => {
  const season = await startEvaluationSeason()
  const { id: organisationId } = await season.addOrganisation('示例企业')
  const title = { holder: '示例企业', kind: 'enterprise', level: 'district', organisationId } as const
  const values = { ...title, awardedOn: '2008-10-11', validTo: '2011-10-11' }
  expectDone(await season.office('titles.create', { values }))
  const application = { roundId: season.round.id, organisationId, familyId: null, statement: '' }
  expect(await season.clerk('evaluations.create-case', application)).toMatchObject(twice)
  season.moveTo('2011-10-11')
  expectDone(await season.clerk('evaluations.create-case', application))
})

test('a withdrawn title keeps nobody from applying again', async () => {
  const season = await startEvaluationSeason()
  const { id: organisationId } = await season.addOrganisation('示例企业')
  const title = { holder: '示例企业', kind: 'enterprise', level: 'district', organisationId } as const
  const held = expectDone(await season.office('titles.create', { values: { ...title, awardedOn: '2010-01-01' } }))
  const application = { roundId: season.round.id, organisationId, familyId: null, statement: '' }
  expect(await season.clerk('evaluations.create-case', application)).toMatchObject(twice)
  const withdrawal = { withdrawnOn: '2011-01-01', withdrawalReason: '示例' }
  expectDone(await season.office('titles.update', { id: held.id, version: held.version, values: withdrawal }))
  expectDone(await season.clerk('evaluations.create-case', application))
})
