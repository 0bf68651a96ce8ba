import { expect, test } from 'vitest'
import { readCell } from '#shared/import/read-cell.ts'
import type { Field } from '#shared/register/field.ts'

const day: Field = { kind: 'day', label: '登记日期' }
const code: Field = { kind: 'resident-id', label: '身份证号' }
const phone: Field = { kind: 'phone', label: '联系电话' }
const text: Field = { kind: 'text', label: '编号' }
const people: Field = { kind: 'integer', label: '人口', unit: '人' }
const area: Field = { kind: 'hundredths', label: '面积', unit: '平方米' }

const read = (field: Field, cell: string) => {
  const reading = readCell(field, cell, () => undefined)
  return reading.ok ? reading.value : `${reading.reason ?? ''}:${reading.message}`
}

test.each([
  '2011-05-01',
  '2011年5月1日',
  '2011.5.1',
  '2011/05/01',
  '20110501',
  '二〇一一年五月一日',
  '二O一一年五月一号',
  '２０１１－５－１',
  '2011-05-01 08:30',
  '2011/5/1 8:30:00',
  '2011-05-01T08:30:00.000',
  '40664',
  '40664.354',
])('%s is the first of May', (cell) => {
  expect(read(day, cell)).toBe('2011-05-01')
})

test.each(['2011.5', '2011年5月', '2011-05', '201105', '2011年', '2011', '二〇一一年五月', '2011 年 5 月份'])(
  '%s names no day, and none is made up for it',
  (cell) => {
    expect(read(day, cell)).toContain('没有写明哪一天')
  },
)

test.each(['不详', '2011年2月30日', '1899-13-01', '5/1/2011', '11.5.1', '2011-05-01 上午', '1234567'])(
  '%s is no day and is said so by name',
  (cell) => {
    expect(read(day, cell)).toBe(`:登记日期“${cell}”无法识别,应为日期,如 2011-12-31。`)
  },
)

test('a code loses the apostrophe, blanks and full width it was typed with; a text keeps its own', () => {
  for (const cell of ["'110101199003070011", '１１０１０１ １９９００３０７ ００１１', '\u00a0110101199003070011 '])
    expect(read(code, cell)).toBe('110101199003070011')
  expect(read(phone, "'13800001234")).toBe('13800001234')
  expect(read(text, "'007")).toBe("'007")
  expect(read(text, '  甲 ')).toBe('甲')
})

test('a number that Excel has written in powers of ten is refused by name, in codes and in texts', () => {
  for (const field of [code, phone, text]) expect(read(field, '1.10101E+17')).toMatch(/^long-number:.*科学计数/u)
  expect(read(code, '1E17')).toMatch(/^long-number:/u)
  expect(read(text, '2E10')).toBe('2E10')
})

test('whole numbers may carry their unit, thousands and a point with nothing behind it; halves of people do not exist', () => {
  for (const cell of ['1200', '1,200', '1200人', '1200 人', '１２００', '1200.0', '1,200.00人'])
    expect(read(people, cell)).toBe(1200)
  for (const cell of ['12.5', '约三百人', '3户', '3-4', '']) expect(read(people, cell)).not.toBeTypeOf('number')
  expect(read(people, '约三百人')).toBe(':人口“约三百人”无法识别,应为整数。')
  expect(read(area, '12.5平方米')).toBe(1250)
  expect(read(area, '12.50')).toBe(1250)
})
