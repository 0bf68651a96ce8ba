import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openBackend } from '#electron/backend.ts'
import { DatabaseRefused, type RefusalReason } from '#electron/database/database-refused.ts'
import type { Migration } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { openDatabase } from '#electron/database/open-database.ts'
import { refusedCopyId } from '#shared/refused-copy.ts'
import { registerRules } from '#electron/register/register-rules.ts'
import { createSeals } from '#electron/register/register-seals.ts'
import { createKeyRing } from '#electron/vault/key-ring.ts'
import { createSearchIndex } from '#electron/search/search-columns.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { contract } from '#shared/contract.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const fileName = 'xuecheng.sqlite'

const open = (path: string, steps: readonly Migration[] = migrations) =>
  openDatabase({
    path,
    now: () => '2011-11-23T01:00:00.000Z',
    newId: () => 'device-1',
    indexWith: createSearchIndex,
    rules: registerRules,
    seals: createSeals(createKeyRing()),
    sealedTables: [],
    migrations: steps,
  })

/** A data directory with a database that was closed properly. */
function districtFile(): string {
  const path = join(temporaryDirectory(), fileName)
  open(path).close()
  return path
}

const withSql = (path: string, sql: string): string => {
  const file = new BetterSqlite(path)
  file.exec(sql)
  file.close()
  return path
}

/** Garbage over one page in the middle, as a failing disk leaves it. */
function withGarbage(path: string): string {
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096
  bytes.fill(0xa5, middle, middle + 4096)
  writeFileSync(path, bytes)
  return path
}

function emptied(path: string): string {
  truncateSync(path, 0)
  return path
}

function cutShort(path: string): string {
  truncateSync(path, Math.floor(readFileSync(path).length / 2))
  return path
}

function writtenOver(path: string): string {
  writeFileSync(path, '这不是数据库,而是一篇文章。'.repeat(400))
  return path
}

const cases: readonly (readonly [what: string, reason: RefusalReason, spoil: (path: string) => string])[] = [
  ['an empty file', 'empty', emptied],
  ['a file cut short', 'damaged', cutShort],
  ['garbage in the middle', 'damaged', withGarbage],
  ['a text under the name of a database', 'damaged', writtenOver],
  ["another program's database", 'foreign', (path) => withSql(path, 'PRAGMA application_id = 7')],
  [
    'a database of a newer version',
    'newer',
    (path) => withSql(path, "INSERT INTO migration (name) VALUES ('2999-01-01-0000-later')"),
  ],
]

test.each(cases)('%s is refused, and stays as it is', async (_what, reason, spoil) => {
  const path = spoil(districtFile())
  const before = readFileSync(path)
  expect(() => open(path)).toThrow(DatabaseRefused)
  expect(() => open(path)).toThrow(expect.objectContaining({ reason, path }))

  const backend = await openBackend({ dataDirectory: join(path, '..'), demo: false })
  // The way back to a backup is answered, since it is what is offered now.
  const wayBack = ['backups.offered', 'backups.inspect', 'backups.restore']
  for (const name of [...Object.keys(contract), 'no-such-command'].filter((one) => !wayBack.includes(one))) {
    const outcome = (await backend.send('window', name, {})) as Outcome<never>
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'database-refused' } })
    expect(outcome.ok ? '' : wordProblem(outcome.problem)).toMatch(/^\p{Script=Han}.*。$/u)
  }
  const copy = await backend.readFile('window', refusedCopyId)
  expect(Buffer.compare(Buffer.from(copy?.bytes ?? []), before)).toBe(0)
  expect(copy?.name).toBe(`副本-${fileName}`)
  expect(await backend.readFile('window', 'another-id')).toBeUndefined()
  await backend.close()
  expect(Buffer.compare(readFileSync(path), before)).toBe(0)
})

test('a folder in the place of the database is refused', async () => {
  const dataDirectory = temporaryDirectory()
  mkdirSync(join(dataDirectory, fileName))
  const backend = await openBackend({ dataDirectory, demo: false })
  expect(await backend.send('window', 'session.current', {})).toMatchObject({ problem: { code: 'database-refused' } })
  expect(await backend.readFile('window', refusedCopyId)).toBeUndefined()
})

test('a place where nothing can be written is refused', async () => {
  const blocker = join(temporaryDirectory(), '文件')
  writeFileSync(blocker, '')
  expect(() => open(join(blocker, fileName))).toThrow(expect.objectContaining({ reason: 'read-only' }))
  const backend = await openBackend({ dataDirectory: join(blocker, '数据'), demo: false })
  expect(await backend.send('window', 'session.current', {})).toMatchObject({ problem: { code: 'database-refused' } })
  expect(readFileSync(blocker).length).toBe(0)
})

test('a database that another program holds is refused as busy, not as damaged', () => {
  const path = districtFile()
  const other = new BetterSqlite(path)
  other.pragma('journal_mode = DELETE')
  other.exec('BEGIN EXCLUSIVE')
  try {
    expect(() => open(path)).toThrow(expect.objectContaining({ reason: 'busy' }))
  } finally {
    other.close()
  }
})

test('a migration that fails leaves the file readable by the version that made it', () => {
  const path = districtFile()
  const failing: Migration = ['2999-01-01-0000-failing', 'CREATE TABLE half (id TEXT) STRICT; SELECT nonsense();']
  expect(() => open(path, [...migrations, failing])).toThrow('nonsense')
  open(path).close()
  expect(existsSync(path)).toBe(true)
})

test('a file of the present version is opened without a copy', () => {
  const path = districtFile()
  open(path).close()
  expect(readdirSync(join(path, '..'))).toEqual([fileName])
})
