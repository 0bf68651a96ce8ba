import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { openAccount } from '#electron/setup/open-account.ts'
import type { Role } from '#shared/command/permissions.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startDistrict, startTestApp } from '#tests/support/test-app.ts'

const password = '西城Learning-2011'
const next = '月坛Walking-2012'

async function openOffice(path?: string) {
  const app = await startDistrict(undefined, path)
  const admin = app.as('administrator', 'admin')
  const open = (name: string, role: Role) =>
    openAccount(
      admin,
      app.door,
      { name, loginName: name, unit: '区学习办', role, password },
      '2011-11-23T01:00:00.000Z',
    )
  const id = await open('张敏', 'district_office')
  const window = app.as('visitor', 'window')
  app.desk.leave('window')
  const signIn = (typed: string, loginName = '张敏') => window('session.sign-in', { loginName, password: typed })
  return { ...app, admin, open, id, window, signIn }
}

const wrong = { ok: false, problem: { code: 'sign-in-failed' } }

test('a wrong password, an unknown name and a closed account are refused in the very same words', async () => {
  const { signIn, open, admin, moveTo } = await openOffice()
  const closed = await open('王离职', 'reader')
  expectDone(await admin('accounts.update', { id: closed, version: 2, values: { disabledOn: '2011-11-24' } }))
  moveTo('2011-11-24')
  const answers = [await signIn('错的口令'), await signIn(password, '没有此人'), await signIn(password, '王离职')]
  expect(answers).toEqual([wrong, wrong, wrong])
})

test('the name may be typed in full width or other case; afterwards the window works as that account', async () => {
  const { admin, door, window, open } = await openOffice()
  await openAccount(
    admin,
    door,
    { name: '李', loginName: 'LiNa', unit: '区', role: 'reader', password },
    '2011-11-23T01:00:00.000Z',
  )
  await open('赵', 'reader')
  expect(await window('families.list', { limit: 1 })).toMatchObject({ problem: { code: 'not-signed-in' } })
  expectDone(await window('session.sign-in', { loginName: ' lina ', password }))
  expect(expectDone(await window('session.current', {}))).toMatchObject({
    standing: 'working',
    session: { name: '李' },
  })
  expectDone(await window('families.list', { limit: 1 }))
  expectDone(await window('session.sign-out', {}))
  expect(expectDone(await window('session.current', {}))).toMatchObject({ standing: 'signed-out', session: null })
})

test('five failures lock the name, also one nobody has; only running time frees it, no clock and no restart', async () => {
  const path = join(temporaryDirectory(), '锁定.sqlite')
  let elapsed = 0
  const first = await openOffice(path)
  for (const name of ['张敏', '没有此人'])
    for (let failure = 0; failure < 4; failure += 1) expect(await first.signIn('错', name)).toEqual(wrong)
  const locked = { problem: { code: 'sign-in-locked', detail: '还需等待约 15 分钟' } }
  for (const name of ['张敏', '没有此人']) expect(await first.signIn('错', name)).toMatchObject(locked)
  expect(await first.signIn(password)).toMatchObject(locked)
  expect(await first.signIn(password, '没有此人')).toMatchObject(locked)
  first.moveTo('2012-11-23')
  expect(await first.signIn(password)).toMatchObject(locked)
  first.database.close()

  const again = startTestApp('2031-01-01T01:00:00.000Z', path, () => elapsed)
  const window = again.as('visitor', 'window')
  again.desk.leave('window')
  const signIn = () => window('session.sign-in', { loginName: '张敏', password })
  elapsed += 14.5 * 60_000
  expect(await signIn()).toMatchObject({ problem: { code: 'sign-in-locked', detail: '还需等待约 1 分钟' } })
  elapsed += 0.5 * 60_000
  expectDone(await signIn())
})

test('what passed of a lock is written down when somebody tries again, so that restarts do not lengthen it for ever', async () => {
  const path = join(temporaryDirectory(), '锁定.sqlite')
  let elapsed = 0
  await openOffice(path).then(async ({ signIn, database }) => {
    for (let failure = 0; failure < 5; failure += 1) await signIn('错')
    database.close()
  })
  for (let start = 0; start < 3; start += 1) {
    elapsed = 0
    const app = startTestApp(undefined, path, () => elapsed)
    const window = app.as('visitor', 'window')
    app.desk.leave('window')
    elapsed += 4 * 60_000
    const answer = await window('session.sign-in', { loginName: '张敏', password })
    expect(answer).toMatchObject({
      problem: { code: 'sign-in-locked', detail: `还需等待约 ${15 - 4 * (start + 1)} 分钟` },
    })
    app.database.close()
  }
})

