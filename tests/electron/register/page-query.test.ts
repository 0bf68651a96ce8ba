import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { organisationRegister, type Organisation } from '#shared/organisations/organisation-register.ts'
import type { Condition, PageRequest, Place } from '#shared/register/page.ts'
import type { StoredRow } from '#tests/support/snapshot.ts'
import { creditCode } from '#tests/support/credit-code.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const names = ['月坛中学', '北京第四中学', '什刹海小学', '广内图书馆', 'ABC公司', '12345热线', '重庆饭庄', '㐂寿堂']
const fields = organisationRegister.fields
type FieldName = keyof typeof fields
/** Protected columns have no order. */
const fieldNames = (Object.keys(fields) as FieldName[]).filter((name) => !('mask' in fields[name]))

const app = await startDistrict()
const call = app.as('district_office')
let rows: StoredRow[] = []
let regions: StoredRow[] = []

const value = <T>(choices: readonly T[]) => fc.constantFrom(...choices)

beforeAll(async () => {
  regions = await app.db.selectFrom('region').selectAll().execute()
  const organisation = fc.record({
    name: value(names),
    type: value(['school', 'agency', 'enterprise'] as const),
    regionId: value(regions.map((region) => String(region['id']))),
    noCodeReason: value(['pending', 'historic'] as const),
    principal: value([null, '赵一', '钱二', 'Zhao']),
    headcount: value([null, 0, 2, 10, 9, 100]),
    foundedOn: value([null, '1949-10-01', '2008-08-08']),
    note: value([null, '示例', '示例甲']),
  })
  for (const values of fc.sample(organisation, { seed: 7, numRuns: 90 })) await call('organisations.create', { values })
  for (let number = 0; number < 10; number += 1)
    await call('organisations.create', {
      values: {
        name: `有代码${number}`,
        type: 'agency',
        regionId: String(regions[number]?.['id']),
        creditCode: creditCode(number),
      },
    })
  const some = await app.db.selectFrom('organisation').select(['id', 'version']).limit(7).execute()
  await call('organisations.remove', { rows: some, reason: '' })
  rows = await app.db.selectFrom('organisation').selectAll().execute()
})

type Cell = string | number | null

/** Nothing before numbers before texts; texts by their bytes, as 拼音 keys and codes are ordered. */
function compareCells(one: Cell, other: Cell): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)))
}

/** How the texts with characters that stand in these rows are read. */
const pinyinKeys: Readonly<Record<string, string>> = {
  赵一: 'zhao4 yi1',
  钱二: 'qian2 er4',
  示例: 'shi4 li4',
  示例甲: 'shi4 li4 jia3',
}

function sortCell(row: StoredRow, field: FieldName): Cell {
  if (field === 'name') return row['namePinyin'] ?? null
  const declared = fields[field]
  const cell = row[field] ?? null
  if (declared.kind === 'choice' && cell !== null) return Object.keys(declared.options).indexOf(String(cell))
  if (declared.kind === 'text' && cell !== null) return pinyinKeys[String(cell)] ?? String(cell).toLowerCase()
  if (declared.kind !== 'reference') return cell
  return regions.find(({ id }) => id === row[field])?.['namePinyin'] ?? null
}

function sorted(all: readonly StoredRow[], field: FieldName, descending: boolean): string[] {
  const way = descending ? -1 : 1
  return all
    .toSorted(
      (one, other) =>
        way *
        (compareCells(sortCell(one, field), sortCell(other, field)) ||
          compareCells(one['id'] ?? null, other['id'] ?? null)),
    )
    .map(({ id }) => String(id))
}

const inUse = (): StoredRow[] => rows.filter(({ deletedAt }) => deletedAt === null)

async function ask(request: PageRequest) {
  const page = await call('organisations.list', request)
  if (!page.ok) throw new Error(JSON.stringify(page.problem))
  return page.value
}

const idsOf = (page: readonly Organisation[]): string[] => page.map(({ id }) => id)

const anyField = fc.constantFrom(...fieldNames)

test('walking the pages by key shows every row once, in order, by any field and either way', async () => {
  await fc.assert(
    fc.asyncProperty(anyField, fc.boolean(), fc.integer({ min: 1, max: 120 }), async (field, descending, limit) => {
      const walked: string[] = []
      let place: Place | null = { after: null, skip: 0 }
      while (place !== null) {
        const page = await ask({ sort: { field, descending }, limit, place })
        walked.push(...idsOf(page.rows))
        expect([page.matching, page.all]).toEqual([inUse().length, inUse().length])
        place = page.next
      }
      expect(walked).toEqual(sorted(inUse(), field, descending))
    }),
    { numRuns: 80 },
  )
})

