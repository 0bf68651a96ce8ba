import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkSchema, mendGuards } from '#electron/database/check-schema.ts'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/index.ts'

const migrated = (through = migrations.length) => {
  const file = new BetterSqlite(':memory:')
  migrate(file, migrations.slice(0, through))
  return file
}

const wordsOf = (file: BetterSqlite.Database) => checkSchema(file).map(({ words }) => words)

test('a file as any version of the program left it is as it should be', () => {
  for (let through = 1; through <= migrations.length; through += 1) expect(wordsOf(migrated(through))).toEqual([])
})

test('each trigger that is gone or weakened is named', () => {
  const triggers = migrated().prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    readonly name: string
    readonly sql: string
  }[]
  expect(triggers.length).toBeGreaterThan(20)
  for (const { name, sql } of triggers) {
    const file = migrated()
    file.exec(`DROP TRIGGER ${name}`)
    expect(wordsOf(file)).toEqual([`数据库的保护规则“${name}”被删除。`])
    file.exec(sql)
    expect(wordsOf(file)).toEqual([])
    file.exec(`DROP TRIGGER ${name}`)
    file.exec(sql.replace(/BEGIN\s[\s\S]*END/u, 'BEGIN SELECT 1; END'))
    expect(wordsOf(file)).toEqual([`数据库的保护规则“${name}”被改动。`])
  }
})

test('guards that were dropped, weakened or added are put right again', () => {
  const file = migrated()
  const before = file.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").all()
  file.exec('DROP TRIGGER audit_only_appended; DROP TRIGGER audit_never_changed')
  file.exec('CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit BEGIN SELECT 1; END')
  file.exec(
    'CREATE TRIGGER "pro""mote" AFTER INSERT ON audit BEGIN SELECT 1; END; CREATE VIEW "全部" AS SELECT * FROM account',
  )
  mendGuards(file)
  expect(wordsOf(file)).toEqual([])
  expect(file.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").all()).toEqual(before)
  expect(file.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'view'").pluck().get()).toBe(0)
  mendGuards(file)
  expect(wordsOf(file)).toEqual([])
})

test('a trigger or view somebody added is named, in a database brought along too', () => {
  const file = migrated()
  file.exec("CREATE TRIGGER promote AFTER INSERT ON audit BEGIN UPDATE account SET role = 'administrator'; END")
  file.exec('CREATE VIEW everything AS SELECT * FROM account')
  expect(wordsOf(file)).toEqual([
    '数据库中有不是学城建立的自动规则“promote”。',
    '数据库中有不是学城建立的自动规则“everything”。',
  ])
})
