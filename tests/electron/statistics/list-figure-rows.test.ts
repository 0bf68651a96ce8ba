import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startDistrict } from '#tests/support/test-app.ts'

test('after a renaming and a merger an old day still lists the old names and the old set', async () => {
  const app = await startDistrict()
  const office = app.as('district_office')
  const street = await app.regionNamed('大栅栏街道')
  const [gone, heir] = [await app.regionNamed('三井社区'), await app.regionNamed('延寿街社区')]
  const communities = async (asOf: string) => {
    const input = { code: 'communities', asOf, part: 'all' as const, place: { after: null, skip: 0 }, limit: 500 }
    return expectDone(await office('reports.rows', input))
  }
  const before = await communities('2011-12-31')

  const merged = expectDone(await office('regions.get', { id: gone }))
  const closing = { id: gone, version: merged.version, values: { validTo: '2012-06-01', successorId: heir } }
  expectDone(await office('regions.update', closing))
  const rename = async (id: string, table: 'region', name: string, old: string) => {
    const { version } = expectDone(await office('regions.get', { id }))
    expectDone(await office('regions.update', { id, version, values: { name } }))
    const owner = { table, id }
    expectDone(await office('aliases.add', { owner, kind: 'former', name: old, until: '2012-05-31' }))
  }
  await rename(heir, 'region', '延寿三井社区', '延寿街社区')
  await rename(street, 'region', '前门西街道', '大栅栏街道')

  expect(await communities('2011-12-31')).toEqual(before)
  const after = await communities('2012-06-01')
  expect(after.all).toBe(before.all - 1)
  expect(after.rows.find(({ id }) => id === heir)).toMatchObject({ name: '延寿三井社区', place: '前门西街道' })
  expect(after.rows.some(({ id }) => id === gone)).toBe(false)
})
