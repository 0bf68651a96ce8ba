import { expect, test } from 'vitest'
import { samplePolicy } from '#shared/accounts/password-policy.ts'
import type { Grant } from '#shared/accounts/grant.ts'
import type { Role } from '#shared/command/permissions.ts'
import { openAccount } from '#electron/setup/open-account.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const password = '西城Learning-2011'
const began = '2011-11-23T01:00:00.000Z'
const nothing = { secondRole: null, regionId: null, organisationId: null, scope: null, regionIds: [] }

async function openDesk() {
  const app = await startDistrict()
  const setUp = app.as('administrator', 'set-up')
  const open = (name: string, role: Role, rights: Partial<Grant> = {}) =>
    openAccount(setUp, app.door, { name, loginName: name, unit: '区学习办', role, password, ...rights }, began)
  const sit = async (name: string) => {
    const call = app.as('visitor', `window of ${name}`)
    app.desk.leave(`window of ${name}`)
    expectDone(await call('session.sign-in', { loginName: name, password }))
    return call
  }
  return { ...app, setUp, open, sit }
}

const refusedAt = (field: string) => ({ problem: { fields: [{ field: `countersign.${field}` }] } })

/** The three administrators, each at a window of their own, and 三员分立 switched on. */
async function separate() {
  const app = await openDesk()
  const ids = {
    system: await app.open('系统', 'system_admin'),
    security: await app.open('安全', 'security_admin'),
    audit: await app.open('审计', 'audit_admin'),
  }
  const security = await app.sit('安全')
  expectDone(await security('security.settle', { policy: { ...samplePolicy, isSeparated: true } }))
  return { ...app, ids, system: await app.sit('系统'), security, audit: await app.sit('审计') }
}

test('an account opened and not granted cannot sign in, and is told so only with its own password', async () => {
  const { setUp, as, desk } = await openDesk()
  const values = { name: '新人', loginName: '新人', unit: '区学习办' }
  const { id, version } = expectDone(await setUp('accounts.create', { values }))
  const issued = expectDone(await setUp('accounts.issue-password', { id }))
  const window = as('visitor', 'new')
  desk.leave('new')
  const signIn = () => window('session.sign-in', { loginName: '新人', password: issued.password })
  expect(await signIn()).toMatchObject({ problem: { code: 'not-granted' } })
  expectDone(await setUp('accounts.grant', { id, version, role: 'reader', ...nothing }))
  expectDone(await signIn())
})

test('what a grant decides cannot be typed into the form, nor imported', async () => {
  const { setUp } = await openDesk()
  const values = { name: '新人', loginName: '新人', unit: '区', role: 'approver' } as const
  expect(await setUp('accounts.create', { values })).toMatchObject({ problem: { fields: [{ field: 'role' }] } })
  const rows = [['新人', '新人', '区', '区教委审批']]
  const request = { source: '表', columns: ['name', 'loginName', 'unit', 'role'], rows, dryRun: false }
  expect(await setUp('accounts.import', request)).toMatchObject({ problem: { fields: [{ field: 'role' }] } })
})

test('two accounts never share a login name, whatever its case', async () => {
  const { setUp, open } = await openDesk()
  await open('lina', 'reader')
  const taken = await setUp('accounts.create', { values: { name: '李', loginName: 'lina', unit: '区' } })
  expect(taken).toMatchObject({ problem: { fields: [{ field: 'loginName' }] } })
  const other = await setUp('accounts.create', { values: { name: '李', loginName: 'LINA', unit: '区' } })
  expect(other).toMatchObject({ problem: { fields: [{ field: 'loginName' }] } })
})

test('the last one who can grant or open accounts is neither closed, nor removed, nor given another role', async () => {
  const { open, sit } = await openDesk()
  const id = await open('管理员', 'administrator')
  const admin = await sit('管理员')
  const last = { problem: { code: 'last-administrator' } }
  const { version } = expectDone(await admin('accounts.rights', { id }))
  expect(await admin('accounts.grant', { id, version, role: 'reader', ...nothing })).toMatchObject(last)
  expect(await admin('accounts.remove', { rows: [{ id, version }], reason: '' })).toMatchObject(last)
  expect(await admin('accounts.update', { id, version, values: { disabledOn: '2011-11-01' } })).toMatchObject(last)
  await open('另一位', 'administrator')
  expectDone(await admin('accounts.update', { id, version, values: { disabledOn: '2011-11-01' } }))
})

test('三员分立 is switched on only where all three administrators can sign in', async () => {
  const { open, sit } = await openDesk()
  await open('管理员', 'administrator')
  const admin = await sit('管理员')
  const policy = { ...samplePolicy, isSeparated: true }
  expect(await admin('security.settle', { policy })).toMatchObject({ problem: { code: 'last-administrator' } })
  for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) await open(role, role)
  expectDone(await admin('security.settle', { policy }))
  // From now on the three-in-one account is nobody.
  expect(await admin('accounts.list', { limit: 1 })).toMatchObject({ problem: { code: 'not-permitted' } })
})

test('the three restrain one another: who opens accounts cannot grant, who grants cannot open, who audits changes nothing', async () => {
  const { system, security, audit, ids } = await separate()
  const values = { name: '新人', loginName: '新人', unit: '区学习办' }
  const denied = { problem: { code: 'not-permitted' } }
  const { id, version } = expectDone(await system('accounts.create', { values }))
  const grant = { id, version, role: 'approver', ...nothing } as const
  expect(await system('accounts.grant', grant)).toMatchObject(denied)
  expect(await security('accounts.create', { values: { ...values, loginName: '另一' } })).toMatchObject(denied)
  expect(await security('accounts.issue-password', { id })).toMatchObject(denied)
  for (const call of [system, security, audit])
    for (const [name, input] of [
      ['families.list', { limit: 1 }],
      ['organisations.list', { limit: 1 }],
      ['history.acts', { limit: 1 }],
    ] as const)
      expect(await call(name, input)).toMatchObject(denied)
  expect(await audit('accounts.grant', grant)).toMatchObject(denied)
  expectDone(await security('accounts.grant', grant))
  const own = expectDone(await security('accounts.rights', { id: ids.security }))
  const more = { id: ids.security, version: own.version, role: 'system_admin', ...nothing } as const
  expect(await security('accounts.grant', more)).toMatchObject({ problem: { code: 'same-person' } })
})

