import { rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkSchema } from '#electron/database/check-schema.ts'
import { findBrokenLine } from '#electron/audit/verify-audit.ts'
import { markAnew, markPathOf } from '#electron/database/head-mark.ts'
import type { Call } from '#shared/client.ts'
import { liveThroughDays, openBare } from '#tests/support/audited-district.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startTestApp } from '#tests/support/test-app.ts'

/** A database that has been in use, then tampered with by somebody who has the files but not the program, then opened. */
async function openAfter(tamper: (path: string) => void) {
  const path = join(temporaryDirectory(), '审计.sqlite')
  await liveThroughDays(path, 30)
  tamper(path)
  const app = startTestApp('2011-06-01T01:00:00.000Z', path, () => 0, 10_000)
  return { ...app, path, auditor: app.as('audit_admin', '审计员') }
}

const run = (sql: string) => (path: string) => {
  const file = openBare(path)
  file.exec(sql)
  file.close()
}

/** What is wrong with the guards of a file, once the program has told of it. */
function guardFaultsIn(path: string): readonly string[] {
  const file = new BetterSqlite(path, { readonly: true })
  const faults = checkSchema(file).map(({ words }) => words)
  file.close()
  return faults
}

const alarmsOf = async (auditor: Call) => expectDone(await auditor('audit.alarms', {})).map(({ words }) => words)

/** The result of a check of the whole log, once it has ended. */
async function verify(auditor: Call) {
  expectDone(await auditor('audit.verify', {}))
  for (;;) {
    const { check } = expectDone(await auditor('audit.standing', {}))
    if (check.state !== 'running') return check
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

test('an untouched log is whole across a restart, raises no alarm, and the check leaves its line', async () => {
  const { db, auditor, database } = await openAfter(() => undefined)
  expect(await findBrokenLine(db)).toBeUndefined()
  expect(await alarmsOf(auditor)).toEqual([])
  const check = await verify(auditor)
  expect(check).toMatchObject({ state: 'whole', findings: [], checked: check.total })
  const { rows } = expectDone(
    await auditor('audit.list', { filter: { kinds: ['audit'] }, place: { after: null, skip: 0 }, limit: 10 }),
  )
  expect(rows.map(({ done, actorName, result }) => [done, actorName, result])).toEqual([
    ['核验审计记录', '程序', '成功'],
    ['开始核验审计记录', '审计员', '成功'],
  ])
  database.close()
})

test.each([
  ["UPDATE audit SET actor_name = '别人' WHERE seq = 12", /^第 12 行\(2011-\S+ \S+,别人,/u],
  ["UPDATE audit SET digest = 'x' WHERE seq = (SELECT max(seq) FROM audit)", /^第 \d+ 行/u],
  ['DELETE FROM audit WHERE seq = 3', /^第 3 行审计记录不见了/u],
  ['DELETE FROM audit WHERE seq = 1', /^第 1 行审计记录不见了/u],
  ["UPDATE operation SET changes = '{}' WHERE dev_seq = 2", /在操作日志中的内容被改动过/u],
])('%s is found by the check on demand, and stands as an alarm until somebody answers for it', async (sql, words) => {
  const { auditor, database, path } = await openAfter(run(sql))
  const check = await verify(auditor)
  expect(check.state).toBe('broken')
  expect(check.findings.map((finding) => finding.words)).toContain('数据库的保护规则“audit_never_changed”被删除。')
  expect(guardFaultsIn(path)).toEqual([])
  expect(check.findings[0]?.words).toMatch(words)
  expect((await alarmsOf(auditor))[0]).toMatch(words)
  await verify(auditor)
  expect((await alarmsOf(auditor)).length).toBe(check.findings.length)
  expectDone(await auditor('audit.acknowledge', { reason: '已报告区信息中心核查' }))
  expect(await alarmsOf(auditor)).toEqual([])
  await verify(auditor)
  expect(await alarmsOf(auditor)).toEqual([])
  database.close()
})

test('lines cut off at the end, and marks that are gone, are told at the next opening without being asked', async () => {
  const cut = await openAfter(run('DELETE FROM audit WHERE seq > 20'))
  expect((await alarmsOf(cut.auditor))[0]).toMatch(/^第 21 行起的审计记录被删除:核对标记记到第 \d+ 行/u)
  cut.database.close()
  const unmarked = await openAfter((path) => rmSync(markPathOf(path)))
  expect((await alarmsOf(unmarked.auditor))[0]).toMatch(/核对标记文件\(\.head\.json\)不见了/u)
  unmarked.database.close()
  const again = startTestApp('2011-06-02T01:00:00.000Z', unmarked.path)
  expect(await alarmsOf(again.as('audit_admin', '审计员'))).toHaveLength(1)
  again.database.close()
})

test('a database put in the place of another raises no alarm once it is marked anew', async () => {
  const { auditor, database } = await openAfter((path) => {
    run('DELETE FROM audit WHERE seq > 20; DELETE FROM operation; DELETE FROM act')(path)
    markAnew(path, path)
  })
  expect(await alarmsOf(auditor)).toEqual([])
  database.close()
})

test('what the program itself may not do to the log, SQL refuses', async () => {
  const { database, path } = await openAfter(() => undefined)
  database.close()
  const file = new BetterSqlite(path)
  const refusals: [sql: string, words: string][] = [
    ["UPDATE audit SET result = 'ok'", '审计记录写下后不能修改'],
    ['DELETE FROM audit WHERE seq = 1', '审计记录不能删除,满期的部分只能归档并清除'],
    ['DELETE FROM audit', '审计记录不能删除,满期的部分只能归档并清除'],
    [
      'INSERT INTO audit SELECT 900, at, actor_id, actor_name, command, result, tx_id, digest, hash, form, kind, station, label, object, before_digest, after_digest FROM audit LIMIT 1',
      '审计记录只能依次写在末尾',
    ],
    [
      "INSERT INTO audit_anchor SELECT seq, hash, seq, 0, 'x', 'x', '2011-06-30T00:00:00.000Z' FROM audit WHERE seq = 9",
      '保存不满六个月的审计记录不能清除',
    ],
    [
      "INSERT INTO audit_anchor VALUES (9, 'x', 9, 0, 'x', 'x', '2031-06-30T00:00:00.000Z')",
      '保存不满六个月的审计记录不能清除',
    ],
  ]
  for (const [sql, words] of refusals) expect(() => file.exec(sql)).toThrow(words)
  file.close()
})
