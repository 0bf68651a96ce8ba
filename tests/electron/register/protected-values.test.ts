import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { assemble } from '#electron/assemble.ts'
import { protectedFields } from '#shared/register/protected-fields.ts'
import { contract } from '#shared/contract.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'
import { createClient } from '#shared/client.ts'
import { join } from 'node:path'
import { planted, shown, startFamilyOffice } from '#tests/support/family-office.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const clear = new RegExp(Object.values(planted).join('|'), 'u')

test('what a register answers is masked: the row made, got, listed and found, and its history', async () => {
  const { call, row } = await startFamilyOffice()
  const { id } = row
  expect(row).toMatchObject(shown)
  const answers = [
    await call('families.get', { id }),
    await call('families.list', { limit: 10 }),
    await call('families.find', { search: planted.phone }),
    await call('families.update', { id, version: 1, values: { phone: '19900005678' } }),
    await call('families.history', { id }),
    await call('history.acts', { limit: 10 }),
  ]
  const text = JSON.stringify(answers)
  expect(text).not.toMatch(clear)
  expect(text).not.toContain('19900005678')
  expect(text).toContain('199****5678')
  expect(answers.every(({ ok }) => ok)).toBe(true)
})

test('a mask that comes back means unchanged; what is typed over it is checked and replaces it', async () => {
  const { call, row } = await startFamilyOffice()
  const { id } = row
  const same = await call('families.update', { id, version: 1, values: { ...shown, members: 4 } })
  expect(same).toMatchObject({ ok: true, value: { version: 2, members: 4, ...shown } })
  const history = await call('families.history', { id })
  expect(history.ok && history.value[0]?.changes.map(({ field }) => field)).toEqual(['members'])
  for (const phone of ['199****5678', '12'])
    expect(await call('families.update', { id, version: 2, values: { phone } })).toMatchObject({ ok: false })
  await call('families.update', { id, version: 2, values: { phone: '１９９ 0000 5678', address: null } })
  const reveal = await call('families.reveal', { id, field: 'phone', reason: '电话核实' })
  expect(reveal).toEqual({ ok: true, value: { value: '19900005678' } })
  expect(await call('families.get', { id })).toMatchObject({ value: { address: null, residentId: shown.residentId } })
})

test('a whole number finds its row in every register, however it is typed; a part of it finds nothing', async () => {
  const { call, row, regionId } = await startFamilyOffice()
  const values = {
    name: '示例馆',
    type: 'institution',
    regionId,
    noCodeReason: 'pending',
    phone: planted.phone,
  } as const
  await call('organisations.create', { values })
  const found = async (search: string) => {
    const page = await call('families.list', { search, limit: 5 })
    return page.ok ? page.value.rows.map(({ id }) => id) : []
  }
  for (const text of [planted.phone, '199-0000-1234', `＋86 ${planted.phone}`, planted.residentId.toLowerCase()])
    expect(await found(text)).toEqual([row.id])
  for (const text of ['19900001235', '1990000', planted.residentId.slice(0, 17)]) expect(await found(text)).toEqual([])
  expect(await call('organisations.find', { search: planted.phone })).toMatchObject({ value: [{ name: '示例馆' }] })
  const where = (text: string) =>
    call('families.list', { conditions: [{ kind: 'contains', field: 'address', text }], limit: 5 })
  expect(await where(planted.address.replace('示例路', ' 示例路 '))).toMatchObject({ value: { matching: 1 } })
  expect(await where('德胜街道')).toMatchObject({ value: { matching: 0 } })
})

test('protected columns have no order and no range, and the refusal says so', async () => {
  const { call } = await startFamilyOffice()
  const sorted = await call('families.list', { sort: { field: 'phone', descending: false }, limit: 5 })
  expect(sorted).toMatchObject({ problem: { fields: [{ field: 'phone' }] } })
  const range = { kind: 'between', field: 'phone', from: '1', to: '2' } as const
  expect(await call('families.list', { conditions: [range], limit: 5 })).toMatchObject({
    problem: { fields: [{ field: 'phone' }] },
  })
})

