import { expect, test } from 'vitest'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { expectDone, startAwardSeason } from '#tests/support/award-season.ts'

const refusal = (code: string, detail: string) => ({
  ok: false,
  problem: { code, detail: expect.stringContaining(detail) as unknown },
})

test('a project gives out no more places than it has, whichever way the rows come', async () => {
  const season = await startAwardSeason()
  await season.allocate('collective', 3)
  const create = (unit: string, places: number) =>
    season.office('awardQuotas.create', {
      values: { projectId: season.projectId, unit, kind: 'collective', places },
    })
  expect(await create('牛街街道', 2)).toEqual(refusal('quota-exceeded', '已分配 5 个,项目名额 4 个'))
  expect(await create('德胜街道', 1)).toEqual(refusal('duplicate', '德胜街道'))
  const { id, version } = expectDone(await create('牛街街道', 1))
  expect(await season.office('awardQuotas.update', { id, version, values: { places: 2 } })).toMatchObject(
    refusal('quota-exceeded', '已分配 5 个'),
  )
  expect(
    await season.office('awardQuotas.import', {
      source: '分配表.xlsx',
      columns: ['projectId', 'unit', 'kind', 'places'],
      rows: [
        ['社区教育先进集体和先进个人', '椿树街道', '个人', '2'],
        ['社区教育先进集体和先进个人', '天桥街道', '集体', '1'],
      ],
      dryRun: false,
    }),
  ).toEqual(refusal('quota-exceeded', '已分配 5 个'))
  const page = expectDone(await season.office('awardQuotas.list', { limit: 10 }))
  expect(page.rows.map(({ unit, places }) => `${unit}${places}`).toSorted()).toEqual(['德胜街道3', '牛街街道1'])
})

test('places go to a street or to a unit of the whole district, never to a community', async () => {
  const season = await startAwardSeason()
  const regionId = await season.regionNamed('北广社区')
  const values = { projectId: season.projectId, unit: '德胜街道', regionId, kind: 'collective' as const, places: 1 }
  expect(await season.office('awardQuotas.create', { values })).toMatchObject({
    problem: { fields: [{ field: 'regionId', message: expect.stringContaining('北广社区') as unknown }] },
  })
})

test('a unit puts forward no more than floor(places × (1 + 差额)), refused at submission', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('collective', 4)
  const outcomes: Outcome<Nomination>[] = []
  for (const name of ['甲校', '乙校', '丙校', '丁校', '戊校']) {
    const { id, version } = await season.draft(quota, name)
    outcomes.push(await season.clerk('nominations.recommend', { id, version, reason: '' }))
  }
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, false])
  expect(outcomes.at(-1)).toEqual(refusal('quota-exceeded', '限 4 个'))
})

test('a share limit holds at submission: one 县处级 of five places', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('individual', 5)
  const marked = { categories: '县处级' }
  await season.recommend(await season.draft(quota, '甲', marked))
  const { id, version } = await season.draft(quota, '乙', marked)
  expect(await season.clerk('nominations.recommend', { id, version, reason: '' })).toEqual(
    refusal('quota-exceeded', '县处级 2 名,限 1 名'),
  )
})

test('approval checks the places again: without the 差额, and after places were cut', async () => {
  const season = await startAwardSeason({ quotaIndividual: 5, opinionsIndividual: null })
  const quota = await season.allocate('individual', 5)
  const listed: Nomination[] = []
  for (const name of ['甲', '乙', '丙', '丁', '戊', '己'])
    listed.push(await season.shortlist(await season.recommend(await season.draft(quota, name)), []))
  await season.publish(...listed)
  season.moveTo('2011-12-01')
  const rows: { id: string; version: number }[] = []
  for (const { id } of listed) rows.push({ id, version: (await season.nomination(id)).version })
  const approve = (some: typeof rows) =>
    season.approver('nominations.approve', {
      rows: some,
      documentNumber: '西教发〔2011〕30号',
      approvedOn: '2011-12-01',
    })
  expect(await approve(rows)).toEqual(refusal('quota-exceeded', '批准后共 6 个,项目名额 5 个'))
  const { version } = expectDone(await season.office('awardQuotas.get', { id: quota }))
  expectDone(await season.office('awardQuotas.update', { id: quota, version, values: { places: 4 } }))
  expect(await approve(rows.slice(0, 1))).toEqual(refusal('quota-exceeded', '本单位已推荐 6 个,限 4 个'))
  expectDone(await season.office('awardQuotas.update', { id: quota, version: version + 1, values: { places: 5 } }))
  expect(expectDone(await approve(rows.slice(0, 5))).certificates).toHaveLength(5)
})

test('once somebody is nominated the rules stay as they were; places may still move', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('collective', 1)
  await season.recommend(await season.draft(quota, '甲校'))
  const { version } = expectDone(await season.office('awardProjects.get', { id: season.projectId }))
  const update = (values: object) => season.office('awardProjects.update', { id: season.projectId, version, values })
  expect(await update({ publicityDays: 3 })).toEqual(refusal('in-use', '1 个推荐'))
  expect(await update({ quotaCollective: 0 })).toEqual(refusal('quota-exceeded', '已分配 1 个,项目名额 0 个'))
  expect(await update({ quotaCollective: 9 })).toMatchObject({ ok: true })
})
