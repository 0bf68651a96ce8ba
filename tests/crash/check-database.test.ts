import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startDistrict } from '#tests/support/test-app.ts'
import { compareActs, compareAnswer, compareLines } from './check-acknowledged.ts'
import { checkDatabase } from './check-database.ts'
import { compareRows } from './replay-operations.ts'

/** A district with a few acts, closed properly and changed by hand. */
async function districtAfter(sql: string): Promise<string> {
  const path = join(temporaryDirectory(), '记录.sqlite')
  const app = await startDistrict(undefined, path)
  const call = app.as('district_office')
  const regionId = await app.regionNamed('德胜街道')
  const title = { holder: '六铺炕社区', kind: 'community', level: 'street', regionId, awardedOn: '2011-05-01' } as const
  await call('titles.create', { values: title })
  await call('history.undo', {})
  await call('history.redo', {})
  await call('session.settle', { place: '西城区', reportDay: '2011-12-31' })
  app.database.close()
  const file = new BetterSqlite(path)
  file.pragma('foreign_keys = OFF')
  file.exec(sql)
  file.close()
  return path
}

test('a whole database has nothing wrong with it', async () => {
  const { problems, acts } = await checkDatabase(await districtAfter('SELECT 1'))
  expect(problems).toEqual([])
  expect(acts.length).toBeGreaterThan(5)
})

const newest = '(SELECT tx_id FROM act ORDER BY seq DESC LIMIT 1)'

test.each([
  ["UPDATE setting SET value = '别处' WHERE id = 'place'", /setting place\.value differs/u],
  ["DELETE FROM setting WHERE id = 'place'", /setting place is in the log and not in its table/u],
  ["INSERT INTO setting VALUES ('x', 1, NULL, 'y')", /setting x is in its table and not in the log/u],
  [`DELETE FROM operation WHERE tx_id = ${newest} AND row_id = 'place'`, /act .* names 2 rows and has 1/u],
  ['DELETE FROM operation WHERE dev_seq = 7', /operation 8 follows 6/u],
  [`DELETE FROM act WHERE tx_id = ${newest}`, /operations of .* without their act/u],
  [`DROP TRIGGER audit_only_archived; DELETE FROM audit WHERE tx_id = ${newest}`, /has 0 audit lines/u],
  [
    "DROP TRIGGER audit_never_changed; UPDATE audit SET actor_name = '别人' WHERE seq = 3",
    /audit chain breaks at line 3/u,
  ],
  ['UPDATE act SET undone_by = NULL WHERE undone_by IS NOT NULL', /marked undone wrongly/u],
  ['UPDATE title_tally SET titles = titles + 1', /title figures/u],
  ["UPDATE family SET region_id = 'x'; UPDATE region SET parent_id = 'x' WHERE level = 'street'", /broken references/u],
])('the check finds what is wrong after %s', async (sql, words) => {
  const { problems } = await checkDatabase(await districtAfter(sql))
  expect(problems.join('\n')).toMatch(words)
})

const line = (command: string, result: string) => ({ seq: 1, command, result, tx_id: 't', hash: '' })
const answered = (name: string, value: unknown) =>
  ({ kind: 'acknowledged', name, outcome: { ok: true, value } }) as const

test('an acknowledged change without its line is lost, and one line more may have been under way', () => {
  const answers = [answered('a', 1), answered('b', 1)]
  expect(compareLines(answers, [line('a', 'ok'), line('b', 'ok')])).toEqual([])
  expect(compareLines(answers, [line('a', 'ok'), line('b', 'ok'), line('c', 'ok')])).toEqual([])
  expect(compareLines(answers, [line('a', 'ok')])).toEqual(['lost: b (ok) was acknowledged; its line is missing'])
  expect(compareLines(answers, [line('a', 'ok'), line('b', 'stale')])).toHaveLength(1)
  expect(compareLines([], [line('c', 'ok'), line('d', 'ok')])).toEqual(['torn: 2 lines of what was never asked'])
})

test('an acknowledged row must be there with the values that were answered', () => {
  const rows = new Map([['title t1', { id: 't1', version: 2, plaque_number: '7', phone: 'cipher' }]])
  const told = (value: object) => compareAnswer(answered('titles.update', value), rows, ['title'])
  expect(told({ id: 't1', version: 2, plaqueNumber: '7', phone: '010', street: '德胜街道' })).toEqual([])
  expect(told({ id: 't1', version: 3, plaqueNumber: '7' })).toHaveLength(1)
  expect(told({ id: 't1', version: 2, plaqueNumber: '8' })).toHaveLength(1)
  expect(told({ id: 't2', version: 1 })).toHaveLength(1)
  expect(compareRows(rows, rows)).toEqual([])
})

test('an act seen in the history must be there under its number with its name and rows', () => {
  const stored = { seq: 1, tx_id: 't', label: '登记', row_count: 1, undoes: null, undone_by: null }
  const seen = { kind: 'act', txId: 't', label: '登记', rows: 1 } as const
  expect(compareActs([seen], [stored])).toEqual([])
  expect(compareActs([{ ...seen, rows: 2 }], [stored])).toHaveLength(1)
  expect(compareActs([{ ...seen, txId: 'u' }], [stored])).toHaveLength(1)
})
