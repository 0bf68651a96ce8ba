import { expect, test } from 'vitest'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { creditCode } from '#tests/support/credit-code.ts'
import { startDistrict } from '#tests/support/test-app.ts'

type District = Awaited<ReturnType<typeof startDistrict>>

const worded = (outcome: Outcome<unknown>): string => (outcome.ok ? '' : wordProblem(outcome.problem))

async function startWith(more: object = {}) {
  const app = await startDistrict()
  const call = app.as('district_office')
  const regionId = await app.regionNamed('月坛街道')
  const values = { name: '月坛中学', type: 'school', regionId, noCodeReason: 'pending', ...more } as const
  const created = await call('organisations.create', { values })
  if (!created.ok) throw new Error(wordProblem(created.problem))
  return { app, call, regionId, row: created.value }
}

const idOf = (outcome: Outcome<{ id: string }>): string => {
  if (!outcome.ok) throw new Error(wordProblem(outcome.problem))
  return outcome.value.id
}

const countActs = async ({ db }: District): Promise<number> =>
  (await db.selectFrom('act').select('txId').execute()).length

test('an update that changes nothing leaves no act, and its audit line names none', async () => {
  const { app, call, row } = await startWith({ note: '示例' })
  const before = await countActs(app)
  for (const values of [{}, { note: '示例' }, { note: ' 示例 ', principal: '' }, { note: undefined }]) {
    const outcome = await call('organisations.update', { id: row.id, version: 1, values: values as never })
    expect(outcome).toMatchObject({ ok: true, value: { version: 1, note: '示例' } })
  }
  expect(await countActs(app)).toBe(before)
  const lines = await app.db
    .selectFrom('audit')
    .select(['result', 'txId'])
    .where('command', '=', 'organisations.update')
    .execute()
  expect(lines).toEqual(Array.from({ length: 4 }, () => ({ result: 'ok', txId: null })))
})

test('phones and codes are stored in one spelling, however they were typed', async () => {
  const code = creditCode(7)
  const { row, call } = await startWith({
    phone: '（010）66012345 转 801',
    creditCode: `\u200B${code.toLowerCase()} `,
    noCodeReason: null,
  })
  expect(row).toMatchObject({ phone: '010-******45', creditCode: code })
  const revealed = await call('organisations.reveal', { id: row.id, field: 'phone', reason: '电话核实' })
  expect(revealed).toEqual({ ok: true, value: { value: '010-66012345转801' } })
})

test('a row that was changed since is stale, one in the bin is not found', async () => {
  const { call, row } = await startWith()
  await call('organisations.update', { id: row.id, version: 1, values: { note: '一' } })
  expect(await call('organisations.update', { id: row.id, version: 1, values: { note: '二' } })).toMatchObject({
    problem: { code: 'stale' },
  })
  expect(await call('organisations.remove', { rows: [{ id: row.id, version: 1 }], reason: '' })).toMatchObject({
    problem: { code: 'stale' },
  })
  await call('organisations.remove', { rows: [{ id: row.id, version: 2 }], reason: '' })
  const gone = await call('organisations.update', { id: row.id, version: 3, values: { note: '二' } })
  expect(gone).toMatchObject({ problem: { code: 'not-found', detail: '组织' } })
})

test('a reference to a row that is missing or in the bin is refused under its field', async () => {
  const { call, row } = await startWith()
  const missing = await call('organisations.update', { id: row.id, version: 1, values: { regionId: 'nowhere' } })
  expect(missing).toMatchObject({ problem: { code: 'invalid-input', fields: [{ field: 'regionId' }] } })
  const community = idOf(
    await call('regions.create', {
      values: { name: '试验社区', level: 'community', parentId: row.regionId, validFrom: '2011-01-01' },
    }),
  )
  await call('regions.remove', { rows: [{ id: community, version: 1 }], reason: '' })
  const binned = await call('organisations.update', { id: row.id, version: 1, values: { regionId: community } })
  expect(worded(binned)).toContain('回收站')
})

