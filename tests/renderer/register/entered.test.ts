import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedValues, enteredOf, readEntered } from '#renderer/register/entered.ts'
import type { Field, Fields } from '#shared/register/field.ts'

const heads: Field = { kind: 'integer', label: '人数', min: 0 }
const area: Field = { kind: 'hundredths', label: '面积' }
const since: Field = { kind: 'day', label: '成立日期' }
const fields: Fields = { heads, area, since, code: { kind: 'text', label: '评估案件', fixed: true } }

test('a number shown in a form reads back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (value) => {
      expect(readEntered(heads, enteredOf(heads, value))).toEqual({ value, problem: undefined })
      expect(readEntered(area, enteredOf(area, value))).toEqual({ value, problem: undefined })
    }),
  )
})

test('full-width digits and any usual spelling of a day are understood', () => {
  expect(readEntered(heads, '\uff11\uff120').value).toBe(120)
  expect(readEntered(since, '2004年9月4日').value).toBe('2004-09-04')
})

test('a text that means nothing is no value and has a sentence', () => {
  expect(readEntered(heads, '十来个')).toEqual({ value: null, problem: '人数“十来个”无法识别,应为整数。' })
})

test('only what was changed is sent, and never what procedures set', () => {
  const base = { id: '1', version: 3, deletedAt: null, labels: {}, heads: 5, area: 150, since: null, code: 'A' }
  const draft = { entered: { heads: '5', area: '2', code: 'B' }, labels: {}, base }
  expect(changedValues(fields, draft)).toEqual({ area: 200 })
})
