import { sql, type Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { Tables } from '#electron/database/tables.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const watched = ['family', 'region', 'act', 'operation'] as const

test('a full disk is named, nothing is half-written, and work goes on when there is room again', async () => {
  const app = await startDistrict()
  const call = app.as('district_office')
  const pragma = async (statement: string): Promise<void> =>
    void (await sql.raw(`PRAGMA ${statement}`).execute(app.db as unknown as Kysely<Tables>))
  const contents = async () => {
    const tables = watched.map((table) => app.db.selectFrom(table).selectAll().execute())
    return JSON.stringify(await Promise.all(tables))
  }
  const rows = Array.from({ length: 2000 }, (_, index) => [`赵${index}`, `J${index}`, '西长安街街道'])
  const request = { source: '花名册.xlsx', columns: ['name', 'number', 'regionId'], rows, dryRun: false }
  const before = await contents()

  await pragma('max_page_count = 1')
  const refused = await call('families.import', request)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'not-stored' } })
  expect(refused.ok ? '' : wordProblem(refused.problem)).toContain('磁盘')
  expect(await contents()).toBe(before)

  await pragma('max_page_count = 1000000')
  expect(await call('families.import', request)).toMatchObject({ ok: true, value: { added: 2000 } })
  expect(app.errors).toEqual([])
})
