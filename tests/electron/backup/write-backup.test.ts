import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { doTask } from '#electron/backup/backup-task.ts'
import { checkCopy } from '#electron/backup/check-copy.ts'
import { realDisk, type Disk } from '#electron/backup/disk.ts'
import { listBackups } from '#electron/backup/list-backups.ts'
import { newSealingKey } from '#electron/backup/seal.ts'
import { stageBackup } from '#electron/backup/stage-backup.ts'
import { writeBackup } from '#electron/backup/write-backup.ts'
import { checkSchema } from '#electron/database/check-schema.ts'
import { readFile } from '#electron/database/read-file.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { sampleRotation } from '#shared/backup/rotation.ts'
import { backupDistrict, fileName, orderIn } from '#tests/support/backup-district.ts'
import { frailDisk } from '#tests/support/frail-disk.ts'

const now = () => '2011-12-31T01:00:05.000Z'
const tell = () => undefined
const tools = (disk: Disk) => ({ disk, now, tell })

test('a backup is a file with its manifest, opens as what it was taken of, and leaves nothing else', async () => {
  const directory = await backupDistrict()
  const manifest = await writeBackup(orderIn(directory), tools(realDisk))
  expect(readdirSync(join(directory, 'backups'))).toEqual([
    'xuecheng-20111231-090000-manual.json',
    'xuecheng-20111231-090000-manual.sqlite',
  ])
  expect(readdirSync(directory).filter((name) => name.includes('working'))).toEqual([])
  const [row] = await listBackups(realDisk, join(directory, 'backups'))
  expect(row).toMatchObject({ isVerified: true, isSealed: false, kind: 'manual', takenAt: '2011-12-31T01:00:00.000Z' })
  expect(manifest.summary.tables['region']).toBeGreaterThan(200)
  const staged = await stageBackup(
    { path: row?.path ?? '', target: join(directory, 'staged'), passphrase: null, key: null },
    realDisk,
  )
  expect(staged.summary).toEqual(manifest.summary)
})

test('two backups of the same second stand side by side', async () => {
  const directory = await backupDistrict()
  await writeBackup(orderIn(directory), tools(realDisk))
  await writeBackup(orderIn(directory), tools(realDisk))
  expect(await listBackups(realDisk, join(directory, 'backups'))).toHaveLength(2)
})

const key = newSealingKey('十二个字符以上的口令一二三')

test.each([
  ['plain', null],
  ['sealed', key],
])(
  'a stick pulled out at any call leaves no half backup (%s), and the one before stays good',
  async (_how, sealing) => {
    const directory = await backupDistrict()
    const stick = join(directory, 'U 盘')
    mkdirSync(stick)
    const folder = join(stick, 'xuecheng-甲')
    await writeBackup(orderIn(directory, { folder }), tools(realDisk))
    const before = await listBackups(realDisk, folder)
    const order = orderIn(directory, { folder, takenAt: '2012-01-01T01:00:00.000Z', key: await sealing, kind: 'daily' })

    let calls = 0
    for (let failsAt = 1; ; failsAt += 1) {
      const disk = frailDisk(realDisk, stick, failsAt)
      const made = await doTask({ name: 'make', order: { ...order, rule: sampleRotation } }, disk, tell)
      calls = disk.calls()
      if (calls < failsAt) break
      // Plugged in again: whatever is listed as a backup opens in full, and the earlier one is among them.
      const rows = await listBackups(realDisk, folder)
      expect(rows).toEqual(expect.arrayContaining(before))
      for (const { path } of rows) {
        const target = join(directory, 'staged')
        await stageBackup({ path, target, passphrase: null, key: await sealing }, realDisk)
      }
      const words = made.ok ? 'made' : `${made.problem.code} ${wordProblem(made.problem)}`
      expect(words).toMatch(/^made$|^backup-not-made .*设备已断开或读写出错.*原有的备份没有改动/u)
      for (const row of rows.filter(({ path }) => path !== before[0]?.path)) {
        await realDisk.remove(row.path)
        await realDisk.remove(row.path.replace(/\.sqlite.*/u, '.json'))
      }
    }
    expect(calls).toBeGreaterThan(8)
    // The run that went through has tidied away what the broken off ones left.
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await listBackups(realDisk, folder)).toHaveLength(2)
  },
  120_000,
)

