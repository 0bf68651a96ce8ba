import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importFile } from '#electron/import/import-file.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { acceptanceFile, expectedOf } from '#tests/support/acceptance-files.ts'
import { snapshotOf } from '#tests/support/snapshot.ts'
import { startDistrict } from '#tests/support/test-app.ts'

test.each(['organisations.xlsx', 'organisations-gbk.csv'])(
  '%s comes to exactly what was asked for: the rows that stand, and every other by row, reason and column',
  async (name) => {
    const app = await startDistrict()
    const expected = expectedOf(name)
    const bytes = readFileSync(acceptanceFile(name))
    const bring = (dryRun: boolean) =>
      importFile(app.as('district_office'), { register: organisationRegister, name, bytes, dryRun })
    const empty = await snapshotOf(app.db)
    const tried = await bring(true)
    expect(await snapshotOf(app.db)).toEqual(empty)
    expect(tried).toMatchObject({ value: { read: expected.dataRows, new: expected.accepted, changed: 0, same: 0 } })
    const refused = tried.ok ? tried.value.refused : []
    expect(refused.map(({ row, reason, column }) => ({ row, reason, column }))).toEqual(expected.rejected)

    expect(await bring(false)).toEqual(tried)
    const full = await snapshotOf(app.db)
    const again = await bring(false)
    expect(again).toMatchObject({ value: { new: 0, changed: 0, same: expected.accepted } })
    expect(await snapshotOf(app.db)).toEqual(full)
    await app.as('district_office')('history.undo', {})
    expect(await snapshotOf(app.db)).toEqual(empty)
  },
)

test('a file without headings, and a register nobody imports into, are refused in words', async () => {
  const app = await startDistrict()
  const order = { register: organisationRegister, name: '名单.csv', bytes: Buffer.from('甲,乙\n1,2\n'), dryRun: true }
  expect(await importFile(app.as('district_office'), order)).toMatchObject({
    ok: false,
    problem: { code: 'file-unreadable', detail: '没有找到学习型组织的表头' },
  })
})
