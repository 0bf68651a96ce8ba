import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble } from '#electron/assemble.ts'
import { openBackend, type Backend } from '#electron/backend.ts'
import type { BackupOrder } from '#electron/backup/write-backup.ts'
import { readClock } from '#electron/clock.ts'
import { v7 as newUuid } from 'uuid'
import { createClient, type Call } from '#shared/client.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import { temporaryDirectory } from './temporary-directory.ts'

export const fileName = 'xuecheng.sqlite'

/** Gives a closed database an administrator's account, as the first run of a district does. */
export async function addAdministrator(dataDirectory: string): Promise<void> {
  const works = assemble({ path: join(dataDirectory, fileName), now: readClock, newId: newUuid, report: String })
  works.desk.seat('set-up', { accountId: 'set-up', name: '安装程序', role: 'administrator', regionId: null })
  const call = createClient((name, input) => works.dispatch('set-up', name, input))
  const columns = ['name', 'role', 'unit']
  const rows = [['管理员(示例)', '管理员(三员合一)', '区学习办']]
  demand(await call('accounts.import', { source: '初始账户', columns, rows, dryRun: false }))
  works.database.close()
}

let model: Promise<string> | undefined

async function buildModel(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), '学城 备份样本-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await (await openBackend({ dataDirectory: folder, demo: false })).close()
  await addAdministrator(folder)
  return folder
}

/** A data directory of its own with a new district's database, an administrator among its accounts. */
export async function backupDistrict(): Promise<string> {
  model ??= buildModel()
  const directory = temporaryDirectory()
  cpSync(join(await model, fileName), join(directory, fileName))
  return directory
}

/** A client that has taken the place of an account of this role, at a window of its own. */
export async function sitDown(backend: Backend, role: string, session: string = role): Promise<Call> {
  const call = createClient((name, input) => backend.send(session, name, input))
  const found = demand(await call('session.accounts', {})).find((account) => account.role === role)
  demand(await call('session.begin', { accountId: found?.accountId ?? '' }))
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
