import { beforeAll, expect, test } from 'vitest'
import { importFile } from '#electron/import/import-file.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import type { ExportFormat } from '#shared/register/export-commands.ts'
import { runExport, wholeList } from '#tests/support/run-export.ts'
import { snapshotOf } from '#tests/support/snapshot.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const columns = ['name', 'number', 'regionId', 'residentId', 'phone', 'address', 'members']
const lines = [
  ['示例甲', 'J1', '牛街街道', '110101199003070011', '13800001234', '牛街街道甲10号2号楼', '3'],
  ['示例乙', 'J2', '月坛街道', '', '010-66001234', '', '4'],
  ['示例丙', 'J3', '月坛街道', '', '', '月坛街道乙1号', '2'],
]

let app: Awaited<ReturnType<typeof startDistrict>>
const office = () => app.as('district_office')

const bring = (bytes: Uint8Array, name: string) =>
  importFile(office(), { register: familyRegister, name, bytes, dryRun: false })

beforeAll(async () => {
  app = await startDistrict()
  const request = { source: '名册', columns, rows: lines, dryRun: false }
  const brought = await office()('families.import', request)
  if (!brought.ok || brought.value.added !== 3) throw new Error(JSON.stringify(brought))
})

test.each<ExportFormat>(['xlsx', 'csv-gb18030', 'csv-utf8'])(
  'a list exported as %s with masked numbers changes nothing when it is imported again',
  async (format) => {
    const before = await snapshotOf(app.db)
    const made = await runExport(office(), 'families', wholeList(columns, { format }))
    const bytes = app.files.take('district_office', made.fileId)?.bytes ?? new Uint8Array()
    expect(await bring(bytes, made.name)).toMatchObject({
      ok: true,
      value: { read: 3, new: 0, changed: 0, same: 3, refused: [] },
    })
    expect(await snapshotOf(app.db)).toEqual(before)
  },
)

test('a mask beside a change leaves the number as it was; on a new row, or where it is another’s, it is refused by name', async () => {
  const text = [
    '户主姓名,家庭编号,所属社区,联系电话,家庭人口',
    '示例甲,J1,牛街街道,138****1234,5',
    '示例乙,J2,月坛街道,139****9999,4',
    '示例丁,J4,月坛街道,138****1234,1',
  ].join('\r\n')
  const outcome = await bring(new TextEncoder().encode(`${text}\r\n`), '家庭.csv')
  expect(outcome).toMatchObject({ ok: true, value: { read: 3, new: 0, changed: 1, same: 0 } })
  const refused = outcome.ok ? outcome.value.refused : []
  expect(refused.map(({ row, column }) => [row, column])).toEqual([
    [3, '联系电话'],
    [4, '联系电话'],
  ])
  const stored = await app.db.selectFrom('family').select(['id', 'number', 'members']).execute()
  const changed = stored.find(({ number }) => number === 'J1')
  expect(changed?.members).toBe(5)
  const reading = { id: changed?.id ?? '', field: 'phone', reason: '电话核实' }
  expect(await office()('families.reveal', reading)).toMatchObject({ ok: true, value: { value: '13800001234' } })
})