test('三员分立 is switched off by two: another administrator signs, with a password of their own', async () => {
  const { security, system, ids, db } = await separate()
  const settle = (loginName?: string, word = password) =>
    security('security.settle', {
      policy: samplePolicy,
      ...(loginName !== undefined && { countersign: { loginName, password: word } }),
    })
  expect(await settle()).toMatchObject(refusedAt('loginName'))
  expect(await settle('安全')).toMatchObject(refusedAt('loginName'))
  expect(await settle('审计', '不是这个')).toMatchObject(refusedAt('password'))
  expect(await settle('没有此人', '不是这个')).toMatchObject(refusedAt('password'))
  const issue = { id: ids.audit, countersign: { loginName: '安全', password } }
  const issued = expectDone(await system('accounts.issue-password', issue))
  expect(await settle('审计', issued.password)).toMatchObject(refusedAt('password'))
  expectDone(await settle('系统'))
  const kept = await db.selectFrom('audit').selectAll().orderBy('seq').execute()
  expect(kept.at(-1)).toMatchObject({
    command: 'security.settle',
    result: 'ok',
    object: expect.stringContaining('经管理员“系统”会签') as unknown,
  })
  for (const { digest } of kept) expect(digest).not.toContain(password)
})

test('under 三员分立 a password for an administrator is issued by two, for anybody else by one', async () => {
  const { system, ids, open } = await separate()
  const other = await open('经办', 'district_office')
  expectDone(await system('accounts.issue-password', { id: other }))
  const issue = (id: string, loginName?: string) =>
    system('accounts.issue-password', { id, ...(loginName && { countersign: { loginName, password } }) })
  for (const loginName of [undefined, '系统', '安全'])
    expect(await issue(ids.security, loginName)).toMatchObject({
      problem: { fields: [{ field: 'countersign.loginName' }] },
    })
  expectDone(await issue(ids.security, '审计'))
})

test('a wrong 会签 is counted as a failed sign-in of whoever is named', async () => {
  const { security, as } = await separate()
  const settle = (word: string) =>
    security('security.settle', { policy: samplePolicy, countersign: { loginName: '审计', password: word } })
  for (let turn = 0; turn < samplePolicy.maxFailures; turn += 1) await settle('不是这个')
  expect(await settle(password)).toMatchObject({ problem: { code: 'sign-in-locked' } })
  const signIn = as('visitor', 'another')('session.sign-in', { loginName: '审计', password })
  expect(await signIn).toMatchObject({ problem: { code: 'sign-in-locked' } })
})

test('an account that was the office and its administrator is nobody’s administrator once they are separate', async () => {
  const { open, sit, setUp } = await openDesk()
  await open('双职', 'district_office', { secondRole: 'administrator' })
  for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) await open(role, role)
  const both = await sit('双职')
  expectDone(await both('security.settle', { policy: { ...samplePolicy, isSeparated: true } }))
  expect(await both('accounts.grant', { id: 'x', version: 1, role: 'reader', ...nothing })).toMatchObject({
    problem: { code: 'not-permitted' },
  })
  expectDone(await both('families.list', { limit: 1 }))
  expectDone(await setUp('accounts.list', { limit: 1 }))
})

test('a preview shows what the account would see, and changes nothing', async () => {
  const { open, sit } = await openDesk()
  const id = await open('经办', 'district_office')
  await open('管理员', 'administrator')
  const admin = await sit('管理员')
  expectDone(await admin('session.preview', { accountId: id }))
  expect(expectDone(await admin('session.current', {}))).toMatchObject({
    session: { name: '经办' },
    previewedBy: '管理员',
  })
  expectDone(await admin('families.list', { limit: 1 }))
  const values = { name: '某', number: '1', regionId: '' }
  expect(await admin('families.create', { values })).toMatchObject({ problem: { code: 'previewing' } })
  expect(await admin('history.undo', {})).toMatchObject({ problem: { code: 'previewing' } })
  expectDone(await admin('session.end-preview', {}))
  expect(await admin('families.list', { limit: 1 })).toMatchObject({ problem: { code: 'not-permitted' } })
})

test('under 三员分立 a preview shows the pages of an account, and nothing of anybody', async () => {
  const { open, as, regionNamed, security } = await separate()
  const id = await open('经办', 'district_office')
  const office = as('district_office', 'office')
  const values = { name: '某', number: 'XJ-1', phone: '19912345678', regionId: await regionNamed('德胜街道') }
  const family = expectDone(await office('families.create', { values }))
  expect(expectDone(await office('families.list', { limit: 1 })).all).toBe(1)
  expectDone(await security('session.preview', { accountId: id }))
  expect(expectDone(await security('families.list', { limit: 1 }))).toMatchObject({ rows: [], all: 0, matching: 0 })
  expect(await security('families.get', { id: family.id })).toMatchObject({ problem: { code: 'not-found' } })
  const reveal = { id: family.id, field: 'phone', reason: '核对登记材料' }
  expect(await security('families.reveal', reveal)).toMatchObject({ ok: false })
  expect(expectDone(await security('history.acts', { limit: 10 }))).toEqual([])
})