test.each([
  ['ENOSPC', '磁盘已满'],
  ['EROFS', '磁盘只读'],
  ['EACCES', '没有读写权限'],
  ['ENODEV', '设备已断开'],
])('%s is named', async (code, words) => {
  const directory = await backupDistrict()
  const order = { ...orderIn(directory), rule: sampleRotation }
  const made = await doTask({ name: 'make', order }, frailDisk(realDisk, order.folder, 3, code), tell)
  expect(made.ok ? '' : wordProblem(made.problem)).toContain(words)
})

test('a folder that is not there is named and never made in the place of a stick', async () => {
  const directory = await backupDistrict()
  const folder = join(directory, '没有插上', 'xuecheng-甲')
  const made = await doTask(
    { name: 'make', order: { ...orderIn(directory, { folder }), rule: sampleRotation } },
    realDisk,
    tell,
  )
  expect(made.ok ? '' : wordProblem(made.problem)).toMatch(/文件夹不存在,U 盘或共享文件夹可能没有接上/u)
  expect(existsSync(join(directory, '没有插上'))).toBe(false)
})

test('a damaged database makes no backup, so that no good one goes for it', async () => {
  const directory = await backupDistrict()
  await writeBackup(orderIn(directory), tools(realDisk))
  const path = join(directory, fileName)
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096
  bytes.fill(0xa5, middle, middle + 8192)
  writeFileSync(path, bytes)
  const order = {
    ...orderIn(directory, { takenAt: '2012-01-01T01:00:00.000Z' }),
    rule: { ...sampleRotation, daily: 1 },
  }
  const made = await doTask({ name: 'make', order }, realDisk, tell)
  expect(made.ok).toBe(false)
  expect(await listBackups(realDisk, order.folder)).toHaveLength(1)
})

const breakLog = (path: string): void => {
  const file = new BetterSqlite(path)
  file.exec("DROP TRIGGER audit_never_changed; UPDATE audit SET actor_name = '别人' WHERE seq = 3")
  file.close()
}

test('a database whose log was changed is backed up all the same, its backup says so and can be gone back to', async () => {
  const directory = await backupDistrict()
  breakLog(join(directory, fileName))
  const { summary } = await writeBackup(orderIn(directory), tools(realDisk))
  expect(summary.auditFault).toMatch(/^第 3 行/u)
  const [row] = await listBackups(realDisk, join(directory, 'backups'))
  expect(row).toMatchObject({ isVerified: true, auditFault: summary.auditFault })
  const order = { path: row?.path ?? '', target: join(directory, 'staged'), passphrase: null, key: null }
  expect((await stageBackup(order, realDisk)).summary).toEqual(summary)
})

test('a copy whose log is not its original’s is no backup', async () => {
  const directory = await backupDistrict()
  const source = join(directory, fileName)
  const copy = join(directory, '副本')
  cpSync(source, copy)
  const original = readFile(source)
  const wasFaulty = (fault: string): boolean => original.findAuditFault() === fault
  const check = () => checkCopy(copy, { expected: original.summarise(), code: 'backup-not-made', wasFaulty })
  expect(check().auditFault).toBeNull()
  breakLog(copy)
  expect(check).toThrow(/审计记录没有通过核验.*第 3 行/u)
  original.close()
})

test('a database put aside by a restore is the way back from it, whatever its log says', async () => {
  const directory = await backupDistrict()
  const kept = join(directory, 'xuecheng-20111231-090000-before-restore.sqlite')
  cpSync(join(directory, fileName), kept)
  breakLog(kept)
  const file = new BetterSqlite(kept)
  file.exec("CREATE TRIGGER promote AFTER INSERT ON audit BEGIN UPDATE account SET role = 'administrator'; END")
  file.close()
  const order = { path: kept, target: join(directory, 'staged'), passphrase: null, key: null }
  expect((await stageBackup(order, realDisk)).summary.auditFault).toMatch(/^第 3 行/u)
  // What would act by itself in the restored database is gone, and what guards it is there again.
  const staged = new BetterSqlite(order.target)
  expect(checkSchema(staged)).toEqual([])
  staged.close()
})

test.each([
  ['plain', null],
  ['sealed', key],
])('a disk that keeps something else than it was given is found out at once (%s)', async (_how, sealing) => {
  const directory = await backupDistrict()
  const forgetful: Disk = {
    ...realDisk,
    read: async function* (path, from) {
      for await (const bytes of realDisk.read(path, from)) {
        if (path.startsWith(join(directory, 'backups'))) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
        yield bytes
      }
    },
  }
  const made = writeBackup(orderIn(directory, { key: await sealing }), tools(forgetful))
  await expect(made).rejects.toThrow(/读回的内容不一致|已损坏/u)
  expect(await listBackups(realDisk, join(directory, 'backups'))).toEqual([])
})
