import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startTestApp } from '#tests/support/test-app.ts'

test('everybody keeps their own settings by name, and goes back to how the product comes', async () => {
  const { as } = startTestApp()
  const [clerk, office] = [as('street_clerk', '甲'), as('district_office', '乙')]
  expectDone(await clerk('preferences.keep', { key: 'appearance', text: '甲的' }))
  expectDone(await office('preferences.keep', { key: 'appearance', text: '乙的' }))
  expectDone(await clerk('preferences.keep', { key: 'columns:organisations', text: '[]' }))
  expect(expectDone(await clerk('preferences.read', { key: 'appearance' }))).toEqual({ text: '甲的' })
  expect(expectDone(await office('preferences.read', { key: 'appearance' }))).toEqual({ text: '乙的' })
  expect(expectDone(await office('preferences.read', { key: 'columns:organisations' }))).toEqual({ text: null })
  expectDone(await clerk('preferences.keep', { key: 'appearance', text: null }))
  expect(expectDone(await clerk('preferences.read', { key: 'appearance' }))).toEqual({ text: null })
})

test('every role but the one that has not signed in keeps settings', async () => {
  const { as } = startTestApp()
  expect(await as('audit_admin')('preferences.keep', { key: 'appearance', text: '' })).toMatchObject({ ok: true })
  expect(await as('visitor')('preferences.keep', { key: 'appearance', text: '' })).toMatchObject({ ok: false })
})
