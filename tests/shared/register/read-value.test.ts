import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkValue } from '#shared/register/check-values.ts'
import type { Field } from '#shared/register/field.ts'
import { formatValue } from '#shared/register/format-value.ts'
import { normaliseDraft } from '#shared/register/normalise-draft.ts'
import { readValue } from '#shared/register/read-value.ts'
import { registers } from '#shared/registers.ts'
import { creditCode } from '#tests/support/credit-code.ts'

const choice: Field = {
  kind: 'choice',
  label: '类型',
  options: { school: '学校', agency: '机关' },
  spellings: { 中小学: 'school' },
}
const hundredths: Field = { kind: 'hundredths', label: '面积', min: 0, max: 100_000 }
const integer: Field = { kind: 'integer', label: '人数', min: 1, max: 30 }
const day: Field = { kind: 'day', label: '日期' }
const text: Field = { kind: 'text', label: '名称', max: 5, required: true }
const reference: Field = { kind: 'reference', label: '街道', to: 'region' }

const find = (to: string, name: string): string | undefined =>
  to === 'region' && name === '月坛街道' ? 'id-1' : undefined
const read = (field: Field, cell: string) => readValue(field, cell, find)

const allFields: readonly Field[] = registers.flatMap(({ fields }) => Object.values(fields) as Field[])

test('an empty cell is nothing, for every field there is', () => {
  for (const field of allFields)
    for (const cell of ['', ' ', '\u3000', '\t']) expect(read(field, cell)).toEqual({ ok: true, value: null })
})

test('a cell nobody can read is refused with a sentence that names the field and the text', () => {
  for (const field of allFields.filter(({ kind }) =>
    ['choice', 'day', 'integer', 'hundredths', 'reference'].includes(kind),
  ))
    for (const cell of ['不知所云', 'constructor', '__proto__', '1e3', '0x10']) {
      const outcome = read(field, cell)
      expect(outcome.ok ? '' : outcome.problem.detail).toMatch(
        new RegExp(`^${field.label.replaceAll(/[()]/gu, '\\$&')}“${cell}”.*。$`, 'u'),
      )
    }
})

const wide = (plain: string): string =>
  plain.replaceAll(/[0-9.+-]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

test('whole numbers and decimals are read exactly, in digits of either width', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.boolean(), (number, isWide) => {
      const whole = isWide ? wide(String(number)) : String(number)
      expect(read(integer, whole)).toEqual({ ok: true, value: number })
      const [sign, digits] = [number < 0 ? '-' : '', String(Math.abs(number)).padStart(3, '0')]
      const decimal = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
      expect(read(hundredths, isWide ? wide(decimal) : decimal)).toEqual({ ok: true, value: number })
      expect(formatValue(hundredths, number)).toBe(decimal)
    }),
  )
})

test('a label, a code and another spelling of a choice are the same choice', () => {
  for (const cell of ['school', '学校', '中小学', ' 学校 ', '学　校'])
    expect(read(choice, cell)).toEqual({ ok: true, value: 'school' })
})

test('what is shown of a stored value is read back as that value', () => {
  const stored: readonly (readonly [Field, string | number])[] = [
    [choice, 'agency'],
    [integer, 7],
    [hundredths, 12_345],
    [day, '2011-12-31'],
    [text, '月坛中学'],
    [{ kind: 'credit-code', label: '代码' }, creditCode(3)],
    [{ kind: 'phone', label: '电话' }, '010-66012345转801'],
  ]
  for (const [field, value] of stored) expect(read(field, formatValue(field, value))).toEqual({ ok: true, value })
  expect(read(reference, formatValue(reference, 'id-1', '月坛街道'))).toEqual({ ok: true, value: 'id-1' })
})

