import { expect, test } from 'vitest'
import { sumColumn } from '#renderer/grid/sum-column.ts'
import type { Fields } from '#shared/register/field.ts'

const fields: Fields = {
  name: { kind: 'text', label: '名称', width: 100 },
  heads: { kind: 'integer', label: '人数', width: 80 },
  area: { kind: 'hundredths', label: '面积', width: 80 },
  hidden: { kind: 'integer', label: '未列出' },
}

const rows = [
  { id: '1', labels: {}, name: '甲', heads: 10, area: 150 },
  { id: '2', labels: {}, name: '乙', heads: 5, area: 25 },
  { id: '3', labels: {}, name: '丙', heads: null, area: 0 },
]

test('the column under the cell cursor is added up, blanks counting for nothing', () => {
  expect(sumColumn(fields, rows, 'heads')).toEqual({ column: '人数', sum: '15', average: '7.50' })
  expect(sumColumn(fields, rows, 'area')).toEqual({ column: '面积', sum: '1.75', average: '0.58' })
})

test('with the cursor in a text the first numeric column of the list is added up', () => {
  expect(sumColumn(fields, rows, 'name')?.column).toBe('人数')
  expect(sumColumn(fields, rows)?.column).toBe('人数')
})

test('there is no sum of no numbers', () => {
  expect(sumColumn(fields, [])).toBeUndefined()
  expect(sumColumn({ name: { kind: 'text', label: '名称', width: 100 } }, rows)).toBeUndefined()
})
