import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import type { Role } from '#shared/command/permissions.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const password = '西城Learning-2011'

async function openWindow() {
  const app = await startDistrict()
  const admin = app.as('administrator', '管理员')
  const values = { name: '张某', loginName: '张某', unit: '区教育委员会' } as const
  const opened = expectDone(await admin('accounts.create', { values }))
  const grant = (role: Role, version: number) =>
    admin('accounts.grant', {
      id: opened.id,
      version,
      role,
      secondRole: null,
      regionId: null,
      organisationId: null,
      scope: null,
      regionIds: [],
    })
  const account = expectDone(await grant('approver', opened.version))
  const call = app.as('visitor', 'window')
  await app.door.setPassword(account.id, password, '2011-11-23T01:00:00.000Z', false)
  expectDone(await call('session.sign-in', { loginName: '张某', password }))
  const exportReport = () => call('reports.export', { asOf: '2011-12-31', format: 'figures' })
  expectDone(await exportReport())
  return { ...app, admin, grant, account, call, exportReport }
}

test('an account given another role works under it at once, in every open window', async () => {
  const { grant, account, exportReport, call } = await openWindow()
  expectDone(await grant('reader', account.version))
  expect(await exportReport()).toMatchObject({ problem: { code: 'not-permitted' } })
  expect(await call('session.current', {})).toMatchObject({ value: { session: { role: 'reader' } } })
})

test('an account that was closed or removed no longer works in any window', async () => {
  const { admin, account, exportReport, call, moveTo } = await openWindow()
  const { id, version } = account
  expectDone(await admin('accounts.update', { id, version, values: { disabledOn: '2011-11-25' } }))
  expectDone(await exportReport())
  moveTo('2011-11-25')
  expect(await exportReport()).toMatchObject({ problem: { code: 'not-signed-in' } })
  expect(await call('session.current', {})).toMatchObject({ value: { session: null } })

  const open = expectDone(await admin('accounts.update', { id, version: version + 1, values: { disabledOn: null } }))
  expectDone(await exportReport())
  expectDone(await admin('accounts.remove', { rows: [{ id, version: open.version }], reason: '' }))
  expect(await exportReport()).toMatchObject({ problem: { code: 'not-signed-in' } })
})