test('nothing shows as a dash, and masked numbers never show whole', () => {
  for (const field of allFields) for (const value of [null, undefined, '']) expect(formatValue(field, value)).toBe('—')
  for (const field of allFields.filter(({ mask }) => mask !== undefined)) {
    expect(formatValue(field, '13800001234')).toContain('*')
    expect(formatValue(field, '13800001234')).not.toContain('00001')
  }
})

test('a value between its bounds passes, one beyond is told the bound', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), (number) => {
      const wanted = number < 1 ? '人数不能小于 1。' : number > 30 ? '人数不能大于 30。' : undefined
      expect(checkValue(integer, number)).toBe(wanted)
    }),
  )
  expect(checkValue(hundredths, -1)).toBe('面积不能小于 0.00。')
  expect(checkValue(hundredths, 100_001)).toBe('面积不能大于 1000.00。')
  for (const wrong of [1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1, '7'])
    expect(checkValue(integer, wrong)).toMatch(/^人数应填数字.*。$/u)
})

test('every complaint about any value of any field is a Chinese sentence', () => {
  const value = fc.oneof(fc.string({ maxLength: 300 }), fc.integer(), fc.double(), fc.constantFrom(null, undefined, ''))
  fc.assert(
    fc.property(fc.constantFrom(...allFields), value, (field, given) => {
      const complaint = checkValue(field, given) ?? '没有问题。'
      expect(complaint).toMatch(/\p{Script=Han}[\s\S]*。$/u)
    }),
    { numRuns: 1000 },
  )
})

test('a text may be as long as the field allows and no longer; a required one may not be blank', () => {
  expect(checkValue(text, '五个字够了')).toBeUndefined()
  expect(checkValue(text, '六个字太长了')).toBe('名称最多5字,现为6字。')
  for (const blank of [null, undefined, '']) expect(checkValue(text, blank)).toBe('请填写名称。')
})

const fields = {
  name: text,
  phone: { kind: 'phone', label: '电话' },
  code: { kind: 'credit-code', label: '代码' },
  count: integer,
} as const

test('a draft is stored without stray spaces, and storing it again changes nothing', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(null, undefined, ' 甲 ', '１３８００００１２３４', '\u200B', 'ａｂ c'),
  )
  fc.assert(
    fc.property(fc.record({ name: cell, phone: cell, code: cell, count: fc.option(fc.integer()) }), (draft) => {
      const stored = normaliseDraft(fields, draft)
      expect(normaliseDraft(fields, stored)).toEqual(stored)
      expect(Object.keys(stored)).toEqual(Object.keys(fields))
      for (const value of Object.values(stored))
        expect(value === null || value === String(value).trim() || typeof value === 'number').toBe(true)
      expect(Object.values(stored)).not.toContain('')
    }),
  )
})

test('a code is stored in one spelling whether it was typed or imported', () => {
  const code = creditCode(9)
  const spellings = [code, code.toLowerCase(), ` ${code} `, `${code.slice(0, 8)} ${code.slice(8)}`, `\u200B${code}`]
  for (const spelling of spellings) {
    expect(normaliseDraft(fields, { code: spelling })['code']).toBe(code)
    expect(read(fields.code, spelling)).toEqual({ ok: true, value: code })
  }
  for (const spelling of ['13800001234', '138 0000 1234', '１３８００００１２３４']) {
    expect(normaliseDraft(fields, { phone: spelling })['phone']).toBe('13800001234')
    expect(read(fields.phone, spelling)).toEqual({ ok: true, value: '13800001234' })
  }
})

const noteOf = (note: string) => normaliseDraft({ note: { kind: 'text', label: '备注' } }, { note })['note']

test('what was typed or pasted is stored without signs that no printed file may carry', () => {
  expect(noteOf('甲\u0001乙\u000b丙\u0000')).toBe('甲乙丙')
  expect(noteOf('断\ud800字\ufffe')).toBe('断字')
  expect(noteOf('第一行\n第二行\t𠮷野家😀')).toBe('第一行\n第二行\t𠮷野家😀')
  expect(noteOf('\u0007')).toBeNull()
})
