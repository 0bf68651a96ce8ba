import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paste, startWithFamilies } from '#tests/support/paste-district.ts'
import { snapshotOf } from '#tests/support/snapshot.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startDistrict, startTestApp } from '#tests/support/test-app.ts'

test('two rows may exchange a value no two rows may share, and a row that stays out keeps its own', async () => {
  const { district, stored } = await startWithFamilies()
  const [one, two, three] = stored
  if (!one || !two || !three) throw new Error('three families were registered')
  const request = { source: '粘贴' as const, columns: ['number', 'members'], dryRun: false }
  const swapped = await paste(district, {
    ...request,
    rows: [one, two],
    cells: [
      ['J2', '1'],
      ['J1', '2'],
    ],
  })
  expect(swapped).toMatchObject({ covered: 2, refused: 0 })
  const exchanged = await snapshotOf(district.db)
  expect(await district.as('district_office')('history.undo', {})).toMatchObject({ value: { skipped: [] } })
  expect(await district.as('district_office')('history.redo', {})).toMatchObject({ value: { skipped: [] } })
  expect(await snapshotOf(district.db)).toEqual(exchanged)
  const chain = await paste(district, {
    ...request,
    rows: [{ ...one, version: 4 }, three],
    cells: [
      ['J3', '1'],
      ['J7', '许多'],
    ],
  })
  expect(chain).toMatchObject({
    covered: 0,
    refused: 2,
    problems: [
      { row: 1, field: 'number', message: '家庭编号“J3”已登记给“户主2”。请核对是否重复登记。' },
      { row: 2, field: 'members' },
    ],
  })
})

test('every cell that is wrong is named at once, whether it cannot be read or cannot be stored', async () => {
  const { district, stored } = await startWithFamilies()
  const columns = ['number', 'regionId', 'members', 'phone', 'registeredOn', 'books']
  const cells = [['J9', '海淀街道', '很多', '12345', '2011.13.1', '-4']]
  const report = await paste(district, { source: '粘贴', columns, rows: stored.slice(0, 1), cells, dryRun: false })
  expect(report).toMatchObject({ covered: 0, refused: 1 })
  expect(report.problems.map(({ field, message }) => `${field} ${message}`).toSorted()).toEqual([
    'books 家庭藏书不能小于 0。',
    'members 家庭人口“很多”无法识别,应为整数。',
    'phone 联系电话“***45”不是 11 位手机号,也不是带区号的固定电话。请写成 13800001234 或 010-66012345转801。',
    'regionId 所属社区“海淀街道”无法识别,没有这个名称,或有几个同名的。请写全称。',
    'registeredOn 登记日期“2011.13.1”无法识别,应为日期,如 2011-12-31。',
  ])
})

test('a row somebody else changed since stays out by name, and undo leaves the one cell alone that was changed after', async () => {
  const { district, stored } = await startWithFamilies()
  const call = district.as('district_office')
  const other = district.as('district_office', '同事')
  const [one, two] = stored
  if (!one || !two) throw new Error('two families were registered')
  await other('families.update', { ...two, values: { members: 9 } })
  const before = await snapshotOf(district.db)
  const request = { source: '粘贴' as const, columns: ['members', 'note'], rows: [one, two], dryRun: false }
  const report = await paste(district, {
    ...request,
    cells: [
      ['5', '新'],
      ['6', '新'],
    ],
  })
  expect(report).toMatchObject({ covered: 1, refused: 1, problems: [{ row: 2, field: 'name' }] })
  expect(report.problems[0]?.message).toBe('家庭“户主1”在您看到之后已被他人修改。请刷新列表,核对后再粘贴。')

  await other('families.update', { id: one.id, version: 2, values: { members: 7 } })
  const undone = await call('history.undo', {})
  expect(undone).toMatchObject({ value: { rows: 1, skipped: ['家庭“户主0”的家庭人口'] } })
  const after = await snapshotOf(district.db)
  const changed = { ...before['family']?.find(({ id }) => id === one.id), members: 7 }
  expect(after['family']).toEqual(before['family']?.map((row) => (row['id'] === one.id ? changed : row)))
})

