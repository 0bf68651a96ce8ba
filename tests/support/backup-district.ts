import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Backend } from '#electron/backend.ts'
import type { BackupOrder } from '#electron/backup/write-backup.ts'
import { samplePassword } from '#electron/demo/sample-accounts.ts'
import { createClient, type Call } from '#shared/client.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import { prepareDistrict } from './prepare-district.ts'
import { testPassphrase } from './register-screen.ts'
import { temporaryDirectory } from './temporary-directory.ts'

export const fileName = 'xuecheng.sqlite'

let model: Promise<string> | undefined

async function buildModel(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), '学城 备份样本-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await prepareDistrict(folder)
  return folder
}

/** A data directory of its own with a new district's database, the sample people among its accounts. */
export async function backupDistrict(): Promise<string> {
  model ??= buildModel()
  const directory = temporaryDirectory()
  cpSync(await model, directory, { recursive: true })
  return directory
}

const people = { administrator: '管理员', district_office: '经办人' } as const

/** A client signed in as the sample person of this role, at a window of its own; the vault is unlocked. */
export async function sitDown(backend: Backend, role: keyof typeof people, session: string = role): Promise<Call> {
  const call = createClient((name, input) => backend.send(session, name, input))
  await call('vault.unlock', { passphrase: testPassphrase })
  demand(await call('session.sign-in', { loginName: people[role], password: samplePassword }))
  return call
}

/** An order for a backup of a district into its own folder. */
export const orderIn = (directory: string, over: Partial<BackupOrder> = {}): BackupOrder => ({
  source: join(directory, fileName),
  scratch: join(directory, 'xuecheng-backup.working'),
  folder: join(directory, 'backups'),
  kind: 'manual',
  takenAt: '2011-12-31T01:00:00.000Z',
  version: '0.1.0',
  key: null,
  ...over,
})
