import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBackend } from '#electron/backend.ts'
import { realDisk } from '#electron/backup/disk.ts'
import { writeBackup } from '#electron/backup/write-backup.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import { createClient } from '#shared/client.ts'
import { firstPerson } from '#tests/support/begin-district.ts'
import { orderIn } from '#tests/support/backup-district.ts'
import { makeBackup, wordsOf } from '#tests/support/make-backup.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const { password } = firstPerson
const duties = ['system', 'security', 'audit'] as const

/** A new office with 三员分立, and the backup that was made of its database before it was set up. */
async function openOffice() {
  const directory = temporaryDirectory()
  await (await openBackend({ dataDirectory: directory, demo: false })).close()
  const tools = { disk: realDisk, now: () => '2012-01-01T00:00:00.000Z', tell: () => undefined }
  const { file } = await writeBackup(orderIn(directory), tools)
  const backend = await openBackend({ dataDirectory: directory, demo: false })
  const windowOf = (name: string) => createClient((command, input) => backend.send(name, command, input))
  const others = duties.map((duty) => ({ duty, name: `${duty}某`, loginName: duty, password }))
  const office = { office: 'district', place: '西城区学习办', regionId: null, isSeparated: true } as const
  demand(await windowOf('self')('setup.begin', { ...office, people: [firstPerson, ...others] }))
  const system = windowOf('system')
  demand(await system('session.sign-in', { loginName: 'system', password }))
  return { directory, backend, system, early: join(directory, 'backups', file) }
}

test('under 三员分立 a restore takes another administrator’s password', async () => {
  const { backend, system } = await openOffice()
  const { path } = await makeBackup(system)
  const restore = (loginName?: string) =>
    system('backups.restore', {
      path,
      passphrase: null,
      reason: '误删了名册',
      ...(loginName && { countersign: { loginName, password } }),
    })
  for (const loginName of [undefined, 'system', firstPerson.loginName])
    expect(await restore(loginName)).toMatchObject({ problem: { fields: [{ field: 'countersign.loginName' }] } })
  demand(await restore('audit'))
  await backend.close()
}, 60_000)

test('a backup from before the set-up is not put in the place of an office', async () => {
  const { backend, system, early } = await openOffice()
  const countersign = { loginName: 'audit', password }
  const restored = await system('backups.restore', { path: early, passphrase: null, reason: '恢复', countersign })
  expect(wordsOf(restored)).toMatch(/首次设置以前的,里面没有任何账户/u)
  expect(demand(await system('session.current', {})).standing).toBe('working')
  await backend.close()
}, 60_000)

test('before anybody has signed in the contents of a backup name no person', async () => {
  const { backend, system } = await openOffice()
  const { path } = await makeBackup(system)
  await backend.close()
  const other = await openBackend({ dataDirectory: temporaryDirectory(), demo: false })
  const stranger = createClient((command, input) => other.send('stranger', command, input))
  const found = demand(await stranger('backups.inspect', { path, passphrase: null }))
  expect(found.inside.lastAct).toMatchObject({ label: '', actorName: '' })
  expect(found.inside.place).toBe('西城区学习办')
  await other.close()
}, 60_000)
