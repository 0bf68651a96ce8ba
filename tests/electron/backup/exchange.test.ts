import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openBackend, type Backend } from '#electron/backend.ts'
import { cell, hashLine, lineColumns, type LineCells } from '#electron/database/audit-line.ts'
import { checkAuditNow } from '#electron/database/check-audit.ts'
import { markPathOf, readMarks } from '#electron/database/head-mark.ts'
import { applicationId } from '#electron/database/inspect-file.ts'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { createClient, type Call } from '#shared/client.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import { backupDistrict, fileName, sitDown } from '#tests/support/backup-district.ts'
import { makeBackup, wordsOf } from '#tests/support/make-backup.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const open = (dataDirectory: string): Promise<Backend> => openBackend({ dataDirectory, demo: false })

const family = (name: string) => ({
  source: '名册',
  columns: ['name', 'number', 'regionId'],
  rows: [[name, `J${name}`, '月坛街道']],
  dryRun: false,
})

const countFamilies = async (call: Call): Promise<number> => demand(await call('families.list', { limit: 1 })).all

const auditIn = (path: string): { actor_name: string; object: string }[] => {
  const file = new BetterSqlite(path, { readonly: true })
  try {
    return file.prepare("SELECT actor_name, object FROM audit WHERE command = 'backups.restored'").all() as never
  } finally {
    file.close()
  }
}

const plain = { passphrase: null, reason: '误删了名册' }

/** Every audit line of the database put aside is in the log that was gone back to, or in the file beside it, whose chain holds. */
function expectRescued(directory: string, object: string): void {
  const [, aside = ''] = /恢复前的数据库保留为 ([^;]+)/u.exec(object) ?? []
  const [, from, through, name] = /第 (\d+) 至 (\d+) 行另存为 audit-archive 中的“([^”]+)”/u.exec(object) ?? []
  const text = readFileSync(join(directory, 'audit-archive', name ?? ''), 'utf8')
  const [head, ...kept] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  const file = new BetterSqlite(join(directory, 'backups', aside), { readonly: true })
  const all = file.prepare(`SELECT ${lineColumns} FROM audit WHERE seq >= ? ORDER BY seq`).raw().all(from)
  file.close()
  expect(kept).toEqual(all)
  expect(head).toMatchObject({ from: Number(from), through: Number(through), lines: all.length })
  let { previous } = head as { previous: string }
  for (const cells of kept as LineCells[]) {
    expect(hashLine(previous, cells)).toBe(cells[cell.hash])
    previous = String(cells[cell.hash])
  }
}

test('a restore while people work: the backup comes back, the one before is kept, everybody sits down again', async () => {
  const directory = await backupDistrict()
  const backend = await open(directory)
  const [admin, office] = [await sitDown(backend, 'administrator'), await sitDown(backend, 'district_office')]
  demand(await office('families.import', family('赵')))
  const backup = await makeBackup(admin)
  demand(await office('families.import', family('钱')))

  const contents = demand(await admin('backups.inspect', { path: backup.path, passphrase: null }))
  expect([contents.inside.inUse['families'], contents.now?.inUse['families']]).toEqual([1, 2])
  expect(contents.now?.lastAct?.label).toMatch(/导入/u)

  expect(wordsOf(await office('backups.restore', { path: backup.path, ...plain }))).toMatch(/无权/u)
  const restoring = admin('backups.restore', { path: backup.path, ...plain })
  const meanwhile = Array.from({ length: 20 }, () => office('families.list', { limit: 1 }))
  const restored = demand(await restoring)
  const codes = (await Promise.all(meanwhile)).map((answer) => (answer.ok ? 'ok' : answer.problem.code))
  expect(codes.filter((code) => !['ok', 'not-signed-in', 'database-restored'].includes(code))).toEqual([])

  const refused = await admin('families.list', { limit: 1 })
  expect(wordsOf(refused)).toMatch(/数据库已从备份恢复.*请重新登录/u)
  const again = await sitDown(backend, 'district_office', '新窗口')
  expect(await countFamilies(again)).toBe(1)

  const keeper = await sitDown(backend, 'administrator')
  const { rows } = demand(await keeper('backups.list', {}))
  expect(rows.map(({ kind, isVerified }) => [kind, isVerified])).toEqual(
    expect.arrayContaining([
      ['manual', true],
      ['before-restore', false],
    ]),
  )
  const aside = rows.find(({ kind }) => kind === 'before-restore')
  expect(aside?.path).toBe(restored.keptAs)
  const before = demand(await keeper('backups.inspect', { path: aside?.path ?? '', passphrase: null }))
  expect(before.inside.inUse['families']).toBe(2)
  demand(await keeper('backups.restore', { path: aside?.path ?? '', ...plain }))
  expect(await countFamilies(await sitDown(backend, 'district_office', '又一个'))).toBe(2)
  await backend.close()

  const lines = auditIn(join(directory, fileName))
  expect(lines.at(-1)).toMatchObject({ actor_name: '管理员(示例)' })
  expect(lines.at(-1)?.object).toContain('误删了名册')
  expectRescued(directory, lines.at(-1)?.object ?? '')
  expect(readdirSync(directory).filter((name) => name.includes('working'))).toEqual([])
}, 60_000)

