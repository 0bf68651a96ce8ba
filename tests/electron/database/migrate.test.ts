import BetterSqlite, { type Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { appliedMigrations, migrate, type Migration } from '#electron/database/migrate.ts'

const first: Migration = ['2000-01-01-0000-first', 'CREATE TABLE street (id TEXT PRIMARY KEY) STRICT;']
const broken: Migration = [
  '2000-01-02-0000-broken',
  "CREATE TABLE half (id TEXT) STRICT; INSERT INTO street VALUES ('a'); INSERT INTO nowhere VALUES (1);",
]
const orphaning: Migration = [
  '2000-01-03-0000-orphaning',
  "CREATE TABLE house (street_id TEXT REFERENCES street (id)) STRICT; INSERT INTO house VALUES ('gone');",
]

const schemaOf = (file: Database): unknown[] =>
  file.prepare('SELECT name FROM sqlite_master ORDER BY name').pluck().all()

test('a failing migration leaves nothing of itself and everything before it', () => {
  const file = new BetterSqlite(':memory:')
  migrate(file, [first])
  const before = schemaOf(file)
  expect(() => migrate(file, [first, broken])).toThrow('nowhere')
  expect(schemaOf(file)).toEqual(before)
  expect(file.prepare('SELECT count(*) FROM street').pluck().get()).toBe(0)
  expect(appliedMigrations(file)).toEqual([first[0]])
})

test('a migration that breaks a foreign key is not kept', () => {
  const file = new BetterSqlite(':memory:')
  expect(() => migrate(file, [first, orphaning])).toThrow(orphaning[0])
  expect(schemaOf(file)).not.toContain('house')
  expect(appliedMigrations(file)).toEqual([first[0]])
})

test('what has run does not run again', () => {
  const file = new BetterSqlite(':memory:')
  migrate(file, [first])
  migrate(file, [first])
  expect(appliedMigrations(file)).toEqual([first[0]])
})
