import ExcelJS from 'exceljs'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planted, shown, startFamilyOffice } from '#tests/support/family-office.ts'
import { runExport, wholeList } from '#tests/support/run-export.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startDistrict, type startTestApp } from '#tests/support/test-app.ts'

type App = Pick<ReturnType<typeof startTestApp>, 'files'>

const keys = ['name', 'number', 'regionId', 'members', 'phone', 'books', 'registeredOn', 'note']

/** The cells of the first sheet as somebody sees them who opens the file. */
async function openWorkbook({ files }: App, session: string, fileId: string) {
  const bytes = files.take(session, fileId)?.bytes ?? new Uint8Array()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as never)
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  const rows: unknown[][] = []
  sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
  return { workbook, sheet, rows }
}

async function fillFamilies(app: Awaited<ReturnType<typeof startDistrict>>, count: number): Promise<void> {
  const columns = ['name', 'number', 'regionId', 'members', 'books', 'registeredOn', 'note']
  const rows = Array.from({ length: count }, (_, index) => [
    `示例户${String(index).padStart(5, '0')}`,
    `J${index}`,
    index % 2 === 0 ? '德胜街道' : '月坛街道',
    String((index % 5) + 1),
    index % 3 === 0 ? '' : String(index),
    '2011-03-05',
    '',
  ])
  const outcome = await app.as('district_office')('families.import', { source: '示例', columns, rows, dryRun: false })
  if (!outcome.ok || outcome.value.added !== count) throw new Error(JSON.stringify(outcome))
}

test('a workbook holds what the list shows: labels, days, numbers, masks, 合计, in the order asked for', async () => {
  const app = await startFamilyOffice()
  const { call, regionId, row } = app
  await call('families.create', {
    values: {
      name: '=1+1',
      number: '007',
      regionId,
      members: 2,
      books: 30,
      registeredOn: '2011-03-05',
      note: '第一行\n第二行',
    },
  })
  const list = { sort: { field: 'number', descending: true } }
  const made = await runExport(call, 'families', wholeList(keys, { list }))
  expect(made).toMatchObject({ name: '学习型家庭 2011-11-23.xlsx', rows: 2, remarks: [] })
  const { sheet, rows, workbook } = await openWorkbook(app, 'district_office', made.fileId)
  expect(rows[0]).toEqual(['户主姓名', '家庭编号', '所属社区', '家庭人口', '联系电话', '家庭藏书', '登记日期', '备注'])
  expect(rows[1]?.slice(0, 5)).toEqual([row.name, 'XJ-1', '德胜街道', 3, shown.phone])
  expect(rows[2]).toEqual([
    '=1+1',
    '007',
    '德胜街道',
    2,
    undefined,
    30,
    new Date('2011-03-05T00:00:00Z'),
    '第一行\n第二行',
  ])
  expect(rows[3]?.slice(0, 6)).toEqual(['合计', undefined, undefined, 5, undefined, 30])
  expect(sheet.getCell('A3').type).toBe(ExcelJS.ValueType.String)
  expect(sheet.getCell('B3').numFmt).toBe('@')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet.autoFilter).toBe('A1:H3')
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToWidth: 1,
    printTitlesRow: '1:1',
  })
  const notes = JSON.stringify(workbook.worksheets[1]?.getColumn(1).values)
  expect(notes).toMatch(/学习型家庭,共 2 条.*“联系电话”加密保存/u)
  expect(notes).toContain('“家庭藏书”合计不含未填写的 1 条')
  expect(JSON.stringify(rows)).not.toContain(planted.phone)
  expect(app.errors).toEqual([])
})

test('what left the program stands in the audit log in words, without what was typed', async () => {
  const app = await startDistrict()
  const call = app.as('district_office')
  const conditions = [
    { kind: 'within' as const, regionId: await app.regionNamed('德胜街道') },
    { kind: 'contains' as const, field: 'name', text: '诸葛' },
    { kind: 'between' as const, field: 'registeredOn', from: '2011-01-01', to: null },
  ]
  const list = { search: '诸葛', conditions }
  await runExport(call, 'families', wholeList(keys, { range: 'list', list, format: 'csv-gb18030' }))
  const lines = await app.db
    .selectFrom('audit')
    .select(['kind', 'label', 'object'])
    .where('kind', '=', 'export')
    .execute()
  expect(lines).toEqual([
    {
      kind: 'export',
      label: '导出台账',
      object: '学习型家庭:按文字查找;所在区划:德胜街道;户主姓名;登记日期:2011-01-01 起,0 条 8 栏,csv(GBK)',
    },
  ])
})

test('a street exports its own rows and no others, whatever it asks for', async () => {
  const app = await startDistrict()
  await fillFamilies(app, 20)
  const clerk = app.as('street_clerk', '街道甲', await app.regionNamed('德胜街道'))
  const all = await app.db.selectFrom('family').select('id').execute()
  const ids = all.map(({ id }) => id)
  for (const range of ['all', 'list', 'marked'] as const) {
    const made = await runExport(clerk, 'families', wholeList(keys, { range, ids }))
    const { rows } = await openWorkbook(app, '街道甲', made.fileId)
    expect(made.rows).toBe(10)
    expect(new Set(rows.slice(1, -1).map((row) => row[2]))).toEqual(new Set(['德胜街道']))
  }
})