test('a sealed backup needs no passphrase here, needs it elsewhere, and the passphrase stands in no log', async () => {
  const [directory, elsewhere] = [await backupDistrict(), await backupDistrict()]
  const passphrase = '西城区学习办备份口令'.repeat(2)
  const backend = await open(directory)
  const admin = await sitDown(backend, 'administrator')
  const { settings } = demand(await admin('backups.list', {}))
  demand(await admin('backups.settle', { ...settings, isSealed: true, passphrase }))
  const backup = await makeBackup(admin)
  expect(backup).toMatchObject({ isSealed: true, name: expect.stringMatching(/\.sqlite\.sealed$/u) as string })
  demand(await admin('backups.restore', { path: backup.path, ...plain }))
  await backend.close()
  for (const name of [fileName, 'backups.json'])
    expect(readFileSync(join(directory, name)).includes(passphrase)).toBe(false)

  const other = await open(elsewhere)
  const stranger = await sitDown(other, 'administrator')
  const restore = (typed: string | null) =>
    stranger('backups.restore', { path: backup.path, passphrase: typed, reason: '换机' })
  expect(wordsOf(await restore(null))).toMatch(/加了密.*请输入备份时设置的口令/u)
  expect(wordsOf(await restore('猜一个口令试试看一二三四'))).toMatch(/备份口令不对/u)
  expect(demand(await restore(passphrase)).name).toBe(backup.name)
  await other.close()
}, 60_000)

test('a backup of an older schema is restored, kept once more, and brought up to date', async () => {
  const directory = await backupDistrict()
  const old = join(directory, '旧版.sqlite')
  const last = migrations.at(-1)?.[0] ?? ''
  const file = new BetterSqlite(old)
  file.pragma(`application_id = ${applicationId}`)
  migrate(file, migrations.slice(0, -1))
  file.exec("INSERT INTO account (id, version, name, login_name, unit) VALUES ('somebody', 1, '某人', '某人', '区')")
  file.exec("INSERT INTO credential VALUES ('somebody', 'scrypt$', '[]', '2011-11-23T01:00:00.000Z', 0)")
  file.close()
  const backend = await open(directory)
  const admin = await sitDown(backend, 'administrator')
  demand(await admin('backups.restore', { path: old, ...plain }))
  const again = createClient((name, input) => backend.send('w', name, input))
  expect(demand(await again('session.current', {})).standing).toBe('signed-out')
  await backend.close()
  expect(readdirSync(join(directory, 'backups')).filter((name) => name.endsWith('before-migration.json'))).toHaveLength(
    1,
  )
  const now = new BetterSqlite(join(directory, fileName), { readonly: true })
  expect(now.prepare('SELECT name FROM migration ORDER BY position').pluck().all().at(-1)).toBe(last)
  now.close()
}, 60_000)

test('a schema is not changed where the file as it is cannot be kept first', async () => {
  const directory = temporaryDirectory()
  const path = join(directory, fileName)
  const file = new BetterSqlite(path)
  file.pragma(`application_id = ${applicationId}`)
  migrate(file, migrations.slice(0, -1))
  file.close()
  writeFileSync(join(directory, 'backups'), '这里不是文件夹')
  const backend = await open(directory)
  const call = createClient((name, input) => backend.send('w', name, input))
  expect(await call('session.current', {})).toMatchObject({ problem: { code: 'database-refused' } })
  await backend.close()
  const now = new BetterSqlite(path, { readonly: true })
  expect(now.prepare('SELECT count(*) FROM migration').pluck().get()).toBe(migrations.length - 1)
  now.close()
})

