import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordCell } from '#shared/documents/document-words.ts'
import { buildListTable, type PrintedColumn } from '#shared/register/list-table.ts'

interface Row {
  readonly name: string
  readonly day: string
}

const columns: readonly PrintedColumn<Row>[] = [
  { heading: '名称', word: ({ name }) => name },
  { heading: '日期', kind: 'code', word: ({ day }) => day },
]

const frame = { reporter: '西城区', filters: ['批次:2011年'], signedOn: '2011年12月31日' }

test('every row is printed once, in its order, numbered, with the words of the screen', () => {
  const row = fc.record({ name: fc.string(), day: fc.constantFrom('2011-12-31', '—') })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { rows: printed } = buildListTable('名单', columns, rows, frame)
      expect(printed.map(({ cells }) => cells.map(wordCell))).toEqual(
        rows.map(({ name, day }, place) => [String(place + 1), name, day]),
      )
    }),
  )
})

test('a day keeps its width, a long text gives way, and the narrowing stands beneath', () => {
  const table = buildListTable('名单', columns, [{ name: '学'.repeat(60), day: '2011-12-31' }], frame)
  expect(table.columns.map(({ width }) => width)).toEqual([2, 16, 6])
  expect(table.notes).toEqual(['筛选条件：批次:2011年。'])
  expect(table.signOff.map(({ label }) => label)).toEqual(['填表人', '审核人', '日期'])
})
