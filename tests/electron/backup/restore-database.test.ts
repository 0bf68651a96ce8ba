import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBackend } from '#electron/backend.ts'
import { realDisk, type Disk } from '#electron/backup/disk.ts'
import { restoreDatabase, type Standing } from '#electron/backup/restore-database.ts'
import { stageBackup } from '#electron/backup/stage-backup.ts'
import { writeBackup } from '#electron/backup/write-backup.ts'
import { readFile } from '#electron/database/read-file.ts'
import type { FileSummary } from '#shared/backup/backup-manifest.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { backupDistrict, fileName, orderIn, sitDown } from '#tests/support/backup-district.ts'
import { frailDisk } from '#tests/support/frail-disk.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const asked = { path: '', passphrase: null, reason: '误删', actor: { accountId: 'a', name: '管理员' }, session: 'w' }

const summaryOf = (path: string): FileSummary => {
  const file = readFile(path)
  try {
    return file.summarise()
  } finally {
    file.close()
  }
}

/** A district with one family more than its only backup holds. */
async function changedDistrict(): Promise<{
  directory: string
  old: FileSummary
  backup: string
  inside: FileSummary
}> {
  const directory = await backupDistrict()
  const manifest = await writeBackup(orderIn(directory), { disk: realDisk, now: () => '', tell: () => undefined })
  const backend = await openBackend({ dataDirectory: directory, demo: false })
  const office = await sitDown(backend, 'district_office')
  const bring = { columns: ['name', 'number', 'regionId'], rows: [['赵某', 'J1', '月坛街道']], dryRun: false }
  expect(await office('families.import', { source: '名册', ...bring })).toMatchObject({ ok: true })
  await backend.close()
  const backup = join(directory, 'backups', manifest.file)
  return { directory, backup, old: summaryOf(join(directory, fileName)), inside: manifest.summary }
}

const closed: Standing = { isOpen: true, refusal: '', close: () => Promise.resolve() }
const unopened: Standing = { ...closed, isOpen: false }

const openClosed = () => Promise.resolve(closed)

/** Stages with a disk that works and swaps with the one given; opening is only looking. */
async function restoreIn(directory: string, backup: string, disk: Disk, before: Standing) {
  const target = join(directory, 'xuecheng-restore.working')
  const staged = await stageBackup({ path: backup, target, passphrase: null, key: null }, realDisk)
  const live = join(directory, fileName)
  const exchange = {
    disk,
    live,
    folder: join(directory, 'backups'),
    now: () => '2012-01-02T00:00:00.000Z',
    open: openClosed,
  }
  return restoreDatabase(before, staged, asked, exchange)
}

test.each([
  ['open before', closed],
  ['damaged before', unopened],
])(
  'power lost at any step of a restore (%s) leaves the old database or the new one, whole',
  async (_how, before) => {
    const { directory, backup, old, inside } = await changedDistrict()
    const met = new Set<string>()
    for (let failsAt = 1; ; failsAt += 1) {
      const copy = temporaryDirectory()
      cpSync(directory, copy, { recursive: true })
      const live = join(copy, fileName)
      const disk = frailDisk(realDisk, copy, failsAt)
      await restoreIn(copy, backup.replace(directory, copy), disk, before).catch(() => undefined)
      if (disk.calls() < failsAt) break

      const found = summaryOf(live)
      expect([old, inside]).toContainEqual(found)
      met.add(found.auditHead === old.auditHead ? 'old' : 'new')
      const kept = readdirSync(join(copy, 'backups')).find((name) => /before-restore|damaged/u.test(name)) ?? ''
      // Until the new one stands, the old one is where it was; then it is kept beside.
      const earlier = found.auditHead === old.auditHead ? found : summaryOf(join(copy, 'backups', kept))
      expect(earlier).toEqual(old)
      const backend = await openBackend({ dataDirectory: copy, demo: false })
      expect(await backend.send('w', 'session.current', {})).toMatchObject({ ok: true })
      await backend.close()
    }
    expect(met).toEqual(new Set(['old', 'new']))
  },
  120_000,
)

test('a restored database that cannot be opened is taken out again and the one before put back', async () => {
  const { directory, backup, old } = await changedDistrict()
  const target = join(directory, 'xuecheng-restore.working')
  const staged = await stageBackup({ path: backup, target, passphrase: null, key: null }, realDisk)
  const live = join(directory, fileName)
  const standings = [{ ...unopened, refusal: '升级没有成功' }, closed]
  const open = () => Promise.resolve(standings.shift() ?? closed)
  const exchange = {
    disk: realDisk,
    live,
    folder: join(directory, 'backups'),
    now: () => '2012-01-02T00:00:00.000Z',
    open,
  }
  const { outcome } = await restoreDatabase(closed, staged, asked, exchange)
  expect(outcome.ok ? '' : wordProblem(outcome.problem)).toMatch(/恢复没有完成:升级没有成功.*恢复前的数据库仍在使用/u)
  expect(summaryOf(live)).toEqual(old)
})

test('a log left beside a damaged database is kept with it and not applied to the new one', async () => {
  const { directory, backup, inside } = await changedDistrict()
  const live = join(directory, fileName)
  const log = readFileSync(backup).subarray(0, 4096)
  writeFileSync(`${live}-wal`, log)
  const { outcome } = await restoreIn(directory, backup, realDisk, unopened)
  const kept = outcome.ok ? (outcome.value.keptAs ?? '') : ''
  expect(kept).toMatch(/xuecheng-20120102-080000-damaged\.sqlite$/u)
  expect(readFileSync(`${kept}-wal`).equals(log)).toBe(true)
  expect(existsSync(`${live}-wal`)).toBe(false)
  expect(summaryOf(live)).toEqual(inside)
})

test('a log that closing did not fold in stops the restore: acts would be lost with it', async () => {
  const { directory, backup, old } = await changedDistrict()
  const live = join(directory, fileName)
  writeFileSync(`${live}-wal`, 'frames')
  const { outcome } = await restoreIn(directory, backup, realDisk, closed)
  expect(outcome.ok ? '' : wordProblem(outcome.problem)).toMatch(/数据库没有完全关闭/u)
  writeFileSync(`${live}-wal`, '')
  expect(summaryOf(live)).toEqual(old)
})
