import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const values = (regionId: string) =>
  ({ name: '示例企业', type: 'enterprise', regionId, noCodeReason: 'historic' }) as const

const cells = (name: string, street: string) => [name, '企业', street, '历史资料未载', '李敏']

async function startStreets() {
  const app = await startDistrict()
  const [own, other] = [await app.regionNamed('德胜街道'), await app.regionNamed('月坛街道')]
  const { id: community } = await app.db
    .selectFrom('region')
    .select('id')
    .where('parentId', '=', own)
    .executeTakeFirstOrThrow()
  const office = app.as('district_office')
  const clerk = app.as('street_clerk', '街道甲', own)
  const elsewhere = expectDone(await office('organisations.create', { values: values(other) }))
  return { ...app, own, other, community, office, clerk, elsewhere }
}

const stray = { problem: { code: 'invalid-input', fields: [{ field: 'regionId' }] } }

test('a street writes what lies in its own street and the communities below it', async () => {
  const { clerk, own, community } = await startStreets()
  for (const regionId of [own, community]) {
    const { id, version } = expectDone(await clerk('organisations.create', { values: values(regionId) }))
    const owner = { table: 'organisation', id } as const
    expectDone(await clerk('aliases.add', { owner, kind: 'short', name: '示企', until: null }))
    const changed = expectDone(await clerk('organisations.update', { id, version, values: { principal: '李敏' } }))
    expectDone(await clerk('organisations.remove', { rows: [{ id, version: changed.version }], reason: '' }))
    expectDone(await clerk('organisations.restore', { ids: [id] }))
  }
})

test('a street moves nothing to another street, and what lies there is not there for it', async () => {
  const { clerk, office, own, other, elsewhere } = await startStreets()
  const { id, version } = elsewhere
  expect(await clerk('organisations.create', { values: values(other) })).toMatchObject(stray)
  expect(await clerk('organisations.create', { values: { ...values(own), regionId: null as never } })).toMatchObject(
    stray,
  )
  const mine = expectDone(await clerk('organisations.create', { values: values(own) }))
  const moved = { id: mine.id, version: mine.version, values: { regionId: other } }
  expect(await clerk('organisations.update', moved)).toMatchObject(stray)

  const attempts = async (row: string) => [
    await clerk('organisations.get', { id: row }),
    await clerk('organisations.update', { id: row, version, values: { principal: '李敏' } }),
    await clerk('organisations.update', { id: row, version, values: { regionId: own } }),
    await clerk('organisations.remove', { rows: [{ id: row, version }], reason: '' }),
    await clerk('organisations.restore', { ids: [row] }),
  ]
  const nowhere = await attempts('nowhere')
  expect(nowhere.map((outcome) => !outcome.ok && outcome.problem.code)).toEqual(Array(5).fill('not-found'))
  expect(await attempts(id)).toEqual(nowhere)
  expectDone(await office('organisations.remove', { rows: [{ id, version }], reason: '' }))
  expect(await attempts(id)).toEqual(nowhere)
})

test('a street gives names to its own organisations, not to others and not to regions', async () => {
  const { clerk, office, other, elsewhere } = await startStreets()
  const alias = { kind: 'short', name: '示企', until: null } as const
  const owner = { table: 'organisation', id: elsewhere.id } as const
  const nobody = { table: 'organisation', id: 'nowhere' } as const
  expect(await clerk('aliases.add', { owner, ...alias })).toEqual(
    await clerk('aliases.add', { owner: nobody, ...alias }),
  )
  const region = { table: 'region', id: other } as const
  expect(await clerk('aliases.add', { owner: region, ...alias })).toMatchObject({ problem: { code: 'not-permitted' } })
  const given = expectDone(await office('aliases.add', { owner, ...alias }))
  expect(await clerk('aliases.list', owner)).toEqual({ ok: true, value: [] })
  expect(await clerk('aliases.remove', { id: given.id, version: given.version })).toEqual(
    await clerk('aliases.remove', { id: 'nowhere', version: 1 }),
  )
})

test('an import keeps out the rows of other streets, new ones and those already there', async () => {
  const { clerk, elsewhere, db } = await startStreets()
  const request = {
    source: '示例.xlsx',
    columns: ['name', 'type', 'regionId', 'noCodeReason', 'principal'],
    dryRun: false,
  }
  const rows = [cells('示例企业', '月坛街道'), cells('另一企业', '月坛街道'), cells('本街企业', '德胜街道')]
  const report = expectDone(await clerk('organisations.import', { ...request, rows }))
  expect(report).toMatchObject({ added: 1, changed: 0, refused: [{ row: 1, field: 'regionId' }, { row: 2 }] })
  const kept = db.selectFrom('organisation').select('principal').where('id', '=', elsewhere.id)
  expect(await kept.executeTakeFirst()).toEqual({ principal: null })
})