test('the marked rows come in the order of the list', async () => {
  const app = await startDistrict()
  await fillFamilies(app, 30)
  const call = app.as('district_office')
  const rows = await app.db.selectFrom('family').select(['id', 'number']).execute()
  const marked = [rows[7], rows[3], rows[22]].flatMap((row) => (row ? [row] : []))
  const made = await runExport(
    call,
    'families',
    wholeList(['number'], {
      range: 'marked',
      ids: marked.map(({ id }) => id),
      list: { search: '没有的', sort: { field: 'number', descending: true } },
    }),
  )
  expect(made.name).toBe('学习型家庭(选中) 2011-11-23.xlsx')
  const written = await openWorkbook(app, 'district_office', made.fileId)
  expect(written.rows.map(([number]) => number)).toEqual([
    '家庭编号',
    ...marked
      .map(({ number }) => number)
      .toSorted()
      .toReversed(),
  ])
})

test('an export is of one moment: what others write meanwhile does not get into it, and they are answered in between', async () => {
  const folder = temporaryDirectory()
  const app = await startDistrict(undefined, join(folder, 'xuecheng.sqlite'))
  await fillFamilies(app, 1500)
  const call = app.as('district_office')
  const other = app.as('district_office', '同事')
  let written = 0
  const made = await runExport(call, 'families', wholeList(['name', 'number']), async () => {
    written += 1
    const page = await other('families.list', { limit: 1, sort: { field: 'number', descending: true } })
    const [row] = page.ok ? page.value.rows : []
    if (row) await other('families.update', { id: row.id, version: row.version, values: { name: `改名${written}` } })
    await other('families.create', {
      values: { name: '后来', number: `后来${written}`, regionId: row?.regionId ?? '', members: 1 },
    })
  })
  const { rows } = await openWorkbook(app, 'district_office', made.fileId)
  expect(written).toBeGreaterThan(1)
  expect(made.rows).toBe(1500)
  expect(rows.slice(1).filter(([name]) => /^(?:后来|改名)/u.test(String(name)))).toEqual([])
  expect(new Set(rows.slice(1).map(([, number]) => number)).size).toBe(1500)
  expect(readdirSync(join(folder, 'exports'))).toEqual([])
  await app.exports.close()
  app.database.close()
  expect(existsSync(join(folder, 'exports'))).toBe(false)
})

test('a cancelled export leaves no file and is over', async () => {
  const folder = temporaryDirectory()
  const app = await startDistrict(undefined, join(folder, 'xuecheng.sqlite'))
  await fillFamilies(app, 2000)
  const call = app.as('district_office')
  const begun = await call('families.export', wholeList(keys))
  if (!begun.ok) throw new Error(JSON.stringify(begun.problem))
  const { job } = begun.value
  expect(await call('exports.step', { job })).toMatchObject({ ok: true, value: { total: 2000 } })
  expect(readdirSync(join(folder, 'exports'))).toHaveLength(1)
  expect(await call('exports.cancel', { job })).toEqual({ ok: true, value: {} })
  expect(readdirSync(join(folder, 'exports'))).toEqual([])
  for (const name of ['exports.step', 'exports.finish'] as const)
    expect(await call(name, { job })).toMatchObject({ ok: false, problem: { code: 'not-exported' } })
  app.database.close()
})

test('an erasure of personal data ends the exports that read what was there before', async () => {
  const folder = temporaryDirectory()
  const app = await startFamilyOffice(join(folder, 'xuecheng.sqlite'))
  const { call, row } = app
  const begun = await call('families.export', wholeList(keys))
  if (!begun.ok) throw new Error(JSON.stringify(begun.problem))
  const erased = await app.as('district_office', '同事')('families.erase', {
    id: row.id,
    version: row.version,
    basis: 'requested',
    reason: '本人书面提出',
  })
  expect(erased).toMatchObject({ ok: true })
  expect(await call('exports.step', { job: begun.value.job })).toMatchObject({
    ok: false,
    problem: { code: 'not-exported', detail: expect.stringContaining('删除了个人信息') as unknown },
  })
  expect(existsSync(join(folder, 'exports'))).toBe(false)
  app.database.close()
})

test('a window exports for itself only, and nobody does in a preview', async () => {
  const app = await startDistrict()
  const begun = await app.as('district_office')('families.export', wholeList(keys))
  if (!begun.ok) throw new Error(JSON.stringify(begun.problem))
  expect(await app.as('district_office', '同事')('exports.step', { job: begun.value.job })).toMatchObject({ ok: false })
  const preview = app.as('reader', '预览')
  app.desk.seat('预览', {
    accountId: '预览',
    name: '预览',
    role: 'reader',
    regionId: null,
    isPreview: true,
    previewer: { accountId: 'administrator', name: '管理员' },
  })
  expect(await preview('families.export', wholeList(keys))).toMatchObject({ problem: { code: 'previewing' } })
})

test('a column that is not there is named', async () => {
  const app = await startDistrict()
  expect(await app.as('district_office')('families.export', wholeList(['name', 'weight']))).toMatchObject({
    problem: { code: 'invalid-input', fields: [{ field: 'weight' }] },
  })
})