test('a mask and the name of a row that come back as they were shown change nothing, a mask from elsewhere is refused', async () => {
  const { district, stored } = await startWithFamilies()
  const [one, two] = stored
  if (!one || !two) throw new Error('two families were registered')
  const request = { source: '粘贴' as const, columns: ['phone', 'regionId'], dryRun: false }
  await paste(district, { ...request, rows: [one], cells: [['１９９００００１２３４', '牛街街道']] })
  const again = { ...one, version: 2 }
  expect(await paste(district, { ...request, rows: [again], cells: [['199****1234', '牛街街道']] })).toMatchObject({
    same: 1,
    refused: 0,
  })
  const strange = await paste(district, { ...request, rows: [two], cells: [['199****1234', '牛街街道']] })
  expect(strange).toMatchObject({ refused: 1, problems: [{ field: 'phone' }] })
  const moved = await paste(district, { ...request, rows: [again], cells: [['', district.streetIds[0] ?? '']] })
  expect(moved).toMatchObject({
    covered: 1,
    cells: [
      { field: 'phone', before: '199****1234', after: '—' },
      { field: 'regionId', before: '牛街街道', after: '西长安街街道' },
    ],
  })
})

test('a region reads back as lists write it, with its street before it', async () => {
  const { district, stored } = await startWithFamilies()
  const [one] = stored
  if (!one) throw new Error('a family was registered')
  const bring = (rows: string[][]) =>
    district.as('district_office')('regions.import', {
      source: '区划',
      columns: ['name', 'level', 'parentId', 'validFrom'],
      rows,
      dryRun: false,
    })
  await bring(['月坛街道', '牛街街道'].map((street) => ['同名社区', '社区', street, '2011-01-01']))
  const request = { source: '粘贴' as const, columns: ['regionId'], rows: [one], dryRun: false }
  expect(await paste(district, { ...request, cells: [['同名社区']] })).toMatchObject({ refused: 1 })
  expect(await paste(district, { ...request, cells: [['月坛街道 · 同名社区']] })).toMatchObject({
    covered: 1,
    cells: [{ before: '牛街街道', after: '月坛街道 · 同名社区' }],
  })
})

test('fields a procedure fills, fields there are not, and lines that do not fit the rows are refused before a row is read', async () => {
  const { district } = await startWithFamilies()
  const call = district.as('district_office')
  const request = { source: '粘贴' as const, rows: [null], cells: [['甲']], dryRun: false }
  for (const field of ['caseId', '__proto__', 'id', 'search'])
    expect(await call('titles.paste', { ...request, columns: [field] })).toMatchObject({
      problem: { code: 'invalid-input', fields: [{ field }] },
    })
  expect(await call('families.paste', { ...request, columns: ['name'], cells: [['甲'], ['乙']] })).toMatchObject({
    problem: { code: 'invalid-input' },
  })
})

test('a paste is taken back after the database was closed and opened again', async () => {
  const path = join(temporaryDirectory(), '粘贴.sqlite')
  const app = await startDistrict(undefined, path)
  const regionId = await app.regionNamed('月坛街道')
  const before = await snapshotOf(app.db)
  const pasted = await app.as('district_office')('families.paste', {
    source: '粘贴',
    columns: ['name', 'number', 'regionId'],
    rows: [null, null],
    cells: [
      ['赵一', 'J1', regionId],
      ['钱二', 'J2', '月坛街道'],
    ],
    dryRun: false,
  })
  expect(pasted).toMatchObject({ value: { added: 2 } })
  app.database.close()
  const again = startTestApp('2011-11-24T01:00:00.000Z', path, () => 0, 1_000_000)
  const undone = await again.as('district_office')('history.undo', {})
  expect(undone).toMatchObject({ value: { label: '撤销:粘贴(家庭 2 条)', rows: 2, skipped: [] } })
  expect(await snapshotOf(again.db)).toEqual(before)
  again.database.close()
})

test('who may not write a register may not paste into it, and a street writes only its own rows', async () => {
  const { district, stored } = await startWithFamilies()
  const [one] = stored
  const request = {
    source: '粘贴' as const,
    columns: ['note'],
    rows: [one ?? null],
    cells: [['改']],
    dryRun: false,
  }
  expect(await district.as('reader')('families.paste', request)).toMatchObject({ problem: { code: 'not-permitted' } })
  const clerk = district.as('street_clerk', '街道', district.streetIds[1])
  const report = await clerk('families.paste', request)
  expect(report).toMatchObject({ value: { refused: 1, problems: [{ message: expect.stringContaining('找不到') }] } })
  const strayed = await clerk('families.paste', {
    ...request,
    columns: ['name', 'number', 'regionId'],
    rows: [null],
    cells: [['孙三', 'J8', '牛街街道']],
  })
  expect(strayed).toMatchObject({ value: { added: 0, refused: 1, problems: [{ field: 'regionId' }] } })
})
