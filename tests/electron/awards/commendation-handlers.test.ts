import { expect, test } from 'vitest'
import { expectDone, startAwardSeason } from '#tests/support/award-season.ts'

const historic = {
  holder: '老王',
  unit: '德胜街道办事处',
  kind: 'individual',
  series: 'education',
  award: '社区教育先进个人',
  year: 2009,
  awardedOn: '2009-12-20',
  documentNumber: '西教发〔2009〕9号',
} as const

test('earlier commendations are entered by hand or imported, once each', async () => {
  const { office } = await startAwardSeason()
  const { id, version } = expectDone(await office('commendations.create', { values: historic }))
  expectDone(await office('commendations.update', { id, version, values: { note: '据档案补录' } }))
  const request = {
    source: '历年表彰名册.xlsx',
    columns: ['holder', 'unit', 'kind', 'series', 'award', 'year', 'awardedOn', 'documentNumber'],
    rows: [
      ['老王', '德胜街道办事处', '个人', '社区教育', '社区教育先进个人', '2009', '2009年12月20日', '西教发〔2009〕9号'],
      ['新街口社区教育学校', '', '集体', '社区教育', '社区教育先进集体', '2009', '2009.12.20', '西教发〔2009〕9号'],
      ['老赵', '', '个人', '社区教育', '社区教育先进个人', '2009', '2009.12.20', '西教发2009-9'],
    ],
    dryRun: false,
  }
  expect(expectDone(await office('commendations.import', request))).toMatchObject({
    added: 1,
    same: 1,
    refused: [{ row: 3, field: 'documentNumber' }],
  })
})

test('what the procedure wrote cannot be changed, removed or claimed by hand', async () => {
  const season = await startAwardSeason({ opinionsCollective: null })
  const { office } = season
  const quota = await season.allocate('collective', 1)
  const listed = await season.shortlist(await season.recommend(await season.draft(quota, '甲校')), [])
  await season.publish(listed)
  season.moveTo('2011-12-01')
  expectDone(await season.approve(listed, (await season.nomination(listed.id)).version))
  const row = expectDone(await office('commendations.list', { limit: 10 })).rows[0]
  const seen = { id: row?.id ?? '', version: row?.version ?? 0 }
  const locked = { ok: false, problem: { code: 'locked', detail: expect.stringContaining('甲校') as unknown } }
  const update = (values: object) => office('commendations.update', { ...seen, values })
  expect(await update({ documentNumber: '西教发〔2011〕31号' })).toEqual(locked)
  expect(await update({ withdrawnOn: '2011-12-01', withdrawalReason: '误' })).toEqual(locked)
  expect(await office('commendations.remove', { rows: [seen], reason: '误' })).toEqual(locked)
  expect(await update({ note: '已领取证书' })).toMatchObject({ ok: true })
  const claimed = { ...historic, nominationId: listed.id }
  expect(expectDone(await office('commendations.create', { values: claimed })).nominationId).toBeNull()
})
