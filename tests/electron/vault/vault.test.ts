import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { join } from 'node:path'
import { assemble } from '#electron/assemble.ts'
import { leastCost } from '#electron/vault/key-wrap.ts'
import { createClient } from '#shared/client.ts'
import { beginDistrict } from '#tests/support/begin-district.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const passphrase = '学习之城人人皆学'
const first = `${passphrase}2011`
const second = `${passphrase}2012`

/** A backend over a file, with nobody's key in it; ids and clock of its own. */
function open(path: string, more: { readonly dataKey?: Uint8Array } = {}) {
  let clock = '2011-11-23T01:00:00.000Z'
  let last = 0
  const told: Uint8Array[] = []
  const works = assemble({
    path,
    now: () => clock,
    newId: () => `${clock} ${(last += 1)}`,
    report: String,
    onDataKey: (key) => told.push(key),
    cost: leastCost,
    ...more,
  })
  const actor = { accountId: 'administrator', name: '管理员', role: 'administrator', regionId: null } as const
  works.desk.seat('window', actor)
  const call = createClient((name, input) => works.dispatch('window', name, input))
  return { ...works, call, told, moveTo: (instant: string) => (clock = instant) }
}

const newPath = () => join(temporaryDirectory(), 'x.sqlite')

async function madeVault() {
  const path = newPath()
  const app = open(path)
  expect(app.vault.state()).toBe('absent')
  expect(await app.call('vault.create', { passphrase: first })).toEqual({
    ok: true,
    value: { vault: 'open', sealed: 0 },
  })
  return { app, path }
}

test('a key is made once, is locked at the next opening, and opens with its passphrase however its letters were typed', async () => {
  const { app, path } = await madeVault()
  expect(await app.call('vault.create', { passphrase: second })).toMatchObject({ problem: { code: 'vault-made' } })
  app.database.close()
  const again = open(path)
  expect(again.vault.state()).toBe('locked')
  const fullWidth = ` ${passphrase}２０１１ `
  expect(await again.call('vault.unlock', { passphrase: fullWidth })).toEqual({ ok: true, value: { vault: 'open' } })
})

test('a host is told the key when it is made, opens with it, and a key of another database is passed over', async () => {
  const { app, path } = await madeVault()
  const [key] = app.told
  app.database.close()
  expect(key?.length).toBe(32)
  expect(open(path, { dataKey: key ?? new Uint8Array() }).vault.state()).toBe('open')
  const { app: other } = await madeVault()
  expect(open(path, { dataKey: other.told[0] ?? new Uint8Array() }).vault.state()).toBe('locked')
})

test('a weak passphrase makes no key', async () => {
  const app = open(newPath())
  for (const weak of ['短', 'aaaaaaaaaaaaaaa', '         1         '])
    expect(await app.call('vault.create', { passphrase: weak })).toMatchObject({ problem: { code: 'invalid-input' } })
  expect([app.vault.state(), app.told]).toEqual(['absent', []])
})

test('wrong passphrases are refused, slowed down more and more, and stand in the audit without their text', async () => {
  const { app, path } = await madeVault()
  app.database.close()
  const locked = open(path)
  const wrong = () => locked.call('vault.unlock', { passphrase: '猜出来的口令一二三' })
  for (let tries = 0; tries < 3; tries += 1)
    expect(await wrong()).toMatchObject({ problem: { code: 'passphrase-wrong' } })
  expect(await wrong()).toMatchObject({ problem: { code: 'passphrase-slowed', detail: '还需等待 2 秒' } })
  expect(await locked.call('vault.unlock', { passphrase: first })).toMatchObject({
    problem: { code: 'passphrase-slowed' },
  })
  locked.moveTo('2011-11-23T01:00:02.000Z')
  expect(await wrong()).toMatchObject({ problem: { code: 'passphrase-wrong' } })
  expect(await wrong()).toMatchObject({ problem: { code: 'passphrase-slowed', detail: '还需等待 4 秒' } })
  locked.moveTo('2011-11-22T01:00:00.000Z')
  expect(await wrong()).toMatchObject({ problem: { code: 'passphrase-slowed', detail: '还需等待 4 秒' } })
  locked.moveTo('2011-11-23T01:00:06.000Z')
  expect(await locked.call('vault.unlock', { passphrase: first })).toMatchObject({ ok: true })
  const lines = await locked.database.db.selectFrom('audit').select(['command', 'result', 'digest']).execute()
  expect(lines.filter(({ result }) => result === 'passphrase-wrong').length).toBe(4)
  expect(lines.map(({ digest }) => digest).join('')).not.toMatch(/猜出|人人皆学/u)
})

test('another passphrase opens the same values, the old one no longer', async () => {
  const { app, path } = await madeVault()
  const changed = await app.call('vault.changePassphrase', { current: first, next: second })
  expect(changed).toEqual({ ok: true, value: { vault: 'open' } })
  expect(await app.call('vault.changePassphrase', { current: first, next: second })).toMatchObject({ ok: false })
  app.database.close()
  const again = open(path)
  expect(await again.call('vault.unlock', { passphrase: first })).toMatchObject({
    problem: { code: 'passphrase-wrong' },
  })
  expect(await again.call('vault.unlock', { passphrase: second })).toMatchObject({ ok: true })
  const digests = await again.database.db.selectFrom('audit').select('digest').execute()
  expect(JSON.stringify(digests)).not.toContain(passphrase)
})

test('a key whose making was not kept is forgotten: nothing is sealed with it', async () => {
  const path = newPath()
  const app = open(path)
  const other = new BetterSqlite(path)
  other.exec(
    "CREATE TRIGGER broken BEFORE INSERT ON audit WHEN NEW.result = 'ok' BEGIN SELECT RAISE(ABORT, '磁盘已满'); END",
  )
  other.close()
  expect(await app.call('vault.create', { passphrase: first })).toMatchObject({ ok: false })
  expect([app.vault.state(), app.told]).toEqual(['absent', []])
})

test('once there are accounts only somebody who has signed in sets it', async () => {
  const app = open(newPath())
  const windowOf = (name: string) => createClient((command, input) => app.dispatch(name, command, input))
  await beginDistrict(windowOf('own'))
  expect(await windowOf('stranger')('vault.create', { passphrase: first })).toMatchObject({
    problem: { code: 'not-signed-in' },
  })
  expect(await windowOf('own')('vault.create', { passphrase: first })).toMatchObject({ ok: true })
})
