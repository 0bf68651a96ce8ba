import fc from 'fast-check'
import { expect, test } from 'vitest'
import { familyRegister } from '#shared/families/family-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { readViewText, writeViewText, type ViewContent } from '#shared/register/saved-view.ts'

const content = fc.record({
  search: fc.string({ maxLength: 100 }),
  conditions: fc.constantFrom<ViewContent['conditions']>([], [{ kind: 'blank', field: 'note' }]),
  asOf: fc.constantFrom('', 'today', '2011-12-31'),
  sort: fc.constantFrom(null, { field: 'name', descending: true }),
  columns: fc.constant<ViewContent['columns']>([]),
})
const name = fc.constantFrom('我的学校', '待补代码 {1}', 'a')
const around = fc.constantFrom('', '张老师您好:\n', '  ')

test('a view passed on as text arrives as it was, whatever was copied around it', () => {
  fc.assert(
    fc.property(name, content, around, (called, kept, words) => {
      const text = `${words}${writeViewText(organisationRegister, { name: called, content: kept })}\n谢谢`
      expect(readViewText(organisationRegister, text)).toEqual({ ok: true, value: { name: called, content: kept } })
    }),
  )
})

test('a view of another register and a text that is none are told apart', () => {
  const empty = { search: '', conditions: [], asOf: '', sort: null, columns: [] }
  const text = writeViewText(familyRegister, { name: '家庭', content: empty })
  expect(readViewText(organisationRegister, text)).toMatchObject({ problem: { code: 'view-elsewhere' } })
  for (const other of ['', '学城视图', '学城视图 {', '学城视图 {"register":"organisations"}', '随便一段文字'])
    expect(readViewText(organisationRegister, other)).toMatchObject({ problem: { code: 'view-unreadable' } })
})
