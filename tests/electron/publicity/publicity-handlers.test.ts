import { expect, test } from 'vitest'
import { expectDone, startAwardSeason } from '#tests/support/award-season.ts'

async function shown() {
  const season = await startAwardSeason({ opinionsCollective: null })
  const quota = await season.allocate('collective', 2)
  const listed = await season.shortlist(await season.recommend(await season.draft(quota, '甲校')), [])
  const { publicityId } = await season.publish(listed)
  return { ...season, listed, publicityId }
}

const objection = { raisedBy: 'named', raiser: '李某', receivedOn: '2011-11-23', content: '事迹不实' } as const

test('the list is kept as it was shown', async () => {
  const { office, publicityId, listed } = await shown()
  const publicity = expectDone(await office('publicity.get', { id: publicityId }))
  expect(publicity).toMatchObject({ startDay: '2011-11-23', workingDays: 5, endDay: '2011-11-30' })
  expect(publicity.entries).toEqual([{ subjectId: listed.id, name: '甲校', unit: '德胜街道办事处', note: '集体' }])
  expect(expectDone(await office('publicity.ofSubject', { subjectId: listed.id }))?.id).toBe(publicityId)
  expect(expectDone(await office('publicity.ofSubject', { subjectId: 'nobody' }))).toBeNull()
})

test('who objected is told to those who investigate, not to the street', async () => {
  const { office, clerk, publicityId, listed } = await shown()
  expectDone(await office('publicity.raise', { publicityId, subjectId: listed.id, ...objection }))
  const raiserSeenBy = async (call: typeof office) =>
    expectDone(await call('publicity.get', { id: publicityId })).objections[0]?.raiser
  expect(await raiserSeenBy(office)).toBe('李某')
  expect(await raiserSeenBy(clerk)).toBe('')
  expect(expectDone(await clerk('publicity.list', {}))).toMatchObject([{ names: 1, openObjections: 1 }])
})

test('an objection that came in does not go away by undo', async () => {
  const { office, publicityId, listed } = await shown()
  expectDone(await office('publicity.raise', { publicityId, subjectId: listed.id, ...objection }))
  expect(await office('history.undo', {})).toMatchObject({ problem: { code: 'not-undoable' } })
  expect(expectDone(await office('publicity.get', { id: publicityId })).objections).toHaveLength(1)
})

test('an objection names what is wrong with it', async () => {
  const { office, publicityId, listed } = await shown()
  const raise = async (changes: object) => {
    const outcome = await office('publicity.raise', { publicityId, subjectId: listed.id, ...objection, ...changes })
    return outcome.ok ? [] : outcome.problem.fields?.map(({ field }) => field)
  }
  expect(await raise({ raiser: '' })).toEqual(['raiser'])
  expect(await raise({ receivedOn: '昨天' })).toEqual(['receivedOn'])
  expect(await raise({ receivedOn: '2011-11-22' })).toEqual(['receivedOn'])
  expect(await office('publicity.raise', { publicityId, subjectId: 'nobody', ...objection })).toMatchObject({
    problem: { code: 'not-found' },
  })
})

test('a period into a year without a holiday table is refused until the district enters the year', async () => {
  const { office } = await shown()
  const end = () => office('publicity.end', { startDay: '2026-12-29', workingDays: 5 })
  expect(await end()).toEqual({ ok: false, problem: { code: 'year-not-covered', detail: '2027' } })
  const values = {
    name: '2027年部分节假日安排(示例)',
    year: 2027,
    source: '示例',
    holidays: '1月1日至3日',
    workdays: null,
  }
  const wrong = await office('holidayYears.create', { values: { ...values, workdays: '1月4日' } })
  expect(wrong).toMatchObject({ problem: { fields: [{ field: 'workdays' }] } })
  expectDone(await office('holidayYears.create', { values }))
  expect(expectDone(await end())).toEqual({ endDay: '2027-01-06' })
})
