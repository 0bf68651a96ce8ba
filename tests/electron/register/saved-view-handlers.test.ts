import { expect, test } from 'vitest'
import type { ViewContent } from '#shared/register/saved-view.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { startDistrict, startTestApp } from '#tests/support/test-app.ts'

const content: ViewContent = {
  search: '月坛',
  conditions: [{ kind: 'in', field: 'type', values: ['school'] }],
  asOf: '',
  sort: { field: 'headcount', descending: true },
  columns: [{ field: 'name', width: 240, isShown: true, isFrozen: true }],
}

const add = { register: 'organisations', name: '学校', content }

test('a view keeps all it was given, for its account and its register only', async () => {
  const { as } = startTestApp()
  const [one, other] = [as('district_office', '甲'), as('district_office', '乙')]
  const view = expectDone(await one('views.add', add))
  expect(view).toMatchObject({ name: '学校', isDefault: false, content })
  expect(expectDone(await one('views.list', { register: 'organisations' }))).toEqual([view])
  expect(expectDone(await one('views.list', { register: 'families' }))).toEqual([])
  expect(expectDone(await other('views.list', { register: 'organisations' }))).toEqual([])
})

test('nobody changes or removes the view of another, not even an office that sees every row', async () => {
  const { as } = startTestApp()
  const { id, version } = expectDone(await as('street_clerk', '甲')('views.add', add))
  const office = as('district_office', '乙')
  expect(await office('views.change', { id, version, name: '别名' })).toMatchObject({ problem: { code: 'not-found' } })
  expect(await office('views.remove', { id, version })).toMatchObject({ problem: { code: 'not-found' } })
})

test('two views of one register do not share a name, and a removed one frees its name', async () => {
  const { as } = startTestApp()
  const call = as('street_clerk')
  const { id, version } = expectDone(await call('views.add', add))
  expect(await call('views.add', { ...add, name: ' 学校 ' })).toMatchObject({ problem: { code: 'duplicate' } })
  const other = expectDone(await call('views.add', { ...add, name: '企业' }))
  expect(await call('views.change', { ...other, name: '学校' })).toMatchObject({ ok: false })
  expectDone(await call('views.remove', { id, version }))
  expectDone(await call('views.change', { id: other.id, version: other.version, name: '学校' }))
})

test('of the views of a register at most one is the default', async () => {
  const { as } = startTestApp()
  const call = as('street_clerk')
  const first = expectDone(await call('views.add', add))
  const second = expectDone(await call('views.add', { ...add, name: '企业' }))
  expectDone(await call('views.change', { id: first.id, version: first.version, isDefault: true }))
  expectDone(await call('views.change', { id: second.id, version: second.version, isDefault: true }))
  const views = expectDone(await call('views.list', { register: 'organisations' }))
  expect(views.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['企业'])
  const version = views.find(({ id }) => id === second.id)?.version ?? 0
  const none = expectDone(await call('views.change', { id: second.id, version, isDefault: false }))
  expect(none.isDefault).toBe(false)
})

test('keeping a view neither stands in the list of acts nor in the way of Ctrl+Z', async () => {
  const { as, regionNamed } = await startDistrict()
  const call = as('district_office')
  const values = { name: '月坛中学', type: 'school', regionId: await regionNamed('月坛街道'), noCodeReason: 'pending' }
  expectDone(await call('organisations.create', { values: values as never }))
  expectDone(await call('views.add', add))
  expectDone(await call('preferences.keep', { key: 'appearance', text: 'dark' }))
  const labels = expectDone(await call('history.acts', { limit: 50 })).map(({ label }) => label)
  expect(labels.filter((label) => /视图|界面/u.test(label))).toEqual([])
  expect(expectDone(await call('history.next', {})).undo).toBe('登记组织:月坛中学')
  expectDone(await call('history.undo', {}))
  expectDone(await call('views.add', { ...add, name: '又一个' }))
  expect(expectDone(await call('history.next', {})).redo).toBe('登记组织:月坛中学')
})

test('what a view looks for is not written into the audit log', async () => {
  const { as, db } = startTestApp()
  expectDone(await as('street_clerk')('views.add', add))
  const lines = await db.selectFrom('audit').selectAll().where('command', '=', 'views.add').execute()
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain('月坛')
})
