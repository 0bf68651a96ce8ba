import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { sql, type Kysely } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { findBrokenLine } from '#electron/audit/verify-audit.ts'
import { openBackend } from '#electron/backend.ts'
import type { Tables } from '#electron/database/tables.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { holdLock } from '#tests/support/lock-holder.ts'
import { smallDisk } from '#tests/support/small-disk.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startDistrict } from '#tests/support/test-app.ts'

type App = Awaited<ReturnType<typeof startDistrict>>

const fileName = 'xuecheng.sqlite'
const openIn = (directory: string): Promise<App> => startDistrict(undefined, join(directory, fileName))

const set = async (app: App, statement: string): Promise<void> =>
  void (await sql.raw(`PRAGMA ${statement}`).execute(app.db as unknown as Kysely<Tables>))

const columns = ['name', 'number', 'regionId']
const importFamilies = (app: App, prefix: string, count: number) =>
  app.as('district_office')('families.import', {
    source: '花名册.xlsx',
    columns,
    rows: Array.from({ length: count }, (_, index) => [`赵${index}`, `${prefix}${index}`, '西长安街街道']),
    dryRun: false,
  })

const stored = async ({ db }: App) => ({
  families: await db.selectFrom('family').selectAll().orderBy('id').execute(),
  acts: await db.selectFrom('act').selectAll().orderBy('seq').execute(),
  operations: await db.selectFrom('operation').selectAll().orderBy('devSeq').execute(),
})

const wordsOf = (outcome: Outcome<unknown>): string => (outcome.ok ? '' : wordProblem(outcome.problem))

/** What is refused is named and leaves nothing; afterwards the same is done without a restart, and the audit is whole. */
async function expectRefusedThenDone(app: App, words: RegExp, mend: () => unknown): Promise<void> {
  const before = await stored(app)
  const lines = await app.db.selectFrom('audit').select('seq').execute()
  const refused = await importFamilies(app, 'J', 3)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'not-stored' } })
  expect(wordsOf(refused)).toMatch(words)
  expect(await stored(app)).toEqual(before)
  await mend()
  expect(await importFamilies(app, 'J', 3)).toMatchObject({ ok: true, value: { added: 3 } })
  const audit = await app.db.selectFrom('audit').select(['command', 'result']).orderBy('seq').execute()
  expect(audit.slice(lines.length)).toEqual([
    { command: 'families.import', result: 'not-stored' },
    { command: 'families.import', result: 'ok' },
  ])
  expect(await findBrokenLine(app.db)).toBeUndefined()
  expect(app.errors).toEqual([])
}

test('a disk that fills up while working is named, at whatever byte it is full', async () => {
  const disk = smallDisk()
  const app = await openIn(disk.directory)
  for (const left of disk.isReal ? [0, 4096, 40_960, 409_600] : [0]) {
    const fill = () => (disk.isReal ? disk.fill(left) : set(app, 'max_page_count = 1'))
    const clear = () => (disk.isReal ? disk.clear() : set(app, 'max_page_count = 1000000'))
    await importFamilies(app, `A${left}-`, 1)
    const before = await stored(app)
    await fill()
    const refused = await importFamilies(app, `B${left}-`, 3000)
    expect(refused).toMatchObject({ ok: false, problem: { code: 'not-stored' } })
    expect(wordsOf(refused)).toMatch(/磁盘已满.*清理磁盘/u)
    expect(await stored(app)).toEqual(before)
    await clear()
    expect(await importFamilies(app, `C${left}-`, 10)).toMatchObject({ ok: true, value: { added: 10 } })
  }
  const result = await app.db.selectFrom('audit').select('result').where('result', '<>', 'ok').execute()
  expect(result.length).toBeGreaterThan(0)
  expect(await findBrokenLine(app.db)).toBeUndefined()
  expect(app.errors).toEqual([])
  app.database.close()
})

test('a disk without room for a new district is named, and one with room again is used', async () => {
  const disk = smallDisk()
  if (disk.isReal) disk.fill(200_000)
  const backend = await openBackend({ dataDirectory: disk.directory, demo: false })
  const answer = (await backend.send('窗口', 'session.current', {})) as Outcome<unknown>
  await backend.close()
  expect(wordsOf(answer)).toMatch(disk.isReal ? /磁盘空间不足.*清理磁盘/u : /^$/u)
  if (disk.isReal) disk.clear()
  const again = await openBackend({ dataDirectory: disk.directory, demo: false })
  expect(await again.send('窗口', 'session.current', {})).toMatchObject({ ok: true })
  await again.close()
})

test('a disk that was made read-only is named at the start', async () => {
  const disk = smallDisk()
  await (await openBackend({ dataDirectory: disk.directory, demo: false })).close()
  const isProtected = disk.protect()
  const backend = await openBackend({ dataDirectory: disk.directory, demo: false })
  const answer = (await backend.send('窗口', 'session.current', {})) as Outcome<unknown>
  await backend.close()
  expect(wordsOf(answer)).toMatch(isProtected ? /只读.*取消只读/u : /^$/u)
})