test('the same file twice changes nothing; undo and redo bring sealed values back and find them again', async () => {
  const { call, row } = await startFamilyOffice()
  const columns = ['name', 'number', 'regionId', 'phone', 'residentId', 'address']
  const cells = ['诸葛示例', 'XJ-2', '德胜街道', '19900007777', planted.residentId, '德胜街道示例路9号']
  const file = { source: '花名册', columns, rows: [cells], dryRun: false }
  expect(await call('families.import', file)).toMatchObject({ value: { added: 1, same: 0, refused: [] } })
  expect(await call('families.import', file)).toMatchObject({ value: { added: 0, changed: 0, same: 1 } })
  await call('families.update', { id: row.id, version: 1, values: { phone: '19900008888' } })
  const finds = async (search: string) => {
    const page = await call('families.list', { search, limit: 5 })
    return page.ok && page.value.matching
  }
  expect([await finds('19900008888'), await finds(planted.phone)]).toEqual([1, 0])
  expect(await call('history.undo', {})).toMatchObject({ value: { skipped: [] } })
  expect([await finds('19900008888'), await finds(planted.phone)]).toEqual([0, 1])
  expect(await call('history.redo', {})).toMatchObject({ value: { skipped: [] } })
  expect([await finds('19900008888'), await finds(planted.phone)]).toEqual([1, 0])
})

test('the report of an import names a wrong number masked', async () => {
  const { call } = await startFamilyOffice()
  const columns = ['name', 'number', 'regionId', 'phone']
  const rows = [['诸葛示例', 'XJ-3', '德胜街道', '199000012345']]
  const report = await call('families.import', { source: '花名册', columns, rows, dryRun: true })
  expect(report).toMatchObject({ value: { refused: [{ field: 'phone' }] } })
  expect(JSON.stringify(report)).not.toContain('199000012345')
})

test('a value is read in full with a reason only, within one’s own area, and the audit says why and not what', async () => {
  const { as, call, db, row, regionNamed } = await startFamilyOffice()
  const ask = { id: row.id, field: 'residentId', reason: '证书制作' }
  expect(await call('families.reveal', ask)).toEqual({ ok: true, value: { value: planted.residentId } })
  expect(await call('families.reveal', { ...ask, reason: ' 看看 ' })).toMatchObject({
    problem: { fields: [{ field: 'reason' }] },
  })
  expect(await call('families.reveal', { ...ask, field: 'name' })).toMatchObject({
    problem: { fields: [{ field: 'field' }] },
  })
  const neighbour = as('street_clerk', '邻街', await regionNamed('月坛街道'))
  expect(await neighbour('families.reveal', ask)).toMatchObject({ problem: { code: 'not-found' } })
  expect(await as('reader')('families.reveal', ask)).toMatchObject({ problem: { code: 'not-permitted' } })
  const lines = await db
    .selectFrom('audit')
    .select(['result', 'object', 'digest', 'txId'])
    .where('command', '=', 'families.reveal')
    .execute()
  expect(lines.map(({ result }) => result)).toEqual([
    'ok',
    'invalid-input',
    'invalid-input',
    'not-found',
    'not-permitted',
  ])
  expect(lines[0]).toMatchObject({ txId: null })
  expect(lines[0]?.object).toContain('证书制作')
  expect(lines[0]?.digest).not.toContain(planted.residentId)
})

