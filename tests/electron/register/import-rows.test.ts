import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostDifferences, type ImportReport } from '#shared/import/import-report.ts'
import { startSmallDistrict } from '#tests/support/small-district.ts'
import { snapshotOf } from '#tests/support/snapshot.ts'
import { startDistrict, type startTestApp } from '#tests/support/test-app.ts'

type District = ReturnType<typeof startTestApp>

const columns = ['number', 'name', 'regionId', 'members', 'registeredOn', 'note']

async function importFamilies(app: District, rows: string[][], dryRun = false): Promise<ImportReport> {
  const outcome = await app.as('district_office')('families.import', { source: '花名册.xlsx', columns, rows, dryRun })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const storedFamilies = ({ db }: District) =>
  db
    .selectFrom('family')
    .innerJoin('region', 'region.id', 'family.regionId')
    .select(['number', 'family.name', 'region.name as regionId', 'members', 'registeredOn', 'family.note'])
    .orderBy('number')
    .execute()

const refusedRows = (report: ImportReport): number[] => [...new Set(report.refused.map(({ row }) => row))]

/** What a cell means, told by a table instead of a parser; `null` is a text nobody can read. */
const regionCells: Readonly<Record<string, string | null>> = {
  西长安街街道: '西长安街街道',
  广内: '广安门内街道',
  '广内 ': '广安门内街道',
  无此街道: null,
}
const memberCells: Readonly<Record<string, number | null>> = {
  '3': 3,
  '4': 4,
  ' 5 ': 5,
  三: null,
  '0': null,
  '2.5': null,
}
const dayCells: Readonly<Record<string, string | null>> = {
  '2011-03-05': '2011-03-05',
  '2011年3月5日': '2011-03-05',
  '2011/3/6': '2011-03-06',
  '2011-02-30': null,
}

const cellOf = (cells: Readonly<Record<string, unknown>>) => fc.constantFrom('', ...Object.keys(cells))
const fileRow = fc.tuple(
  fc.constantFrom('J1', 'J2', 'J3', 'Ｊ４', ''),
  fc.constantFrom('赵一', ' 赵一 ', '钱二', '', ''),
  cellOf(regionCells),
  cellOf(memberCells),
  cellOf(dayCells),
  fc.constantFrom('', '示例'),
)
const file = fc.array(fileRow, { maxLength: 12 })

type Family = Record<'number' | 'name' | 'regionId' | 'members' | 'registeredOn' | 'note', string | number | null>

const blank: Family = { number: null, name: null, regionId: null, members: null, registeredOn: null, note: null }

/**
 * The register as a list and the four counts: blanks keep what was there, unreadable or unfinished rows stay out, and so
 * does a second row of one file for the same family.
 */
function importByHand(register: Map<string, Family>, rows: readonly (readonly string[])[]) {
  const counts = { added: 0, changed: 0, same: 0, refused: [] as number[] }
  const met = new Set<string>()
  for (const [index, [number = '', name = '', region = '', members = '', day = '', note = '']] of rows.entries()) {
    const before = register.get(number)
    const read = {
      number,
      name: name.trim(),
      regionId: region === '' ? '' : regionCells[region],
      members: members === '' ? '' : memberCells[members],
      registeredOn: day === '' ? '' : dayCells[day],
      note,
    }
    const unreadable = Object.values(read).includes(null)
    const filled = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== ''))
    const whole: Family = { ...blank, ...before, ...filled }
    if (unreadable || met.has(number) || [whole.number, whole.name, whole.regionId].includes(null))
      counts.refused.push(index + 1)
    else if (before === undefined) counts.added += 1
    else if (JSON.stringify(before) === JSON.stringify(whole)) counts.same += 1
    else counts.changed += 1
    if (counts.refused.at(-1) === index + 1) continue
    register.set(number, whole)
    met.add(number)
  }
  return counts
}

test('an import does what a clerk would do by hand, and a dry run says so beforehand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
      const district = await startSmallDistrict()
      const register = new Map<string, Family>()
      for (const rows of files) {
        const promised = await importFamilies(district, rows, true)
        const before = await snapshotOf(district.db)
        const report = await importFamilies(district, rows)
        expect(promised).toEqual(report)
        const wanted = importByHand(register, rows)
        const { additions, differences, ...counted } = report
        expect({ ...counted, refused: refusedRows(report) }).toEqual({ read: rows.length, ...wanted })
        expect(differences.length).toBe(report.changed)
        expect(additions.length).toBe(report.added)
        expect(report.added + report.changed + report.same + refusedRows(report).length).toBe(rows.length)
        expect(
          report.added + report.changed > 0 || JSON.stringify(before) === JSON.stringify(await snapshotOf(district.db)),
        ).toBe(true)
        for (const { field, message } of report.refused) {
          expect(columns).toContain(field)
          expect(message).toMatch(/\p{Script=Han}.*。$/u)
        }
      }
      expect(await storedFamilies(district)).toEqual(
        [...register.values()].toSorted((one, other) => (String(one.number) < String(other.number) ? -1 : 1)),
      )
    }),
    { numRuns: 25 },
  )
})