test('another process that holds the write lock is waited for, then named', async () => {
  const path = join(temporaryDirectory(), fileName)
  const app = await startDistrict(undefined, path)
  await set(app, 'busy_timeout = 100')
  await expectRefusedThenDone(app, /另一个程序占用.*稍后再做/u, await holdLock(path, 'WRITE'))

  await set(app, 'busy_timeout = 20000')
  const letGo = await holdLock(path, 'WRITE')
  await letGo()
  expect(await importFamilies(app, 'K', 1)).toMatchObject({ ok: true })
  app.database.close()
})

test('a file that another process has opened for itself alone is refused at the start, and opens afterwards', async () => {
  const dataDirectory = temporaryDirectory()
  await (await openBackend({ dataDirectory, demo: false })).close()
  const letGo = await holdLock(join(dataDirectory, fileName), 'EXCLUSIVE')
  const refused = await openBackend({ dataDirectory, demo: false })
  const answer = (await refused.send('窗口', 'session.current', {})) as Outcome<unknown>
  expect(wordsOf(answer)).toMatch(/另一个程序占用.*杀毒软件/u)
  await letGo()
  const backend = await openBackend({ dataDirectory, demo: false })
  expect(await backend.send('窗口', 'session.current', {})).toMatchObject({ ok: true })
  await backend.close()
})

test('a data folder that is moved away while open is named; moved back, work goes on', async () => {
  const directory = join(temporaryDirectory(), '数据')
  mkdirSync(directory)
  const app = await openIn(directory)
  renameSync(directory, `${directory} 旧`)
  await expectRefusedThenDone(app, /移走或删除.*放回原处/u, () => renameSync(`${directory} 旧`, directory))
  app.database.close()
})

test.each(['', '-wal'])('a database whose file “%s” is removed while open takes no more acts', async (part) => {
  const directory = temporaryDirectory()
  const app = await openIn(directory)
  const before = await stored(app)
  rmSync(join(directory, `${fileName}${part}`))
  const refused = await importFamilies(app, 'J', 1)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'not-stored' } })
  expect(wordsOf(refused)).toMatch(/移走或删除/u)
  expect(await stored(app)).toEqual(before)
  app.database.close()
})

test('a write-ahead log without its database is not buried under a new one', async () => {
  const dataDirectory = temporaryDirectory()
  const path = join(dataDirectory, fileName)
  const app = await startDistrict(undefined, path)
  renameSync(path, `${path}.移走`)
  const backend = await openBackend({ dataDirectory, demo: false })
  const answer = (await backend.send('窗口', 'session.current', {})) as Outcome<unknown>
  expect(wordsOf(answer)).toMatch(/预写日志.*放回原处/u)
  expect(existsSync(path)).toBe(false)
  renameSync(`${path}.移走`, path)
  app.database.close()
  const again = await openBackend({ dataDirectory, demo: false })
  expect(await again.send('窗口', 'session.current', {})).toMatchObject({ ok: true })
  await again.close()
})

const diskErrors = [
  ['COMMIT', 'SQLITE_IOERR_WRITE', /读写磁盘出错/u],
  ['COMMIT', 'SQLITE_IOERR_FSYNC', /读写磁盘出错/u],
  ['COMMIT', 'SQLITE_FULL', /磁盘已满/u],
  ['BEGIN IMMEDIATE', 'SQLITE_CANTOPEN', /打不开数据库的日志文件/u],
  ['BEGIN IMMEDIATE', 'SQLITE_READONLY', /变成了只读/u],
  ['BEGIN IMMEDIATE', 'SQLITE_CORRUPT', /已损坏.*备份恢复/u],
] as const

test.each(diskErrors)('an error injected at %s (%s) is named and leaves nothing', async (statement, code, words) => {
  const app = await openIn(temporaryDirectory())
  const exec: (this: Database, text: string) => Database = Reflect.get(BetterSqlite.prototype, 'exec')
  let isBroken = true
  // The rollback after it fails as well, as it does on a disk that is not there.
  const injected = vi.spyOn(BetterSqlite.prototype, 'exec').mockImplementation(function (this: Database, text) {
    if (isBroken && (text === statement || text === 'ROLLBACK')) throw new BetterSqlite.SqliteError('injected', code)
    return exec.call(this, text)
  })
  onTestFinished(() => injected.mockRestore())
  const refused = await importFamilies(app, 'J', 3)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'not-stored' } })
  expect(wordsOf(refused)).toMatch(words)
  isBroken = false
  expect(await importFamilies(app, 'J', 3)).toMatchObject({ ok: true, value: { added: 3 } })
  const results = await app.db.selectFrom('audit').select('result').orderBy('seq').execute()
  expect(results.slice(-2)).toEqual([{ result: 'not-stored' }, { result: 'ok' }])
  expect(await app.db.selectFrom('family').select('id').execute()).toHaveLength(3)
  expect(await findBrokenLine(app.db)).toBeUndefined()
  expect(app.errors).toEqual([])
  app.database.close()
})
