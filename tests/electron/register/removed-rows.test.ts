import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { reasonOf, wordRemoval } from '#shared/register/removal.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { startDistrict } from '#tests/support/test-app.ts'

let app: Awaited<ReturnType<typeof startDistrict>>
let office: ReturnType<typeof app.as>
let street: string
let community: string

const add = async (name: string, regionId = community) =>
  expectDone(
    await office('organisations.create', { values: { name, type: 'school', regionId, noCodeReason: 'pending' } }),
  )

beforeEach(async () => {
  app = await startDistrict()
  office = app.as('district_office', '甲')
  street = await app.regionNamed('月坛街道')
  const values = { name: '示例社区', level: 'community' as const, parentId: street, validFrom: '2000-01-01' }
  community = expectDone(await office('regions.create', { values })).id
})

test('the reason written behind a removal is read back as it was given', () => {
  fc.assert(
    fc.property(fc.constantFrom('组织', '家庭'), fc.nat(9999), fc.string({ maxLength: 200 }), (noun, count, reason) => {
      expect(reasonOf(wordRemoval(noun, count, reason))).toBe(reason.trim())
    }),
  )
})

test('the bin tells who removed a row, when, why and how many others went with it', async () => {
  const [one, other, third] = [await add('甲小学'), await add('乙小学'), await add('丙小学')]
  app.moveTo('2011-11-24')
  expectDone(await office('organisations.remove', { rows: [one, other].map(seenOf), reason: '重复(登记)' }))
  const clerk = app.as('district_office', '乙')
  expectDone(await clerk('organisations.remove', { rows: [seenOf(third)], reason: '' }))
  const ids = [one.id, third.id]
  expect(expectDone(await office('organisations.removals', { ids }))).toEqual([
    { id: one.id, at: '2011-11-24T01:00:00.000Z', by: '甲', reason: '重复(登记)', others: 1 },
    { id: third.id, at: '2011-11-24T01:00:00.000Z', by: '乙', reason: '', others: 0 },
  ])
  expectDone(await office('organisations.restore', { ids: [other.id] }))
  expect(expectDone(await office('organisations.removals', { ids: [one.id, other.id] }))).toMatchObject([
    { id: one.id, others: 0 },
  ])
})

test('a removal that was taken back and done again keeps its reason', async () => {
  const one = await add('甲小学')
  expectDone(await office('organisations.remove', { rows: [seenOf(one)], reason: '重复(登记)' }))
  expectDone(await office('history.undo', {}))
  expectDone(await office('history.redo', {}))
  expect(expectDone(await office('organisations.removals', { ids: [one.id] }))).toMatchObject([
    { reason: '重复(登记)' },
  ])
})

const seenOf = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version })

async function emptyCommunity() {
  const [one, other] = [await add('甲小学'), await add('乙小学')]
  expectDone(await office('organisations.remove', { rows: [one, other].map(seenOf), reason: '撤并' }))
  const { version } = await app.db
    .selectFrom('region')
    .select('version')
    .where('id', '=', community)
    .executeTakeFirstOrThrow()
  expectDone(await office('regions.remove', { rows: [{ id: community, version }], reason: '撤销' }))
  return [one.id, other.id] as const
}

test('a row comes back with what it belongs to and what went in the same act, and all of it is one act to undo', async () => {
  const [one, other] = await emptyCommunity()
  expect(expectDone(await office('organisations.companions', { ids: [one] }))).toMatchObject([
    { register: 'regions', id: community, why: 'belongs-to' },
    { register: 'organisations', id: other, name: '乙小学', why: 'same-act' },
  ])
  expect(await office('organisations.restore', { ids: [one] })).toMatchObject({ problem: { code: 'invalid-input' } })
  const owners = [{ register: 'regions', ids: [community] }]
  expectDone(await office('organisations.restore', { ids: [one, other], owners }))
  const inUse = async () =>
    (await app.db.selectFrom('organisation').select('id').where('deletedAt', 'is', null).execute()).length
  expect(await inUse()).toBe(2)
  expectDone(await office('history.undo', {}))
  expect(await inUse()).toBe(0)
  const { deletedAt } = await app.db
    .selectFrom('region')
    .select('deletedAt')
    .where('id', '=', community)
    .executeTakeFirstOrThrow()
  expect(deletedAt).not.toBeNull()
})

test('nobody brings back by the way what they could not restore by itself', async () => {
  const [one] = await emptyCommunity()
  const clerk = app.as('street_clerk', '丙', street)
  const owners = [{ register: 'regions', ids: [community] }]
  expect(await clerk('organisations.restore', { ids: [one], owners })).toMatchObject({
    problem: { code: 'not-permitted' },
  })
  const strange = [{ register: 'titles', ids: ['x'] }]
  expect(await office('organisations.restore', { ids: [one], owners: strange })).toMatchObject({
    problem: { code: 'not-permitted' },
  })
})
