import { expect, test } from 'vitest'
import { creditCode } from '#tests/support/credit-code.ts'
import { snapshotOf } from '#tests/support/snapshot.ts'
import { startDistrict, type startTestApp } from '#tests/support/test-app.ts'

type District = ReturnType<typeof startTestApp>

const regionColumns = ['name', 'level', 'parentId', 'code', 'validFrom', 'validTo']
const importRegions = (district: District, rows: string[][]) =>
  district.as('district_office')('regions.import', { source: '区划.xlsx', columns: regionColumns, rows, dryRun: false })

const street = (name: string, code: string) => [name, '街道', '西城区', code, '2011-01-01', '']

/** A row whose code somebody else has. */
const taken = (row: number, code: string) => ({
  row,
  field: 'code',
  column: '区划代码',
  reason: 'duplicate',
  message: `区划代码“${code}”与另一条区划重复。请核对后重填。`,
})

test('a value no two rows may share is refused within the file and against the register', async () => {
  const district = await startDistrict()
  const report = await importRegions(district, [
    street('甲街道', '110102901'),
    street('乙街道', '110102901'),
    street('丙街道', '110102013'),
    street('甲街道', '110102902'),
    street('乙街道', '110102901'),
  ])
  expect(report).toMatchObject({ value: { read: 5, added: 1, changed: 0, same: 0 } })
  expect(report.ok && report.value.refused).toEqual([
    taken(2, '110102901'),
    taken(3, '110102013'),
    {
      row: 4,
      field: 'name',
      column: '名称',
      reason: 'duplicate',
      message: '名称与第 1 行重复,是同一区划。请核对后只保留一行。',
    },
    taken(5, '110102901'),
  ])
})

const community = (parent: string) => ['同名社区', '社区', parent, '', '2011-01-01', '']

test('a row that could mean several is refused, and changes none of them', async () => {
  const district = await startDistrict()
  await importRegions(district, [community('月坛街道'), community('牛街街道')])
  const before = await snapshotOf(district.db)
  const report = await importRegions(district, [['同名社区', '', '', '', '', '2020-01-01']])
  expect(report).toMatchObject({ value: { changed: 0, refused: [{ row: 1, field: 'name' }] } })
  expect(await snapshotOf(district.db)).toEqual(before)
})

const request = (rows: string[][]) => ({
  source: '单位.xlsx',
  columns: ['name', 'type', 'regionId', 'creditCode', 'noCodeReason', 'principal'],
  rows,
  dryRun: false,
})

test('a row met again under another of its names is the same row, and a second of one file stays out', async () => {
  const district = await startDistrict()
  const call = district.as('district_office')
  const code = creditCode(1)
  await call('organisations.import', request([['月坛中学', '学校', '月坛街道', code, '', '']]))
  const report = await call(
    'organisations.import',
    request([
      ['月坛第一中学', '学校', '月坛街道', code, '', '赵一'],
      ['月坛第一中学', '', '月坛街道', '', '', '钱二'],
      ['月坛中学', '学校', '月坛街道', '', '正在申领', ''],
    ]),
  )
  expect(report).toMatchObject({ value: { added: 1, changed: 1, same: 0, refused: [{ row: 2, reason: 'duplicate' }] } })
  const rows = await district.db
    .selectFrom('organisation')
    .select(['name', 'principal', 'version'])
    .orderBy('id')
    .execute()
  expect(rows).toEqual([
    { name: '月坛第一中学', principal: '赵一', version: 2 },
    { name: '月坛中学', principal: null, version: 1 },
  ])
})
