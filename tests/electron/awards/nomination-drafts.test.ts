import { expect, test } from 'vitest'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { expectDone, startAwardSeason } from '#tests/support/award-season.ts'

const refusal = (code: string, detail?: string) => ({
  ok: false,
  problem: detail === undefined ? { code } : { code, detail: expect.stringContaining(detail) as unknown },
})

test('a street nominates for its own street only', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('collective', 1)
  const stranger = season.as('street_clerk', '街道戊', await season.regionNamed('牛街街道'))
  const nominate = (quotaId: string) =>
    stranger('nominations.create', { values: { quotaId, name: '甲校', route: 'unit' } })
  const nowhere = await nominate('nowhere')
  expect(nowhere).toMatchObject(refusal('invalid-input'))
  expect(await nominate(quota)).toEqual(nowhere)
})

test('what was put forward can no longer be changed, and a half-filled draft not put forward', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('collective', 1)
  const bare = await season.draft(quota, '甲校', { brief: null, unitPublicTo: '2011-11-23' })
  const recommend = { id: bare.id, version: bare.version, reason: '' }
  const outcome = await season.clerk('nominations.recommend', recommend)
  expect(outcome.ok ? [] : outcome.problem.fields?.map(({ field }) => field)).toEqual(['brief', 'unitPublicTo'])
  const values = { name: '甲校', route: 'unit' as const, brief: '已补', unitPublicTo: '2011-11-21' }
  const changed = expectDone(
    await season.clerk('nominations.update', {
      id: bare.id,
      version: bare.version,
      values: { ...values, rank: 9, state: 'commended' },
    }),
  )
  expect(changed).toMatchObject({ brief: '已补', rank: 1, state: 'draft' })
  const put = await season.recommend(changed)
  expect(
    await season.clerk('nominations.update', { id: put.id, version: put.version, values: { brief: '再改' } }),
  ).toMatchObject(refusal('locked'))
})

test('ranks stay 1 … n whatever is reordered or removed', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('individual', 3)
  const names = ['甲', '乙', '丙']
  const drafts: Nomination[] = []
  for (const name of names) drafts.push(await season.draft(quota, name))
  const order = async () => {
    const page = expectDone(
      await season.clerk('nominations.list', { limit: 10, sort: { field: 'rank', descending: false } }),
    )
    return page.rows.map(({ name, rank }) => `${rank}${name}`)
  }
  const [first, second, third] = drafts.map(({ id }) => id)
  const ids = [third ?? '', first ?? '', second ?? '']
  expectDone(await season.clerk('nominations.rank', { quotaId: quota, ids }))
  expect(await order()).toEqual(['1丙', '2甲', '3乙'])
  expect(await season.clerk('nominations.rank', { quotaId: quota, ids: ids.slice(1) })).toEqual(refusal('stale'))
  const leaving = await season.nomination(first ?? '')
  const row = { id: leaving.id, version: leaving.version }
  expectDone(await season.clerk('nominations.remove', { rows: [row], reason: '本人放弃' }))
  expect(await order()).toEqual(['1丙', '2乙'])
  expectDone(await season.clerk('history.undo', {}))
  expect(await order()).toEqual(['1丙', '2甲', '3乙'])

  const last = await season.nomination(third ?? '')
  expectDone(await season.clerk('nominations.remove', { rows: [{ id: last.id, version: last.version }], reason: '' }))
  expect(await order()).toEqual(['1甲', '2乙'])
  expectDone(await season.clerk('nominations.restore', { ids: [last.id] }))
  const ranks = (await order()).map((text) => text.slice(0, 1))
  expect(ranks).toEqual(['1', '2', '3'])
})

test('the same nominee is put forward once, and an earlier holder only after the years set', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('individual', 5)
  const earlier = {
    kind: 'individual',
    series: 'education',
    award: '社区教育先进个人',
    unit: '德胜街道办事处',
  } as const
  for (const [holder, year] of [
    ['老王', 2007],
    ['老李', 2006],
  ] as const)
    expectDone(
      await season.office('commendations.create', {
        values: { ...earlier, holder, year, awardedOn: `${year}-12-20`, documentNumber: `西教发〔${year}〕9号` },
      }),
    )
  const recommend = async (name: string) => {
    const { id, version } = await season.draft(quota, name)
    return season.clerk('nominations.recommend', { id, version, reason: '' })
  }
  expect(await recommend('老王')).toMatchObject({ problem: { fields: [{ field: 'name' }] } })
  expect(await recommend('老李')).toMatchObject({ ok: true })
  expect(await recommend('老李')).toEqual(refusal('duplicate', '老李'))
})

test('a picker of places names unit, kind, project and number, and offers a street its own', async () => {
  const season = await startAwardSeason()
  await season.allocate('collective', 2)
  await season.office('awardQuotas.create', {
    values: { projectId: season.projectId, unit: '区文委', kind: 'collective', places: 1 },
  })
  expect(expectDone(await season.clerk('awardQuotas.find', { search: '' }))).toMatchObject([
    { name: '德胜街道 · 集体', hint: '2011年 社区教育先进集体和先进个人,名额 2' },
  ])
  expect(expectDone(await season.office('awardQuotas.find', { search: 'qww' }))).toMatchObject([
    { name: '区文委 · 集体' },
  ])
})
