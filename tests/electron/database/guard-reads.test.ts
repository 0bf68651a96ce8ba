import { sql, type Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { Tables } from '#electron/database/tables.ts'
import { startTestApp } from '#tests/support/test-app.ts'

const forbidden = [
  "INSERT INTO setting (id, version, value) VALUES ('place', 1, '甲')",
  "INSERT INTO setting (id, version, value) VALUES ('place', 1, '甲') RETURNING id",
  "WITH one AS (SELECT 'x' AS id) INSERT INTO setting SELECT id, 1, NULL, 'v' FROM one",
  "UPDATE account SET role = 'approver'",
  'DELETE FROM audit RETURNING seq',
  "REPLACE INTO setting (id, version, value) VALUES ('place', 1, '甲')",
  'DROP TABLE audit',
  'CREATE TEMP TABLE note (id TEXT)',
  'CREATE TEMP TRIGGER quiet BEFORE INSERT ON audit BEGIN SELECT RAISE(IGNORE); END',
  'BEGIN',
  'BEGIN IMMEDIATE',
  'COMMIT',
  'ROLLBACK',
  'SAVEPOINT here',
  "ATTACH ':memory:' AS other",
  'VACUUM',
  "VACUUM INTO '/tmp/copy.sqlite'",
  'PRAGMA foreign_keys = OFF',
  'PRAGMA writable_schema = ON',
  'PRAGMA user_version = 3',
  'REINDEX',
  'ANALYZE',
]

test.each(forbidden)('the connection handlers read through refuses %s', async (statement) => {
  const { db } = startTestApp()
  const cast = db as unknown as Kysely<Tables>
  await expect(sql.raw(statement).execute(cast)).rejects.toThrow(/only the writer may write|view/u)
  expect(await db.selectFrom('setting').selectAll().execute()).toEqual([])
})

test('a reader cast to a writer still writes nothing', async () => {
  const { db } = startTestApp()
  const cast = db as unknown as Kysely<Tables>
  const row = { id: 'place', version: 1, deletedAt: null, value: '甲' }
  await expect(cast.insertInto('setting').values(row).execute()).rejects.toThrow('only the writer may write')
  await expect(cast.transaction().execute((inner) => inner.deleteFrom('audit').execute())).rejects.toThrow(
    'only the writer may write',
  )
  await expect(cast.schema.dropTable('audit').execute()).rejects.toThrow('only the writer may write')
})

test('a writer kept by a handler writes nothing once its act is over', async () => {
  const { database, db } = startTestApp()
  const head = {
    txId: 'act-1',
    at: '2011-11-23T01:00:00.000Z',
    actorId: 'a',
    actorName: '甲',
    command: 'session.settle',
    label: '设置',
    source: '手工录入',
    undoable: true,
  }
  for (const end of [() => database.commit(), () => database.rollback()]) {
    const write = database.begin(head)
    end()
    expect(() => write.insert('setting', { value: '甲' }, 'place')).toThrow('over')
  }
  expect(await db.selectFrom('setting').selectAll().execute()).toEqual([])
})
