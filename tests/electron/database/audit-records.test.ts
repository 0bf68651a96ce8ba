import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAmendActs } from '#electron/database/amend-acts.ts'
import { checkAuditNow } from '#electron/database/check-audit.ts'
import { nameRecords, nounOf } from '#electron/database/name-records.ts'
import { fromColumn } from '#electron/database/record-store.ts'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { liveThroughDays } from '#tests/support/audited-district.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

test('every table of records has a name for the audit log', () => {
  const file = new BetterSqlite(':memory:')
  migrate(file, migrations)
  const tables = file
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) WHERE name = 'version')",
    )
    .pluck()
    .all() as string[]
  expect(tables.length).toBeGreaterThan(20)
  expect(tables.filter((table) => nounOf(fromColumn(table)) === undefined)).toEqual([])
})

const operation = (table: string, rowId: string) =>
  ({ table, rowId, kind: 'update', changes: {}, baseVersion: 1 }) as const

test('one record is named by its number, many by how many they are', () => {
  expect(nameRecords([operation('family', 'a'), operation('family', 'a')])).toBe('家庭(编号 a)')
  expect(nameRecords([operation('family', 'a'), operation('family', 'b'), operation('setting', 'place')])).toBe(
    '家庭 2 条、设置(编号 place)',
  )
})

test('values that an act lawfully erased from earlier acts do not break the log, and others still do', async () => {
  const path = join(temporaryDirectory(), '审计.sqlite')
  await liveThroughDays(path, 12)
  const file = new BetterSqlite(path)
  const [early = '', late = ''] = file
    .prepare("SELECT tx_id FROM act WHERE label LIKE '导入家庭%' ORDER BY seq")
    .pluck()
    .all() as string[]
  const erase = (txId: string) =>
    file.prepare(`UPDATE operation SET changes = json_remove(changes, '$.name') WHERE tx_id = ?`).run(txId)
  erase(early)
  expect(checkAuditNow(file, 'not-asked').length).toBe(1)
  createAmendActs(file)(late, [early, early])
  // The amending act's own line was written before, so it is the one that no longer fits.
  expect(checkAuditNow(file, 'not-asked').map(({ seq }) => seq)).toEqual([
    file.prepare('SELECT seq FROM audit WHERE tx_id = ?').pluck().get(late),
  ])
  erase(late)
  expect(checkAuditNow(file, 'not-asked').length).toBe(1)
  file.close()
})
