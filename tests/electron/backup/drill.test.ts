import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openBackend } from '#electron/backend.ts'
import { drill } from '#electron/backup/drill.ts'
import { readClock } from '#electron/clock.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import { backupDistrict, fileName, sitDown } from '#tests/support/backup-district.ts'

async function open(dataDirectory: string): Promise<string | undefined> {
  const backend = await openBackend({ dataDirectory, demo: false })
  const answer = (await backend.send('w', 'session.current', {})) as { ok: boolean }
  await backend.close()
  return answer.ok ? undefined : '打不开'
}

/** What a drill over a data directory finds: all its lines, and those that are not as they should be. */
async function rehearse(dataDirectory: string): Promise<{ all: string; bad: string }> {
  const lines: { isGood: boolean; words: string }[] = []
  await drill({ dataDirectory, now: readClock, open, tell: (line) => void lines.push(line) })
  const wordsOf = (some: typeof lines): string => some.map(({ words }) => words).join('\n')
  return { all: wordsOf(lines), bad: wordsOf(lines.filter(({ isGood }) => !isGood)) }
}

async function importFamily(dataDirectory: string): Promise<void> {
  const backend = await openBackend({ dataDirectory, demo: false })
  const office = await sitDown(backend, 'district_office')
  const bring = { columns: ['name', 'number', 'regionId'], rows: [['赵某', 'J1', '月坛街道']], dryRun: false }
  demand(await office('families.import', { source: '名册', ...bring }))
  await backend.close()
}

function change(directory: string, sql: string): void {
  const file = new BetterSqlite(join(directory, fileName))
  file.exec(sql)
  file.close()
}

test('a drill makes a backup where there is none, and passes before and after further work', async () => {
  const directory = await backupDistrict()
  const first = await rehearse(directory)
  expect(first.all).toMatch(/还没有备份,先做一份[^]*备份之后又办理 0 次[^]*行数与现在相同[^]*用本程序打开成功/u)
  await importFamily(directory)
  const second = await rehearse(directory)
  expect(second.all).toMatch(/备份之后又办理 1 次[^]*family 0→1/u)
  expect(second.all).not.toContain('先做一份')
  expect([first.bad, second.bad]).toEqual(['', ''])
}, 60_000)

test('a drill names what was taken out of the database in use since', async () => {
  const directory = await backupDistrict()
  await importFamily(directory)
  await rehearse(directory)
  change(directory, 'PRAGMA foreign_keys = OFF; DELETE FROM family')
  expect((await rehearse(directory)).bad).toMatch(/^登记和流程 \d+ 张表中 1 张的行数与现在不同:family 1→0$/u)
  change(directory, "UPDATE act SET label = '别的事' WHERE seq = (SELECT max(seq) FROM act)")
  change(directory, 'DROP TRIGGER audit_never_changed; UPDATE audit SET hash = upper(hash) WHERE seq = 2')
  const { bad } = await rehearse(directory)
  expect(bad).toMatch(/办理记录 \d+ 条中有 1 条不在现在的数据库中或不相同/u)
  expect(bad).toMatch(/审计记录 \d+ 条中有 1 条不在现在的数据库中或不相同/u)
}, 60_000)

test('a database in use that is damaged stops the drill instead of passing it', async () => {
  const directory = await backupDistrict()
  await rehearse(directory)
  change(directory, 'PRAGMA foreign_keys = OFF; DROP TABLE act')
  await expect(rehearse(directory)).rejects.toThrow(/no such table: .*act/u)
}, 60_000)
