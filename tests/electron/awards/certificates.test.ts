import { expect, test } from 'vitest'
import { missingCertificateSequences } from '#shared/awards/certificate-number.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { expectDone, startAwardSeason } from '#tests/support/award-season.ts'

const season = async () => startAwardSeason({ diffRate: 0, opinionsIndividual: null, opinionsCollective: null })

test('numbers run without gaps by kind, in rank order, under withdrawal and refusal', async () => {
  const awards = await season()
  const people = await awards.allocate('individual', 5)
  const groups = await awards.allocate('collective', 2)
  const listed: Nomination[] = []
  for (const [quota, name] of [
    [people, '甲'],
    [people, '乙'],
    [groups, '甲校'],
    [people, '丙'],
  ] as const)
    listed.push(await awards.shortlist(await awards.recommend(await awards.draft(quota, name)), []))
  await awards.publish(...listed)
  awards.moveTo('2011-12-01')
  const seen = async (place: number) => {
    const { id, version } = await awards.nomination(listed[place]?.id ?? '')
    return { id, version }
  }
  const approve = async (...places: number[]) => {
    const rows: { id: string; version: number }[] = []
    for (const place of places) rows.push(await seen(place))
    return awards.approver('nominations.approve', {
      rows,
      documentNumber: '西教发〔2011〕30号',
      approvedOn: '2011-12-01',
    })
  }
  const numbersOf = (outcome: Awaited<ReturnType<typeof approve>>) =>
    expectDone(outcome).certificates.map(({ number }) => number)

  expect(numbersOf(await approve(2, 1, 0))).toEqual([
    '西教证〔2011〕集体001号',
    '西教证〔2011〕个人001号',
    '西教证〔2011〕个人002号',
  ])
  expectDone(await awards.approver('nominations.revoke', { ...(await seen(1)), reason: '事迹失实' }))
  expect(numbersOf(await approve(3))).toEqual(['西教证〔2011〕个人003号'])

  const kept = await awards.db.selectFrom('certificate').selectAll().where('kind', '=', 'individual').execute()
  expect(missingCertificateSequences(kept.map(({ sequence }) => sequence))).toEqual([])
  expect(new Set(kept.map(({ number }) => number)).size).toBe(3)
  expect(kept.filter(({ revokedOn }) => revokedOn !== null)).toMatchObject([{ holder: '乙', revokedOn: '2011-12-01' }])
})

test('a withdrawn commendation stays in the ledger with its reason, and is over', async () => {
  const awards = await season()
  const quota = await awards.allocate('individual', 1)
  const listed = await awards.shortlist(await awards.recommend(await awards.draft(quota, '甲')), [])
  await awards.publish(listed)
  awards.moveTo('2011-12-01')
  const { version } = await awards.nomination(listed.id)
  expectDone(await awards.approve(listed, version))
  const commended = await awards.nomination(listed.id)
  const revoke = { id: listed.id, version: commended.version, reason: '事迹失实' }
  expect(await awards.office('nominations.revoke', revoke)).toMatchObject({ problem: { code: 'not-permitted' } })
  expectDone(await awards.approver('nominations.revoke', revoke))
  const page = expectDone(await awards.office('commendations.list', { limit: 10 }))
  expect(page.rows).toMatchObject([{ holder: '甲', withdrawnOn: '2011-12-01', withdrawalReason: '事迹失实' }])
  const after = await awards.nomination(listed.id)
  expect(after).toMatchObject({ state: 'revoked', certificateNumber: '西教证〔2011〕个人001号' })
  expect(await awards.approver('nominations.revoke', { ...revoke, version: after.version })).toMatchObject({
    problem: { code: 'wrong-state' },
  })
})

test('an approval cannot be undone, and a wrong document number is told how to be written', async () => {
  const awards = await season()
  const quota = await awards.allocate('individual', 1)
  const listed = await awards.shortlist(await awards.recommend(await awards.draft(quota, '甲')), [])
  await awards.publish(listed)
  awards.moveTo('2011-12-01')
  const { version } = await awards.nomination(listed.id)
  const wrong = await awards.approve(listed, version, '西教发[2011]第030号')
  expect(wrong).toMatchObject({
    problem: {
      fields: [{ field: 'documentNumber', message: expect.stringContaining('西教发〔2011〕30号') as unknown }],
    },
  })
  expectDone(await awards.approve(listed, version))
  expect(await awards.approver('history.undo', {})).toMatchObject({ ok: false })
  expect((await awards.nomination(listed.id)).state).toBe('commended')
})
