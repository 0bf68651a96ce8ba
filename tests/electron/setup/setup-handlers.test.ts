import { expect, test } from 'vitest'
import type { InputOf } from '#shared/contract.ts'
import { firstPerson } from '#tests/support/begin-district.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { startDistrict } from '#tests/support/test-app.ts'

type Beginning = InputOf<'setup.begin'>

const office: Beginning = {
  office: 'district',
  place: '西城区学习办',
  regionId: null,
  isSeparated: false,
  people: [firstPerson],
}

const person = (duty: 'system' | 'security' | 'audit', name: string) => ({
  duty,
  name,
  loginName: duty,
  password: `第${duty}-Admin管2011`,
})

async function openNew() {
  const app = await startDistrict()
  const window = app.as('visitor', 'window')
  app.desk.leave('window')
  const begin = (changes: Partial<Beginning> = {}) => window('setup.begin', { ...office, ...changes })
  return { ...app, window, begin }
}

test('the first person of an office is signed in at once, as the office and its administrator', async () => {
  const { window, begin } = await openNew()
  expect(expectDone(await window('session.current', {})).standing).toBe('first-run')
  expect(expectDone(await begin())).toMatchObject({
    name: '张敏',
    role: 'district_office',
    secondRole: 'administrator',
  })
  expect(expectDone(await window('session.current', {}))).toMatchObject({ standing: 'working', place: '西城区学习办' })
  expectDone(await window('accounts.list', { limit: 10 }))
})

test('it is done once', async () => {
  const { begin, window } = await openNew()
  expectDone(await begin())
  expectDone(await window('session.sign-out', {}))
  expect(await begin({ people: [{ ...firstPerson, loginName: 'other' }] })).toMatchObject({
    problem: { code: 'locked' },
  })
  expect(expectDone(await window('setup.regions', {}))).toEqual([])
})

test('a street, a school and a community are asked where they are, and see no more than that', async () => {
  const { window, begin } = await openNew()
  expect(await begin({ office: 'street' })).toMatchObject({ problem: { fields: [{ field: 'regionId' }] } })
  const regions = expectDone(await window('setup.regions', {}))
  const street = regions.find(({ name }) => name === '德胜街道')
  expect(street?.level).toBe('street')
  const session = expectDone(await begin({ office: 'street', regionId: street?.id ?? '' }))
  expect(session).toMatchObject({ role: 'street_clerk', regionId: street?.id })
})

test('三员分立 asks for four different people, and gives nobody two duties', async () => {
  const { window, begin } = await openNew()
  expect(await begin({ isSeparated: true })).toMatchObject({
    problem: { fields: [{ field: 'system.name' }, { field: 'security.name' }, { field: 'audit.name' }] },
  })
  const three = [person('system', '甲'), person('security', '乙'), person('audit', '乙')]
  expect(await begin({ isSeparated: true, people: [firstPerson, ...three] })).toMatchObject({
    problem: { fields: [{ field: 'audit.name' }] },
  })
  const four = [person('system', '甲'), person('security', '乙'), person('audit', '丙')]
  expect(expectDone(await begin({ isSeparated: true, people: [firstPerson, ...four] }))).toMatchObject({
    secondRole: null,
  })
  expect(await window('accounts.create', { values: { name: '丁', loginName: '丁', unit: '区' } })).toMatchObject({
    problem: { code: 'not-permitted' },
  })
})

test('where a later account is refused, nobody sits at the window', async () => {
  const { window, begin, db } = await openNew()
  const four = [firstPerson, person('system', '甲'), person('security', '乙'), person('audit', '丙')]
  const people = four.map((one) => (one.duty === 'audit' ? { ...one, loginName: '审 计' } : one))
  expect(await begin({ isSeparated: true, people })).toMatchObject({
    problem: { fields: [{ field: 'audit.loginName' }] },
  })
  expect(expectDone(await window('session.current', {}))).toMatchObject({ standing: 'first-run', session: null })
  expect(await window('accounts.list', { limit: 1 })).toMatchObject({ problem: { code: 'not-signed-in' } })
  expect(await db.selectFrom('account').selectAll().execute()).toEqual([])
})

test.each([
  ['a weak password', { password: '12345678' }, 'self.password'],
  ['a login name with a space', { loginName: '张 敏' }, 'self.loginName'],
] as const)('%s is refused at its field, and nothing is left behind', async (_case, changes, field) => {
  const { begin, db } = await openNew()
  expect(await begin({ people: [{ ...firstPerson, ...changes }] })).toMatchObject({ problem: { fields: [{ field }] } })
  expect(await db.selectFrom('account').selectAll().execute()).toEqual([])
  expectDone(await begin())
})
