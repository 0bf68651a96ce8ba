import { expect, test } from 'vitest'
import { startDistrict } from '#tests/support/test-app.ts'

const app = await startDistrict()
const call = app.as('district_office')

const count = async (asOf: string) => {
  const page = await call('regions.list', {
    conditions: [{ kind: 'in', field: 'level', values: ['community'] }],
    asOf,
    limit: 1,
  })
  return page.ok && page.value.matching
}

test('as of a day only the regions in force are listed', async () => {
  expect(await count('2011-12-31')).toBe(255)
  expect(await count('2024-01-01')).toBe(263)
  expect(await count('2010-06-30')).toBe(0)
})

test('a row that points into the bin still shows the name it points at', async () => {
  const region = await call('regions.create', {
    values: {
      name: '试验社区',
      level: 'community',
      parentId: await app.regionNamed('月坛街道'),
      validFrom: '2011-01-01',
    },
  })
  const regionId = region.ok ? region.value.id : ''
  const created = await call('organisations.create', {
    values: { name: '试验单位', type: 'agency', regionId, noCodeReason: 'pending' },
  })
  const id = created.ok ? created.value.id : ''
  await call('organisations.remove', { rows: [{ id, version: 1 }], reason: '' })
  await call('regions.remove', { rows: [{ id: regionId, version: 1 }], reason: '' })
  expect(await call('organisations.get', { id })).toMatchObject({
    value: { labels: { regionId: '月坛街道 · 试验社区' } },
  })
})