test('a damaged database offers its backups to whoever sits there, and is kept aside', async () => {
  const directory = await backupDistrict()
  const path = join(directory, fileName)
  const first = await open(directory)
  const backup = await makeBackup(await sitDown(first, 'administrator'))
  await first.close()
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096
  bytes.fill(0xa5, middle, middle + 4096)
  writeFileSync(path, bytes)

  const backend = await open(directory)
  const call = createClient((name, input) => backend.send('w', name, input))
  expect(await call('session.current', {})).toMatchObject({ problem: { code: 'database-refused' } })
  const [offered] = demand(await call('backups.offered', {}))
  expect(offered?.path).toBe(backup.path)
  expect(demand(await call('backups.inspect', { path: backup.path, passphrase: null })).now).toBeNull()
  expect(wordsOf(await call('backups.restore', { path: backup.path, passphrase: null, reason: '' }))).toMatch(/原因/u)
  const { keptAs } = demand(await call('backups.restore', { path: backup.path, ...plain }))
  expect(keptAs).toMatch(/-damaged\.sqlite$/u)
  expect(readFileSync(keptAs ?? '').equals(bytes)).toBe(true)
  expect(await call('session.current', {})).toMatchObject({ ok: true, value: { session: null } })
  expect(await call('backups.offered', {})).toMatchObject({ problem: { code: 'database-restored' } })
  expect(await call('backups.offered', {})).toMatchObject({ problem: { code: 'not-signed-in' } })
  await backend.close()
  expect(auditIn(path).at(-1)?.actor_name).toMatch(/未登录/u)
}, 60_000)

test('at the first run anybody may go back to a backup; once there are accounts nobody may', async () => {
  const directory = await backupDistrict()
  const source = await open(directory)
  const backup = await makeBackup(await sitDown(source, 'administrator'))
  await source.close()
  const empty = temporaryDirectory()
  const backend = await open(empty)
  const call = createClient((name, input) => backend.send('w', name, input))
  expect(demand(await call('session.current', {})).standing).toBe('first-run')
  expect(demand(await call('backups.offered', {}))).toEqual([])
  const folder = join(directory, 'backups')
  expect(demand(await call('backups.inspect', { path: folder, passphrase: null })).path).toBe(backup.path)
  demand(await call('backups.restore', { path: backup.path, ...plain }))
  expect(demand(await call('session.current', {})).standing).toBe('signed-out')
  expect((await call('backups.inspect', { path: folder, passphrase: null })).ok).toBe(false)
  await sitDown(backend, 'administrator')
  await backend.close()
  expect(existsSync(join(empty, `${fileName}-wal`))).toBe(false)
}, 60_000)

test('a locked window restores nothing, whoever sits there', async () => {
  const backend = await open(await backupDistrict())
  const admin = await sitDown(backend, 'administrator')
  const { path } = await makeBackup(admin)
  demand(await admin('session.lock', {}))
  for (const answer of [
    await admin('backups.offered', {}),
    await admin('backups.inspect', { path, passphrase: null }),
    await admin('backups.restore', { path, ...plain }),
  ])
    expect(answer).toMatchObject({ problem: { code: 'session-locked' } })
  await backend.close()
}, 60_000)

test('a restored log is whole by its own marks, and the marks of the one before stay with it', async () => {
  const directory = await backupDistrict()
  const backend = await open(directory)
  const [admin, office] = [await sitDown(backend, 'administrator'), await sitDown(backend, 'district_office')]
  const backup = await makeBackup(admin)
  demand(await office('families.import', family('钱')))
  const { keptAs } = demand(await admin('backups.restore', { path: backup.path, ...plain }))
  await backend.close()
  const path = join(directory, fileName)
  for (const one of [path, keptAs ?? '']) {
    const file = new BetterSqlite(one)
    expect(checkAuditNow(file, readMarks(markPathOf(one)))).toEqual([])
    expect(file.prepare("SELECT count(*) FROM audit WHERE result = 'broken'").pluck().get()).toBe(0)
    file.close()
  }
}, 60_000)
