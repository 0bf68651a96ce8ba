import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { findBrokenLine } from '#electron/audit/verify-audit.ts'
import { openBackend } from '#electron/backend.ts'
import { openAccount } from '#electron/setup/open-account.ts'
import { createClient } from '#shared/client.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { beginDistrict } from '#tests/support/begin-district.ts'
import { bytesOfDatabase, foundIn } from '#tests/support/bytes-of-file.ts'
import { startFamilyOffice } from '#tests/support/family-office.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startDistrict, startTestApp } from '#tests/support/test-app.ts'

const password = '西城Learning-2011'

/** Lets a method of every open database fail on this text, as a disk does, until the answered function is called. */
function failOn(method: 'exec' | 'pragma', text: string): () => void {
  const methods = BetterSqlite.prototype as unknown as Record<string, (this: Database, asked: string) => unknown>
  const real = methods[method]
  const injected = vi.spyOn(methods, method).mockImplementation(function (this: Database, asked) {
    if (asked === text) throw new BetterSqlite.SqliteError('injected', 'SQLITE_FULL')
    return real?.call(this, asked)
  })
  onTestFinished(() => injected.mockRestore())
  return () => injected.mockRestore()
}

/** A district with one account, and a window at which nobody sits. */
async function openOffice() {
  const app = await startDistrict(undefined, join(temporaryDirectory(), 'x.sqlite'))
  const person = { name: '张敏', loginName: '张敏', unit: '区学习办', role: 'district_office', password } as const
  await openAccount(app.as('administrator'), app.door, person, '2011-11-23T01:00:00.000Z')
  const window = createClient((name, input) => app.dispatch('window', name, input))
  const signIn = () => window('session.sign-in', { loginName: '张敏', password })
  const standing = async () => expectDone(await window('session.current', {})).standing
  return { ...app, window, signIn, standing }
}

const notStored = { ok: false, problem: { code: 'not-stored' } }

test('a sign-in whose line the disk does not take lets nobody in', async () => {
  const { signIn, standing, database, db } = await openOffice()
  const mend = failOn('exec', 'COMMIT')
  expect(await signIn()).toMatchObject(notStored)
  expect(await standing()).toBe('signed-out')
  mend()
  expectDone(await signIn())
  expect(await standing()).toBe('working')
  const lines = await db.selectFrom('audit').select(['command', 'result']).orderBy('seq').execute()
  expect(lines.slice(-2)).toEqual([
    { command: 'session.sign-in', result: 'not-stored' },
    { command: 'session.sign-in', result: 'ok' },
  ])
  expect(await findBrokenLine(db)).toBeUndefined()
  database.close()
})

test('on a disk that takes nothing a window still locks and is left, but is not unlocked', async () => {
  const { window, signIn, standing, database } = await openOffice()
  expectDone(await signIn())
  const mend = failOn('exec', 'COMMIT')
  expect(await window('session.lock', {})).toMatchObject(notStored)
  expect(await standing()).toBe('locked')
  expect(await window('session.unlock', { password })).toMatchObject(notStored)
  expect(await standing()).toBe('locked')
  mend()
  expectDone(await window('session.unlock', { password }))
  failOn('exec', 'COMMIT')
  expect(await window('session.sign-out', {})).toMatchObject(notStored)
  expect(await standing()).toBe('signed-out')
  database.close()
})

test('an erasure that is kept is answered as done though its traces cannot be cut off yet; the next act cuts them', async () => {
  const path = join(temporaryDirectory(), 'x.sqlite')
  const { call, row, database, regionId } = await startFamilyOffice(path)
  const mend = failOn('pragma', 'wal_checkpoint(TRUNCATE)')
  expectDone(await call('families.erase', { id: row.id, version: 1, reason: '本人来函要求', basis: 'requested' }))
  expect(foundIn(bytesOfDatabase(path), [row.name])).toEqual([row.name])
  mend()
  expectDone(await call('families.create', { values: { name: '赵一', number: 'XJ-9', regionId } }))
  expect(foundIn(bytesOfDatabase(path), [row.name])).toEqual([])
  database.close()
})

test('what a kill kept an erasure from cutting off goes with the first act of the next start', async () => {
  const path = join(temporaryDirectory(), 'x.sqlite')
  const left = join(temporaryDirectory(), 'x.sqlite')
  const { call, row, database } = await startFamilyOffice(path)
  failOn('pragma', 'wal_checkpoint(TRUNCATE)')
  expectDone(await call('families.erase', { id: row.id, version: 1, reason: '本人来函要求', basis: 'requested' }))
  for (const part of ['', '-wal']) copyFileSync(`${path}${part}`, `${left}${part}`)
  vi.restoreAllMocks()
  database.close()
  expect(foundIn(bytesOfDatabase(left), [row.name])).toEqual([row.name])
  const app = startTestApp(undefined, left)
  app.countIdsFrom(100_000)
  expectDone(await app.as('district_office')('session.settle', { place: '西城区', reportDay: '2011-12-31' }))
  expect(foundIn(bytesOfDatabase(left), [row.name])).toEqual([])
  app.database.close()
})

test('a backend closes its database though the disk does not take how long the locks still last', async () => {
  const dataDirectory = temporaryDirectory()
  const backend = await openBackend({ dataDirectory, demo: false })
  const call = createClient((name, input) => backend.send('window', name, input))
  await beginDistrict(call)
  expectDone(await call('session.sign-out', {}))
  for (let failure = 0; failure < 5; failure += 1)
    await call('session.sign-in', { loginName: '没有此人', password: '错的口令' })
  const holder = new BetterSqlite(join(dataDirectory, 'xuecheng.sqlite'))
  holder.exec('BEGIN IMMEDIATE')
  await backend.close()
  holder.exec('ROLLBACK')
  expect(holder.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(holder.prepare('SELECT count(*) FROM lockout WHERE locked_ms > 0').pluck().get()).toBe(1)
  holder.close()
})