test('the same file a second time changes nothing, leaves no act and is said so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fileRow, { maxLength: 5, selector: ([number]) => number }), async (rows) => {
      const district = await startSmallDistrict()
      const first = await importFamilies(district, rows)
      const before = await snapshotOf(district.db)
      const acts = await district.db.selectFrom('act').select('txId').execute()
      const second = await importFamilies(district, rows)
      expect(second).toEqual({
        ...first,
        added: 0,
        changed: 0,
        additions: [],
        differences: [],
        same: first.added + first.changed + first.same,
      })
      expect(await snapshotOf(district.db)).toEqual(before)
      expect(await district.db.selectFrom('act').select('txId').execute()).toEqual(acts)
    }),
    { numRuns: 20 },
  )
})

test('five thousand rows are one act, one undo and one redo', async () => {
  const district = await startDistrict()
  const call = district.as('district_office')
  const rows = Array.from({ length: 5000 }, (_, index) => [`J${index}`, `户主${index}`, '月坛街道', '3', '', ''])
  const before = await snapshotOf(district.db)
  const { additions, ...counts } = await importFamilies(district, rows)
  expect(counts).toEqual({ read: 5000, added: 5000, changed: 0, same: 0, refused: [], differences: [] })
  expect(additions).toHaveLength(mostDifferences)
  expect(additions[1]).toEqual({
    row: 2,
    name: '户主1',
    cells: [
      { field: 'number', before: '—', after: 'J1' },
      { field: 'name', before: '—', after: '户主1' },
      { field: 'regionId', before: '—', after: '月坛街道' },
      { field: 'members', before: '—', after: '3' },
    ],
  })
  const after = await snapshotOf(district.db)
  const acts = await call('history.acts', { limit: 1 })
  expect(acts).toMatchObject({ value: [{ label: '导入家庭:花名册.xlsx', source: '花名册.xlsx', rows: 5000 }] })
  expect(await call('history.undo', {})).toMatchObject({ value: { rows: 5000, skipped: [] } })
  expect(await snapshotOf(district.db)).toEqual(before)
  expect(await call('history.redo', {})).toMatchObject({ value: { rows: 5000, skipped: [] } })
  expect(await snapshotOf(district.db)).toEqual(after)
})

test('brackets of either width name the same row, and words of JavaScript name none', async () => {
  const district = await startDistrict()
  const call = district.as('district_office')
  const regionId = await district.regionNamed('月坛街道')
  const name = '三里河(试验)学校'.replace('(', '（').replace(')', '）')
  await call('organisations.create', { values: { name, type: 'school', regionId, noCodeReason: 'pending' } })
  const titles = (rows: string[][]) =>
    call('titles.import', {
      source: '称号',
      columns: ['holder', 'kind', 'level', 'organisationId', 'awardedOn'],
      rows,
      dryRun: false,
    })
  const good = ['试验学校', '学习型学校', '区级', '三里河(试验)学校', '2011-05-01']
  expect(await titles([good])).toMatchObject({ value: { added: 1, refused: [] } })
  for (const word of ['constructor', '__proto__', 'toString']) {
    const report = await titles([['甲', word, word, word, word]])
    expect(report.ok && report.value.refused.map(({ field }) => field)).toEqual([
      'kind',
      'level',
      'organisationId',
      'awardedOn',
    ])
  }
})

test('columns the register does not have, or fills by itself, are refused before a row is read', async () => {
  const district = await startDistrict()
  const call = district.as('district_office')
  for (const column of ['nothing', '__proto__', 'id', 'search', 'caseId']) {
    const outcome = await call('titles.import', {
      source: 'x',
      columns: ['holder', column],
      rows: [['甲', '乙']],
      dryRun: false,
    })
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid-input', fields: [{ field: column }] } })
  }
})

test('the history of an imported row names the file and the row it came from', async () => {
  const app = await startDistrict()
  await importFamilies(app, [
    ['甲-1', '张三', '月坛街道', '3', '2011-03-01', ''],
    ['甲-2', '李四', '月坛街道', '4', '2011-03-01', ''],
  ])
  const { id } = await app.db.selectFrom('family').select('id').where('number', '=', '甲-2').executeTakeFirstOrThrow()
  const history = await app.as('district_office')('families.history', { id })
  expect(history).toMatchObject({ value: [{ source: '花名册.xlsx 第 2 行' }] })
})
