import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { findBrokenLine } from '#electron/audit/verify-audit.ts'
import { assemble } from '#electron/assemble.ts'
import { clientAs, installer } from '#electron/setup/set-up-district.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

/** A database on disk with five audit lines, tampered with by somebody who has the file but not the program. */
async function tamperedBy(sql: string): Promise<number | undefined> {
  const path = join(temporaryDirectory(), '审计.sqlite')
  let last = 0
  const open = () =>
    assemble({ path, now: () => '2011-11-23T01:00:00.000Z', newId: () => `id-${(last += 1)}`, report: String })
  const works = open()
  const call = clientAs(works.dispatch, works.desk, installer)
  for (let year = 2007; year <= 2011; year += 1)
    await call('session.settle', { place: `${year}年`, reportDay: `${year}-12-31` })
  works.database.close()
  const file = new BetterSqlite(path)
  file.exec(sql)
  file.close()
  const again = open()
  const broken = await findBrokenLine(again.database.db)
  again.database.close()
  return broken
}

test('an untouched audit log is whole, across a restart', async () => {
  expect(await tamperedBy('SELECT 1')).toBeUndefined()
})

test.each([
  ["UPDATE audit SET actor_name = '别人' WHERE seq = 2", 2],
  ["UPDATE audit SET digest = '{}' WHERE seq = 5", 5],
  ['DELETE FROM audit WHERE seq = 3', 4],
  ['DELETE FROM audit WHERE seq = 1', 2],
  [
    "INSERT INTO audit SELECT 6, at, actor_id, actor_name, command, 'ok', tx_id, digest, hash FROM audit WHERE seq = 5",
    6,
  ],
])('%s is noticed at line %i', async (sql, line) => {
  expect(await tamperedBy(sql)).toBe(line)
})
