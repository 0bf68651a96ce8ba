import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHeadingLine, layBlock, maskedAmong } from '#renderer/register/cell-block.ts'
import type { Fields } from '#shared/register/field.ts'

const fields: Fields = {
  name: { kind: 'text', label: '名称' },
  members: { kind: 'integer', label: '人口' },
  title: { kind: 'text', label: '称号', fixed: true },
  phone: { kind: 'phone', label: '电话', mask: 'phone' },
  note: { kind: 'text', label: '备注' },
}
const shown = Object.keys(fields)

const size = fc.integer({ min: 1, max: 4 })

const repeats = (selected: number, own: number): boolean => selected > own && selected % own === 0

test('each cell of a laid block is the cell of the copied one that lies over it, however it is repeated', () => {
  fc.assert(
    fc.property(
      fc.record({ height: size, width: size, rows: size, columns: size, left: fc.nat(4) }),
      ({ height, width, rows, columns, left }) => {
        const block = Array.from({ length: height }, (_, row) =>
          Array.from({ length: width }, (_cell, at) => `${row},${at}`),
        )
        const onward = shown.slice(left)
        const laid = layBlock(block, { fields: onward.slice(0, columns), onward, rows }, fields)
        const tall = repeats(rows, height) ? rows : height
        const wide = repeats(Math.min(columns, onward.length), width) ? Math.min(columns, onward.length) : width
        expect(laid.cells).toHaveLength(tall)
        expect(laid.fields).toEqual(onward.slice(0, wide).filter((key) => key !== 'title'))
        for (const [row, cells] of laid.cells.entries())
          for (const [place, text] of cells.entries())
            expect(text).toBe(`${row % height},${onward.indexOf(laid.fields[place] ?? '') % width}`)
        const beyond = Math.max(0, wide - onward.length)
        expect(laid.left.some((sentence) => sentence.includes(`${beyond} 列`))).toBe(beyond > 0)
        expect(laid.left.some((sentence) => sentence.includes('“称号”'))).toBe(onward.slice(0, wide).includes('title'))
      },
    ),
  )
})

test('one cell fills every selected one', () => {
  const laid = layBlock([['甲']], { fields: ['name', 'members'], onward: shown, rows: 3 }, fields)
  expect(laid.cells).toEqual([
    ['甲', '甲'],
    ['甲', '甲'],
    ['甲', '甲'],
  ])
})

test('a protected number is named among the fields a fill leaves out', () => {
  expect(maskedAmong(['name', 'phone'], fields)).toEqual(['phone'])
})

test('a line copied along that names the columns beneath it is no row', () => {
  expect(isHeadingLine(['人口(人)', '称号'], ['members', 'title'], fields)).toBe(true)
  expect(isHeadingLine(['人口', ''], ['members', 'title'], fields)).toBe(true)
  expect(isHeadingLine(['称号', '人口'], ['members', 'title'], fields)).toBe(false)
  expect(isHeadingLine(['3', '称号'], ['members', 'title'], fields)).toBe(false)
  expect(isHeadingLine(['', ''], ['members', 'title'], fields)).toBe(false)
})
