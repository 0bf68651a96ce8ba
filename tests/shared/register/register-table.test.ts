import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentTable } from '#shared/documents/document-table.ts'
import { wordCell } from '#shared/documents/document-words.ts'
import type { Fields } from '#shared/register/field.ts'
import { formatValue } from '#shared/register/format-value.ts'
import { buildRegisterTable, type PrintedRow } from '#shared/register/register-table.ts'

const fields = {
  name: { kind: 'text', label: '单位名称', width: 200 },
  type: { kind: 'choice', label: '类型', options: { school: '学校', firm: '企业' }, width: 90 },
  regionId: { kind: 'reference', to: 'region', label: '街道', width: 120 },
  phone: { kind: 'phone', label: '联系电话', mask: 'phone', width: 120 },
  joinedOn: { kind: 'day', label: '参加日期', width: 110 },
  headcount: { kind: 'integer', label: '人数', unit: '人', width: 80 },
  rate: { kind: 'hundredths', label: '比例', unit: '%', width: 80 },
  year: { kind: 'integer', label: '年度', width: 70 },
  note: { kind: 'text', label: '备注' },
} as const satisfies Fields

const shown = Object.entries(fields).filter(([, field]) => 'width' in field)
const register = { label: '学习型组织', fields }
const frame = { reporter: '示例区', filters: [], signedOn: '2011年12月31日' }

const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const row = fc.record({
  name: fc.string({ minLength: 1, maxLength: 30 }),
  type: perhaps(fc.constantFrom('school', 'firm')),
  regionId: perhaps(fc.constant('r1')),
  phone: perhaps(fc.constantFrom('13812345678', '010-66001234')),
  joinedOn: perhaps(fc.constantFrom('2010-09-01', '2011-12-31')),
  headcount: perhaps(fc.nat(100_000)),
  rate: perhaps(fc.nat(10_000)),
  year: perhaps(fc.integer({ min: 1949, max: 2100 })),
  note: fc.constant('不印'),
  labels: fc.constant({ regionId: '德胜街道' }),
})
const rowsOf = fc.array(row, { maxLength: 40 })

const wordsOf = ({ rows }: DocumentTable, role: 'row' | 'total'): string[][] =>
  rows.filter((one) => one.role === role).map(({ cells }) => cells.map(wordCell))

test('every row is printed once and in order, numbered, each cell as the screen shows it', () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const expected = rows.map((one: PrintedRow, place) => [
        String(place + 1),
        ...shown.map(([key, field]) => formatValue(field, one[key] as string | number | null, one.labels[key])),
      ])
      expect(wordsOf(buildRegisterTable(register, rows, frame), 'row')).toEqual(expected)
    }),
  )
})

test('合计 adds heads and nothing else, and says how many rows gave none', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const table = buildRegisterTable(register, rows, frame)
      const given = rows.flatMap(({ headcount }) => (headcount === null ? [] : [BigInt(headcount)]))
      const sum = given.length === 0 ? '—' : String(given.reduce((total, one) => total + one, 0n))
      expect(wordsOf(table, 'total')).toEqual([['合计', '', '', '', '', '', sum, '', '']])
      const without = rows.length - given.length
      const gap = without > 0 && given.length > 0 ? [`注：“人数”合计不含未填写的 ${without} 条。`] : []
      expect(table.notes).toEqual(gap)
    }),
  )
})

test('a masked number stays masked on paper', () => {
  const rows = [{ name: '甲', phone: '13812345678', labels: {} }]
  const printed = JSON.stringify(buildRegisterTable(register, rows, frame))
  expect(printed).toContain('138****5678')
  expect(printed).not.toContain('13812345678')
})

test('headings carry the unit, numbers are numbers, days and codes are never broken', () => {
  const { columns } = buildRegisterTable(register, [], frame)
  expect(columns.map(({ heading, kind }) => [heading[0], kind])).toEqual([
    ['序号', 'code'],
    ['单位名称', 'text'],
    ['类型', 'text'],
    ['街道', 'text'],
    ['联系电话', 'code'],
    ['参加日期', 'code'],
    ['人数(人)', 'number'],
    ['比例(%)', 'number'],
    ['年度', 'number'],
  ])
})

test('a column is as wide as its widest word, a long heading in two lines, a short one in one', () => {
  const rows = [{ name: '德胜百货有限公司', joinedOn: '2011-12-31', labels: {} }]
  const { columns } = buildRegisterTable(
    {
      label: '名册',
      fields: { ...fields, principal: { kind: 'text', label: '负责人', width: 90 } },
    },
    rows,
    frame,
  )
  const widths = Object.fromEntries(columns.map(({ heading, width }) => [heading[0], width]))
  expect(widths).toMatchObject({ 序号: 2, 单位名称: 8, 参加日期: 6, 负责人: 3, 联系电话: 2 })
})

test('the filters stand beneath in words, and an empty list has no total', () => {
  const filters = ['查找“德胜”', '类型:学校']
  const table = buildRegisterTable(register, [], { ...frame, filters })
  expect(table.notes).toEqual(['筛选条件：查找“德胜”；类型:学校。'])
  expect(table.rows).toEqual([])
})
