import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialsOf } from '#electron/search/initials.ts'
import { normaliseSearch } from '#electron/search/search-columns.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const app = await startDistrict()
const call = app.as('district_office')

const found = async (search: string): Promise<string[]> => {
  const page = await call('regions.list', { search, limit: 500 })
  return page.ok ? page.value.rows.map(({ name }) => name) : []
}

const answers: readonly (readonly [search: string, name: string])[] = [
  ['大栅栏', '大栅栏街道'],
  ['dzl', '大栅栏街道'],
  ['dsl', '大栅栏街道'],
  ['DZL', '大栅栏街道'],
  ['ｄｓｌ', '大栅栏街道'],
  ['大石栏', '大栅栏街道'],
  ['什刹海', '什刹海街道'],
  ['sch', '什刹海街道'],
  ['广内', '广安门内街道'],
  ['gn', '广安门内街道'],
  ['gan', '广安门内街道'],
  ['广安门内', '广安门内街道'],
  ['  广安 门内 ', '广安门内街道'],
  ['110102013', '大栅栏街道'],
]

test.each(answers)('%s finds %s', async (search, name) => {
  expect(await found(search)).toContain(name)
})

test('a name is found by every run of its own characters and by all its initials', async () => {
  const regions = await app.db.selectFrom('region').select('name').execute()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...regions.map(({ name }) => name)),
      fc.nat(8),
      fc.nat(8),
      async (name, one, other) => {
        const [begin, end] = [Math.min(one, other) % name.length, Math.max(one, other) + 1]
        expect(await found(name.slice(begin, end))).toContain(name)
        for (const initials of initialsOf(name)) expect(await found(initials)).toContain(name)
      },
    ),
    { numRuns: 60 },
  )
})

test('a search finds the rows whose pieces contain it and no others', async () => {
  const rows = await app.db.selectFrom('region').select(['name', 'search']).execute()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('社区', '里', '街道', 'xz', 'b', '南', '%', '_', '西城区|', '|', '号'),
      async (search) => {
        const sought = normaliseSearch(search)
        const wanted = rows.filter((row) => row.search.split('|').some((piece) => piece.includes(sought)))
        expect((await found(search)).toSorted()).toEqual(wanted.map(({ name }) => name).toSorted())
      },
    ),
  )
})

test('a former name is found from the moment it is added until it is removed', async () => {
  const owner = { table: 'region' as const, id: await app.regionNamed('牛街街道') }
  expect(await found('冈上村')).toEqual([])
  const added = await call('aliases.add', { owner, kind: 'former', name: '冈上村', until: '1950-01-01' })
  expect(await found('冈上村')).toEqual(['牛街街道'])
  expect(await found('gsc')).toContain('牛街街道')
  const alias = added.ok ? added.value : { id: '', version: 0 }
  await call('aliases.remove', { id: alias.id, version: alias.version })
  expect(await found('冈上村')).toEqual([])
})

test('a former name needs the day it ended', async () => {
  const owner = { table: 'region' as const, id: await app.regionNamed('牛街街道') }
  expect(await call('aliases.add', { owner, kind: 'former', name: '冈上', until: null })).toMatchObject({
    problem: { code: 'invalid-input', fields: [{ field: 'until' }] },
  })
})