test('an administrator releases a lock', async () => {
  const { signIn, admin, id } = await openOffice()
  for (let failure = 0; failure < 5; failure += 1) await signIn('错')
  expect(expectDone(await admin('accounts.rights', { id })).lockedMinutes).toBe(15)
  expect(expectDone(await admin('accounts.unlock', { id })).lockedMinutes).toBe(0)
  expectDone(await signIn(password))
})

test('an issued password is changed before anything else, and lapses when nobody uses it', async () => {
  const { admin, id, window, signIn, moveTo } = await openOffice()
  const issued = expectDone(await admin('accounts.issue-password', { id }))
  expect(await signIn(password)).toEqual(wrong)
  expectDone(await signIn(issued.password))
  expect(expectDone(await window('session.current', {})).standing).toBe('change-password')
  expect(await window('families.list', { limit: 1 })).toMatchObject({ problem: { code: 'password-due' } })
  const change = (old: string, chosen: string) => window('session.change-password', { old, password: chosen })
  expect(await change('不对', next)).toMatchObject({ problem: { fields: [{ field: 'old' }] } })
  expect(await change(issued.password, '短')).toMatchObject({ problem: { fields: [{ field: 'password' }] } })
  expect(await change(issued.password, password)).toMatchObject({
    problem: { fields: [{ message: /最近 3 次用过/u }] },
  })
  expectDone(await change(issued.password, next))
  expectDone(await window('families.list', { limit: 1 }))

  expectDone(await window('session.lock', {}))
  const second = expectDone(await admin('accounts.issue-password', { id }))
  // Whoever works under it, locked or not, is out; the issued password opens no window that was locked.
  expect(await window('session.unlock', { password: second.password })).toMatchObject({
    problem: { code: 'not-signed-in' },
  })
  expect(await window('families.list', { limit: 1 })).toMatchObject({ problem: { code: 'not-signed-in' } })
  moveTo('2011-12-02')
  expect(await signIn(second.password)).toMatchObject({ problem: { code: 'password-lapsed' } })
})

test('a password past its days is changed at the next sign-in', async () => {
  const { window, signIn, moveTo } = await openOffice()
  moveTo('2012-02-20')
  expectDone(await signIn(password))
  expect(expectDone(await window('session.current', {})).standing).toBe('working')
  moveTo('2012-02-23')
  expectDone(await signIn(password))
  expect(expectDone(await window('session.current', {})).standing).toBe('change-password')
})

test('a locked window refuses everything until its own person unlocks it', async () => {
  const { window, signIn } = await openOffice()
  expectDone(await signIn(password))
  expectDone(await window('session.lock', {}))
  expect(await window('families.list', { limit: 1 })).toMatchObject({ problem: { code: 'session-locked' } })
  expect(await window('session.unlock', { password: '错' })).toEqual(wrong)
  expectDone(await window('session.unlock', { password }))
  expectDone(await window('families.list', { limit: 1 }))
})

test('no password stands in the audit log, the operations or the acts', async () => {
  const { db, admin, id, signIn, window } = await openOffice()
  const issued = expectDone(await admin('accounts.issue-password', { id }))
  await signIn('错误的口令Abc')
  expectDone(await signIn(issued.password))
  expectDone(await window('session.change-password', { old: issued.password, password: next }))
  const logged = JSON.stringify([
    await db.selectFrom('audit').selectAll().execute(),
    await db.selectFrom('operation').selectAll().execute(),
    await db.selectFrom('act').selectAll().execute(),
  ])
  for (const secret of [password, next, issued.password, '错误的口令Abc']) expect(logged).not.toContain(secret)
  expect(logged).toContain('session.sign-in')
})

test('the audit line of a sign-in names who signed in', async () => {
  const { db, signIn, id } = await openOffice()
  await signIn('错')
  expectDone(await signIn(password))
  const lines = await db
    .selectFrom('audit')
    .select(['actorId', 'result'])
    .where('command', '=', 'session.sign-in')
    .execute()
  expect(lines).toEqual([
    { actorId: 'visitor', result: 'sign-in-failed' },
    { actorId: id, result: 'ok' },
  ])
})

test('refusing a name nobody has takes as long as refusing a wrong password', async () => {
  const { door, id } = await openOffice()
  const measure = async (account: string | undefined): Promise<number> => {
    const began = performance.now()
    for (let guess = 0; guess < 60; guess += 1) await door.matches(account, `guess ${guess}`)
    return performance.now() - began
  }
  await measure(id)
  const rounds = await Promise.resolve([
    await measure(id),
    await measure(undefined),
    await measure(id),
    await measure(undefined),
  ])
  const [known, unknown] = [Math.min(rounds[0] ?? 0, rounds[2] ?? 0), Math.min(rounds[1] ?? 0, rounds[3] ?? 0)]
  expect(unknown / known).toBeGreaterThan(0.5)
  expect(unknown / known).toBeLessThan(2)
})
