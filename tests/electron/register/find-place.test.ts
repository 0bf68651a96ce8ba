import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { importFile } from '#electron/import/import-file.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import type { PageRequest } from '#shared/register/page.ts'
import type { StoredRow } from '#tests/support/snapshot.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const streets = ['牛街街道', '月坛街道', '广安门内街道']
const surnames = ['赵', '钱', '孙', '李', '㐂', 'Zhou', '重', '单']
const families = 3200

const app = await startDistrict()
const district = app.as('district_office')
let rows: StoredRow[] = []
let street = ''
let regionsOfStreet = new Set<string>()

beforeAll(async () => {
  street = await app.regionNamed('牛街街道')
  const below = await app.db.selectFrom('region').select('id').where('parentId', '=', street).execute()
  regionsOfStreet = new Set([street, ...below.map(({ id }) => id)])
  // Few names for many families, so that most places are among rows of one name.
  const lines = Array.from({ length: families }, (_, at) =>
    [`F-${at}`, `${surnames[(at * 7) % surnames.length]}${at % 40}`, streets[at % streets.length], at % 5].join(','),
  )
  const bytes = Buffer.from(['家庭编号,户主姓名,所属街道,家庭藏书', ...lines].join('\n'))
  const brought = await importFile(district, { register: familyRegister, name: '家庭.csv', bytes, dryRun: false })
  if (!brought.ok || brought.value.new !== families) throw new Error(JSON.stringify(brought))
  const away = await app.db.selectFrom('family').select(['id', 'version']).orderBy('id').limit(1500).execute()
  await district('families.remove', { rows: away.filter((_, at) => at % 2 === 0), reason: '' })
  rows = await app.db.selectFrom('family').selectAll().execute()
})

const text = (row: StoredRow, column: string): string => String(row[column])

function compare(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

const clientOf = (view: 'district' | 'street') =>
  view === 'district' ? district : app.as('street_clerk', 'clerk', street)

const sees = (view: 'district' | 'street', row: StoredRow): boolean =>
  view === 'district' || regionsOfStreet.has(text(row, 'regionId'))

test('a far jump shows the slice a sorted list would give: either way, in the bin, within a scope, past the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('district' as const, 'street' as const),
      fc.record({ descending: fc.boolean(), bin: fc.boolean(), narrowed: fc.boolean() }),
      fc.nat(300),
      fc.integer({ min: 490, max: 2600 }),
      async (view, { descending, bin, narrowed }, first, skip) => {
        const call = clientOf(view)
        const way = descending ? -1 : 1
        const order = rows
          .filter((row) => sees(view, row) && (row['deletedAt'] !== null) === bin)
          .filter((row) => !narrowed || row['books'] !== 0)
          .toSorted(
            (one, other) =>
              way *
              (compare(text(one, 'namePinyin'), text(other, 'namePinyin')) ||
                compare(text(one, 'id'), text(other, 'id'))),
          )
          .map((row) => text(row, 'id'))
        const request: PageRequest = {
          sort: { field: familyRegister.nameField, descending },
          bin,
          conditions: narrowed ? [{ kind: 'between', field: 'books', from: 1, to: null }] : [],
          limit: 20,
        }
        const ask = async (more: Partial<PageRequest>) => {
          const page = await call('families.list', { ...request, ...more })
          if (!page.ok) throw new Error(JSON.stringify(page.problem))
          return page.value
        }
        const begin = await ask({ limit: Math.max(first, 1) })
        const after = first === 0 ? null : (begin.next?.after ?? null)
        const from = after === null ? skip : first + skip
        const page = await ask({ place: { after, skip } })
        expect(page.rows.map(({ id }) => id)).toEqual(order.slice(from, from + 20))
        expect(page.matching).toBe(order.length)
      },
    ),
    { numRuns: 120 },
  )
})
