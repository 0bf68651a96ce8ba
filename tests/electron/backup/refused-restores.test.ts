import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openBackend, type Backend } from '#electron/backend.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import { backupDistrict, sitDown } from '#tests/support/backup-district.ts'
import { makeBackup, wordsOf } from '#tests/support/make-backup.ts'

const open = (dataDirectory: string): Promise<Backend> => openBackend({ dataDirectory, demo: false })

const plain = { passphrase: null, reason: '误删了名册' }

const spoil: readonly (readonly [what: string, words: RegExp, spoil: (path: string) => void])[] = [
  ['a backup cut short', /文件不完整,应有 \d+ 字节,实有 \d+ 字节/u, (path) => truncateSync(path, 4096 * 3)],
  [
    'a backup with one byte changed',
    /与备份时写下的清单不符/u,
    (path) => {
      const bytes = readFileSync(path)
      bytes[40_000] = (bytes[40_000] ?? 0) ^ 1
      writeFileSync(path, bytes)
    },
  ],
  [
    'a text file',
    /文件已损坏或不完整/u,
    (path) => {
      writeFileSync(path, '这不是数据库。'.repeat(999))
      writeFileSync(path.replace('.sqlite', '.json'), '')
    },
  ],
  ["another program's database", /不是学城的数据库/u, (path) => withSql(path, 'PRAGMA application_id = 7')],
  [
    "a newer program's database",
    /由更新版本的学城备份,请先升级本机程序/u,
    (path) => withSql(path, "INSERT INTO migration (name) VALUES ('2999-01-01-0000-later')"),
  ],
  [
    'a database whose log was changed',
    /审计记录没有通过核验.*第 3 行/u,
    (path) => withSql(path, "DROP TRIGGER audit_never_changed; UPDATE audit SET actor_name = '别人' WHERE seq = 3"),
  ],
  ['a file that is gone', /没有这个文件/u, (path) => writeFileSync(`${path}.moved`, readFileSync(path))],
]

function withSql(path: string, sql: string): void {
  const file = new BetterSqlite(path)
  file.exec(sql)
  file.close()
  writeFileSync(path.replace('.sqlite', '.json'), '')
}

test('what cannot be restored is refused in words, and nothing has changed', async () => {
  const directory = await backupDistrict()
  const backend = await open(directory)
  const admin = await sitDown(backend, 'administrator')
  const { path } = await makeBackup(admin)
  const [good, manifest] = [readFileSync(path), readFileSync(path.replace('.sqlite', '.json'))]
  for (const [what, words, change] of spoil) {
    writeFileSync(path, good)
    writeFileSync(path.replace('.sqlite', '.json'), manifest)
    change(path)
    const from = what.includes('gone') ? `${path}-无` : path
    expect(`${what}: ${wordsOf(await admin('backups.restore', { path: from, ...plain }))}`).toMatch(words)
  }
  expect(wordsOf(await admin('backups.restore', { path: 'backups/x.sqlite', ...plain }))).toMatch(/完整的位置/u)
  expect(wordsOf(await admin('backups.restore', { path, passphrase: null, reason: ' ' }))).toMatch(/请填写恢复的原因/u)
  expect(demand(await admin('backups.list', {})).rows.some(({ kind }) => kind === 'before-restore')).toBe(false)
  await backend.close()
}, 60_000)