test('a row in use is not removed, and the refusal says by what; deleted rows do not hold it', async () => {
  const { call, row, regionId } = await startWith()
  const refused = await call('regions.remove', { rows: [{ id: regionId, version: 1 }], reason: '' })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'still-used' } })
  expect(worded(refused)).toMatch(/“月坛街道”\(行政区划 \d+ 条、学习型组织 1 条\)仍被使用/u)

  const community = idOf(
    await call('regions.create', {
      values: { name: '试验社区', level: 'community', parentId: regionId, validFrom: '2011-01-01' },
    }),
  )
  await call('organisations.update', { id: row.id, version: 1, values: { regionId: community } })
  await call('organisations.remove', { rows: [{ id: row.id, version: 2 }], reason: '' })
  const removed = await call('regions.remove', { rows: [{ id: community, version: 1 }], reason: '' })
  expect(removed).toMatchObject({ ok: true, value: { count: 1 } })

  const alone = await call('organisations.restore', { ids: [row.id] })
  expect(alone).toMatchObject({ problem: { code: 'invalid-input', fields: [{ field: 'regionId' }] } })
  await call('regions.restore', { ids: [community] })
  expect(await call('organisations.restore', { ids: [row.id] })).toMatchObject({ ok: true, value: { count: 1 } })
})

test('a street goes to the bin and comes back together with its communities, in any order', async () => {
  const { app, call } = await startWith()
  const district = await app.regionNamed('西城区')
  const region = (name: string, level: 'street' | 'community', parentId: string) =>
    call('regions.create', { values: { name, level, parentId, validFrom: '2011-01-01' } })
  const street = idOf(await region('试验街道', 'street', district))
  const communities = [
    idOf(await region('试验一社区', 'community', street)),
    idOf(await region('试验二社区', 'community', street)),
  ]
  const ids = [street, ...communities]
  const rows = ids.map((id) => ({ id, version: 1 }))
  expect(await call('regions.remove', { rows: rows.slice(0, 2), reason: '' })).toMatchObject({
    problem: { code: 'still-used' },
  })
  expect(await call('regions.remove', { rows, reason: '' })).toMatchObject({ value: { count: 3 } })
  expect(await call('regions.restore', { ids: communities })).toMatchObject({ problem: { code: 'invalid-input' } })
  expect(await call('history.undo', {})).toMatchObject({ value: { skipped: [] } })
  expect(await call('history.redo', {})).toMatchObject({ value: { skipped: [] } })
  expect(await call('regions.restore', { ids: ids.toReversed() })).toMatchObject({ value: { count: 3 } })
  expect(await call('regions.restore', { ids: ['nowhere'] })).toMatchObject({
    problem: { code: 'not-found', detail: '区划' },
  })
})

test('a code another row in use has is refused with the name of that row, also when restoring', async () => {
  const code = { creditCode: creditCode(1), noCodeReason: null }
  const { call, row, regionId } = await startWith(code)
  const second = { name: '三里河中学', type: 'school', regionId, ...code } as const
  expect(worded(await call('organisations.create', { values: second }))).toContain('月坛中学')
  await call('organisations.remove', { rows: [{ id: row.id, version: 1 }], reason: '' })
  expect(await call('organisations.create', { values: second })).toMatchObject({ ok: true })
  expect(worded(await call('organisations.restore', { ids: [row.id] }))).toContain('三里河中学')
})

test('what a procedure fills in cannot be typed', async () => {
  const { call } = await startWith()
  const values = { holder: '甲', kind: 'school', level: 'district', awardedOn: '2011-01-01' } as const
  expect(await call('titles.create', { values: { ...values, caseId: 'case-1' } })).toMatchObject({
    problem: { code: 'invalid-input', fields: [{ field: 'caseId' }] },
  })
  expect(await call('titles.create', { values })).toMatchObject({ ok: true })
})

test('a picker offers the exact name first, and tells namesakes apart by their street', async () => {
  const { call } = await startWith()
  const found = await call('regions.find', { search: '月坛' })
  const choices = found.ok ? found.value : []
  expect(choices[0]).toMatchObject({ name: '月坛街道', hint: '西城区' })
  expect(choices.length).toBeLessThanOrEqual(30)
})

test('a picker offers only rows that meet its conditions', async () => {
  const { call } = await startWith()
  const streets = [{ kind: 'in' as const, field: 'level', values: ['street'] }]
  const found = await call('regions.find', { search: '月坛', conditions: streets })
  expect(found).toMatchObject({ ok: true, value: [{ name: '月坛街道' }] })
  const strange = [{ kind: 'blank' as const, field: 'colour' }]
  expect(await call('regions.find', { search: '', conditions: strange })).toMatchObject({
    problem: { code: 'invalid-input', fields: [{ field: 'colour' }] },
  })
})