test('without the 数据口令 rows are read and changed, protected values neither', async () => {
  const path = join(temporaryDirectory(), 'x.sqlite')
  const { row, regionId, database } = await startFamilyOffice(path)
  database.close()
  let last = 0
  const locked = assemble({
    path,
    now: () => '2011-11-24T01:00:00.000Z',
    newId: () => `later-${(last += 1)}`,
    report: String,
  })
  locked.desk.seat('w', { accountId: 'office', name: '经办人', role: 'district_office', regionId: null })
  const call = createClient((name, input) => locked.dispatch('w', name, input))
  const { id } = row
  const hidden = { phone: '••••', residentId: '••••', address: '••••' }
  expect(await call('families.get', { id })).toMatchObject({ value: hidden })
  expect(await call('families.update', { id, version: 1, values: { ...hidden, members: 5 } })).toMatchObject({
    value: { members: 5 },
  })
  const refused = { problem: { code: 'vault-locked' } }
  expect(await call('families.update', { id, version: 2, values: { phone: '19900005678' } })).toMatchObject(refused)
  expect(await call('families.reveal', { id, field: 'phone', reason: '电话核实' })).toMatchObject(refused)
  const family = { name: '诸葛二', number: 'XJ-2', regionId }
  expect(await call('families.create', { values: { ...family, phone: planted.phone } })).toMatchObject(refused)
  expect(await call('families.create', { values: family })).toMatchObject({ ok: true })
  const file = { source: '花名册', columns: ['number', 'phone'], rows: [['XJ-1', planted.phone]], dryRun: true }
  expect(await call('families.import', file)).toMatchObject(refused)
  const members = { ...file, columns: ['number', 'members'], rows: [['XJ-1', '6']], dryRun: false }
  expect(await call('families.import', members)).toMatchObject({ value: { changed: 1 } })
  locked.vault.openKnown('测试用的数据口令')
  expect(await call('families.get', { id })).toMatchObject({ value: { ...shown, members: 6 } })
})

test('a ciphertext moved to another row shows as damaged, is not revealed, and stops no other change', async () => {
  const path = join(temporaryDirectory(), 'x.sqlite')
  const { call, row, regionId, database } = await startFamilyOffice(path)
  const other = await call('families.create', {
    values: { name: '诸葛二', number: 'XJ-2', regionId, phone: '19900009999' },
  })
  const otherId = other.ok ? other.value.id : ''
  const file = new BetterSqlite(path)
  file.prepare('UPDATE family SET phone = (SELECT phone FROM family WHERE id = ?) WHERE id = ?').run(row.id, otherId)
  file.close()
  expect(await call('families.get', { id: otherId })).toMatchObject({ value: { phone: '•损坏•' } })
  expect(await call('families.reveal', { id: otherId, field: 'phone', reason: '电话核实' })).toMatchObject({
    problem: { code: 'seal-broken', detail: '联系电话' },
  })
  expect(await call('families.update', { id: otherId, version: 1, values: { members: 2 } })).toMatchObject({
    value: { members: 2 },
  })
  expect(await call('families.update', { id: otherId, version: 2, values: { phone: '19900009999' } })).toMatchObject({
    value: { phone: '199****9999' },
  })
  database.close()
})

test('every register with protected fields can reveal them, and none tells rows apart by them', () => {
  for (const register of registers as readonly Register[]) {
    const fields = protectedFields(register)
    expect(Object.hasOwn(contract, `${register.name}.reveal`)).toBe(fields.length > 0)
    expect(Object.hasOwn(contract, `${register.name}.erase`)).toBe(register.personal !== undefined)
    const telling = [register.nameField, ...register.keys.flat(), ...(register.unique ?? [])]
    expect(telling.filter((field) => fields.includes(field))).toEqual([])
  }
})

test('who may not read a number in full finds nothing by it, not even after somebody who may', async () => {
  const { as, call } = await startFamilyOffice()
  const reader = as('reader', '读者')
  for (const ask of [call, reader, call, reader]) {
    const wanted = ask === call ? 1 : 0
    expect(await ask('families.list', { search: planted.phone, limit: 5 })).toMatchObject({
      value: { matching: wanted },
    })
    const conditions = [{ kind: 'contains', field: 'phone', text: planted.phone } as const]
    expect(await ask('families.list', { conditions, limit: 5 })).toMatchObject({ value: { matching: wanted } })
  }
})
