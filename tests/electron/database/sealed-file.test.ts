import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '#electron/database/migrations/index.ts'
import { migrate } from '#electron/database/migrate.ts'
import { assemble } from '#electron/assemble.ts'
import { leastCost } from '#electron/vault/key-wrap.ts'
import { createClient } from '#shared/client.ts'
import { checkAuditNow } from '#electron/database/check-audit.ts'
import { bytesOfDatabase, foundIn } from '#tests/support/bytes-of-file.ts'
import { planted, startFamilyOffice } from '#tests/support/family-office.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const newPath = (): string => join(temporaryDirectory(), 'x.sqlite')

test('after a working day no planted number stands anywhere in the file, its log or its audit', async () => {
  const path = newPath()
  const { call, row, regionId, database, db } = await startFamilyOffice(path)
  const numbers = ['19900004321', '19900005678', '010-55501234', '19900008765', '德胜街道示例路88号']
  const [imported = '', updated = '', office = '', refused = '', address = ''] = numbers
  const columns = ['name', 'number', 'regionId', 'phone', 'residentId', 'address']
  const cells = ['诸葛二', 'XJ-2', '德胜街道', imported, planted.residentId, address]
  await call('families.import', {
    source: '花名册',
    columns,
    rows: [cells, ['无编号', '', '', refused, '', '']],
    dryRun: false,
  })
  await call('families.update', { id: row.id, version: 1, values: { phone: updated } })
  await call('families.update', { id: row.id, version: 1, values: { phone: refused } })
  await call('history.undo', {})
  await call('history.redo', {})
  const values = { name: '示例馆', type: 'institution', regionId, noCodeReason: 'pending', phone: office } as const
  await call('organisations.create', { values })
  for (const text of [planted.phone, updated]) await call('families.list', { search: text, limit: 5 })
  await call('families.reveal', { id: row.id, field: 'phone', reason: '电话核实' })
  await call('families.remove', { rows: [{ id: row.id, version: 4 }], reason: '搬迁' })
  await call('families.restore', { ids: [row.id] })

  const all = [...Object.values(planted), ...numbers]
  const audit = await db.selectFrom('audit').select('digest').execute()
  expect(audit.length).toBeGreaterThan(10)
  expect(all.filter((text) => JSON.stringify(audit).includes(text))).toEqual([])
  expect(foundIn(bytesOfDatabase(path), all)).toEqual([])
  expect(foundIn(bytesOfDatabase(path), ['诸葛示例', 'XJ-2'])).toEqual(['诸葛示例', 'XJ-2'])
  database.close()
  expect(foundIn(bytesOfDatabase(path), all)).toEqual([])
})

test('setting the first passphrase seals what earlier versions stored in plain, in rows and in history', async () => {
  const path = newPath()
  const old = new BetterSqlite(path)
  old.pragma('application_id = 1480804423')
  migrate(old, migrations)
  const record =
    "INSERT INTO region (id, version, name, level, parent_id, valid_from) VALUES ('r', 1, '西城区', 'district', NULL, '2010-07-01')"
  old.exec(record)
  old
    .prepare(
      "INSERT INTO family (id, version, name, number, region_id, phone, resident_id) VALUES ('f', 1, '诸葛示例', 'XJ-1', 'r', ?, ?)",
    )
    .run(planted.phone, planted.residentId)
  old.exec("INSERT INTO device (id, created_at) VALUES ('d', '2011-01-01T00:00:00.000Z')")
  old.exec(
    "INSERT INTO act (tx_id, at, actor_id, actor_name, command, label, source, row_count, undoable) VALUES ('t', '2011-01-01T00:00:00.000Z', 'w', '经办人', 'families.create', '登记家庭', '手工录入', 1, 1)",
  )
  const changes = JSON.stringify({
    name: [null, '诸葛示例'],
    phone: ['19900000000', planted.phone],
    residentId: [null, planted.residentId],
  })
  old
    .prepare(
      "INSERT INTO operation (device_id, dev_seq, op_id, tx_id, table_name, row_id, kind, changes, base_version, actor_id, hlc, schema_version, source) VALUES ('d', 1, 'o', 't', 'family', 'f', 'insert', ?, 0, 'w', 'h', 's', '手工录入')",
    )
    .run(changes)
  old.close()

  let last = 0
  const app = assemble({
    path,
    now: () => '2011-11-23T01:00:00.000Z',
    newId: () => `id-${(last += 1)}`,
    report: String,
    cost: leastCost,
  })
  app.desk.seat('w', { accountId: 'w', name: '经办人', role: 'district_office', regionId: null })
  const call = createClient((name, input) => app.dispatch('w', name, input))
  expect(await call('families.get', { id: 'f' })).toMatchObject({ value: { phone: '199****1234' } })
  const refused = await call('families.update', { id: 'f', version: 1, values: { phone: '19900005678' } })
  expect(refused).toMatchObject({ problem: { code: 'vault-locked' } })

  const created = await call('vault.create', { passphrase: '学习之城人人皆学2011' })
  expect(created).toEqual({ ok: true, value: { vault: 'open', sealed: 5 } })
  const texts = [planted.phone, planted.residentId, '19900000000']
  expect(foundIn(bytesOfDatabase(path), texts)).toEqual([])
  expect(await call('families.list', { search: planted.phone, limit: 5 })).toMatchObject({ value: { matching: 1 } })
  const reveal = await call('families.reveal', { id: 'f', field: 'residentId', reason: '证书制作' })
  expect(reveal).toEqual({ ok: true, value: { value: planted.residentId } })
  const history = await call('families.history', { id: 'f' })
  expect(JSON.stringify(history)).toContain('199****0000')
  app.database.close()
  // The sealed history is as the sealing act's line says; only the planted act never had a line.
  const sealedFile = new BetterSqlite(path, { readonly: true })
  expect(checkAuditNow(sealedFile, 'not-asked').map(({ words }) => words)).toEqual([
    '操作日志中第 1 次办理(2011-01-01 08:00:00,经办人)没有对应的审计记录。',
  ])
  sealedFile.close()
})