test('jumping ahead from any row lands on the slice a sorted list would give', async () => {
  await fc.assert(
    fc.asyncProperty(anyField, fc.boolean(), fc.nat(110), fc.nat(60), async (field, descending, first, skip) => {
      const order = sorted(inUse(), field, descending)
      const begin = await ask({ sort: { field, descending }, limit: Math.max(first, 1) })
      const place = first === 0 ? { after: null, skip } : { after: begin.next?.after ?? null, skip }
      const from = place.after === null ? skip : first + skip
      const page = await ask({ sort: { field, descending }, limit: 20, place })
      expect(idsOf(page.rows)).toEqual(order.slice(from, from + 20))
    }),
    { numRuns: 80 },
  )
})

test('without an order rows come by the 拼音 of their names, and the bin shows only what was removed', async () => {
  expect(idsOf((await ask({ limit: 500 })).rows)).toEqual(sorted(inUse(), 'name', false))
  const binned = rows.filter(({ deletedAt }) => deletedAt !== null)
  const bin = await ask({ limit: 500, bin: true })
  expect(idsOf(bin.rows)).toEqual(sorted(binned, 'name', false))
  expect([bin.matching, bin.all]).toEqual([7, 7])
})

/** All regions in and below one, found by climbing from each. */
function isWithin(regionId: Cell | undefined, above: string): boolean {
  if (regionId === null || regionId === undefined) return false
  const region = regions.find(({ id }) => id === regionId)
  return regionId === above || isWithin(region?.['parentId'], above)
}

function meets(row: StoredRow, condition: Condition): boolean {
  if (condition.kind === 'within') return isWithin(row['regionId'], condition.regionId)
  const cell = row[condition.field] ?? null
  if (condition.kind === 'blank') return cell === null
  if (condition.kind === 'filled') return cell !== null
  if (condition.kind === 'not-in') return cell === null || !condition.values.includes(String(cell))
  if (condition.kind === 'lacks') return cell === null || !String(cell).includes(condition.text)
  if (condition.kind === 'between' && condition.from === null && condition.to === null) return true
  if (cell === null) return false
  if (condition.kind === 'in') return condition.values.includes(String(cell))
  if (condition.kind === 'contains') return String(cell).includes(condition.text)
  const like = (bound: string | number): Cell => (typeof cell === 'number' ? Number(bound) : bound)
  return (
    (condition.from === null || compareCells(cell, like(condition.from)) >= 0) &&
    (condition.to === null || compareCells(cell, like(condition.to)) <= 0)
  )
}

const bound = <T>(choices: readonly T[]) => fc.option(fc.constantFrom(...choices))
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('in', 'not-in'),
    field: fc.constantFrom('type', 'noCodeReason', 'headcount', 'principal'),
    values: fc.subarray(['school', 'agency', 'pending', '赵一', '9', '100', 'nothing']),
  }),
  fc.record({
    kind: fc.constantFrom('contains', 'lacks'),
    field: fc.constantFrom('name', 'note', 'principal'),
    text: fc.constantFrom('中学', '示例', '甲', 'Zhao', 'zhao', '%', '_', "'", ''),
  }),
  fc.record({ kind: fc.constantFrom('blank', 'filled'), field: anyField }),
  fc.record({
    kind: fc.constant('between'),
    field: fc.constant('headcount'),
    from: bound([0, 2, 9, '9', 10, '10', 100]),
    to: bound([0, 2, 9, '9', 10, '10', 100]),
  }),
  fc.record({
    kind: fc.constant('between'),
    field: fc.constant('foundedOn'),
    from: bound(['1949-10-01', '2000-01-01']),
    to: bound(['1949-10-01', '2008-08-08']),
  }),
  fc
    .nat(300)
    .map((position) => ({ kind: 'within' as const, regionId: String(regions[position % regions.length]?.['id']) })),
)

test('conditions keep exactly the rows they describe', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(condition, { minLength: 1, maxLength: 3 }), async (conditions) => {
      const page = await ask({ conditions, limit: 500 })
      const wanted = inUse().filter((row) => conditions.every((one) => meets(row, one)))
      expect(idsOf(page.rows)).toEqual(sorted(wanted, 'name', false))
      expect([page.matching, page.all]).toEqual([wanted.length, inUse().length])
    }),
    { numRuns: 200 },
  )
})

const below = async (regionId: string) =>
  call('regions.list', { conditions: [{ kind: 'within', regionId }], limit: 500 })

test('a region lies within itself, its street and its district', async () => {
  const xicheng = await app.regionNamed('西城区')
  const yuetan = await app.regionNamed('月坛街道')
  expect(await below(xicheng)).toMatchObject({ value: { matching: regions.length } })
  const own = regions.filter(({ id, parentId }) => id === yuetan || parentId === yuetan)
  expect(await below(yuetan)).toMatchObject({ value: { matching: own.length } })
})

test('a condition or order on a column that does not exist is refused by name', async () => {
  for (const field of ['nothing', '__proto__', 'constructor', 'search', 'deletedAt']) {
    const refused = [
      await call('organisations.list', { conditions: [{ kind: 'blank', field }], limit: 1 }),
      await call('organisations.list', { sort: { field, descending: false }, limit: 1 }),
    ]
    for (const outcome of refused)
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid-input', fields: [{ field }] } })
  }
})
