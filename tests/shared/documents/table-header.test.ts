import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TableColumn } from '#shared/documents/document-table.ts'
import { headerDepth, layOutHeader, numberColumns } from '#shared/documents/table-header.ts'

const column = (heading: readonly string[], stub = false): TableColumn => ({
  heading,
  kind: 'number',
  width: 6,
  stub,
})

const columns = fc.array(
  fc.tuple(fc.array(fc.constantFrom('甲', '乙', '丙'), { minLength: 1, maxLength: 3 }), fc.boolean()),
  { minLength: 1, maxLength: 9 },
)

test('the heading cells cover every place of the heading once', () => {
  fc.assert(
    fc.property(columns, (drawn) => {
      const table = drawn.map(([heading, stub]) => column(heading, stub))
      const covered = layOutHeader(table).flatMap((cell) =>
        Array.from({ length: cell.rows }, (_, down) =>
          Array.from({ length: cell.columns }, (__, right) => `${cell.row + down}/${cell.column + right}`),
        ).flat(),
      )
      const places = table.flatMap((_, right) =>
        Array.from({ length: headerDepth(table) }, (__, down) => `${down}/${right}`),
      )
      expect([...covered].sort()).toEqual([...places].sort())
    }),
  )
})

test('neighbours share a heading; columns apart do not', () => {
  const cells = layOutHeader([
    column(['数值', '本年']),
    column(['数值', '上年']),
    column(['依据']),
    column(['数值', '再']),
  ])
  expect(cells.map(({ text, columns: across, rows }) => `${text}${across}×${rows}`)).toEqual([
    '数值2×1',
    '本年1×1',
    '上年1×1',
    '依据1×2',
    '数值1×1',
    '再1×1',
  ])
})

test('columns that name the row are 甲、乙, the others 1、2', () => {
  expect(numberColumns([column(['名称'], true), column(['代码'], true), column(['a']), column(['b'])])).toEqual([
    '甲',
    '乙',
    '1',
    '2',
  ])
})
