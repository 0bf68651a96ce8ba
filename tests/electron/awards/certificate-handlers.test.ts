import { expect, test } from 'vitest'
import { expectDone, startAwardSeason } from '#tests/support/award-season.ts'

/** Three people approved in order 甲、乙、丙. */
async function commendThree() {
  const season = await startAwardSeason({ diffRate: 0, opinionsIndividual: null })
  const quota = await season.allocate('individual', 5)
  const ids: string[] = []
  for (const name of ['甲', '乙', '丙'])
    ids.push((await season.shortlist(await season.recommend(await season.draft(quota, name)), [])).id)
  const seen = async (id: string) => ({ id, version: (await season.nomination(id)).version })
  await season.publish(...(await Promise.all(ids.map(seen))))
  season.moveTo('2011-12-01')
  for (const id of ids) expectDone(await season.approve({ id, version: 0 }, (await seen(id)).version))
  return { ...season, ids, seen }
}

test('a certificate says who, what, when and under which numbers, issued by the sponsor of the award', async () => {
  const { office, ids } = await commendThree()
  const { template, certificates } = expectDone(await office('certificates.prepare', { of: 'nomination', ids }))
  expect(template).toMatchObject({ code: 'honour-sample', sample: 1 })
  expect(certificates.map(({ holder }) => holder)).toEqual(['甲', '乙', '丙'])
  expect(certificates[1]).toEqual({
    holder: '乙',
    award: '社区教育先进个人',
    year: '2011',
    awardedOn: '2011年12月1日',
    documentNumber: '西教发〔2011〕30号',
    certificateNumber: '西教证〔2011〕个人002号',
    issuer: '西城区社区教育委员会',
  })
})

test('marked rows of the ledger come in the order they were asked for', async () => {
  const { office } = await commendThree()
  const rows = expectDone(await office('commendations.list', { limit: 10 })).rows.toReversed()
  const input = { of: 'commendation' as const, ids: rows.map(({ id }) => id) }
  const { certificates } = expectDone(await office('certificates.prepare', input))
  expect(certificates.map(({ holder }) => holder)).toEqual(rows.map(({ holder }) => holder))
})

test('a withdrawn commendation gets no certificate, nor do the others marked with it', async () => {
  const { office, approver, ids, seen } = await commendThree()
  expectDone(await approver('nominations.revoke', { ...(await seen(ids[1] ?? '')), reason: '事迹失实' }))
  expect(await office('certificates.prepare', { of: 'nomination', ids })).toEqual({
    ok: false,
    problem: { code: 'award-withdrawn', detail: '乙' },
  })
})

test('an earlier commendation without a number is refused until it has one', async () => {
  const { office } = await startAwardSeason()
  const values = {
    holder: '老王',
    kind: 'individual',
    series: 'education',
    award: '社区教育先进个人',
    year: 2009,
    awardedOn: '2009-12-20',
    documentNumber: '西教发〔2009〕9号',
  } as const
  const { id, version } = expectDone(await office('commendations.create', { values }))
  const input = { of: 'commendation' as const, ids: [id] }
  expect(await office('certificates.prepare', input)).toMatchObject({ problem: { code: 'certificate-unnumbered' } })
  const numbered = { certificateNumber: '西教证〔2009〕个人001号' }
  expectDone(await office('commendations.update', { id, version, values: numbered }))
  const { certificates } = expectDone(await office('certificates.prepare', input))
  expect(certificates).toMatchObject([{ ...numbered, issuer: '学城' }])
})

test('only who manages awards prints certificates', async () => {
  const { clerk, approver, ids } = await commendThree()
  for (const call of [clerk, approver])
    expect(await call('certificates.prepare', { of: 'nomination', ids })).toMatchObject({
      problem: { code: 'not-permitted' },
    })
})
