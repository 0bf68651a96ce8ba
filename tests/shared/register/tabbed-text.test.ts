import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTabbed, writeTabbed, type CopiedCell } from '#shared/register/tabbed-text.ts'

const text = fc.array(fc.constantFrom('甲', '"', '\t', '\n', '=', '-', "'", '@', '1', ' ', '𠮷'), { maxLength: 6 })
const cell = text.map((parts): CopiedCell => ({ text: parts.join(''), kind: 'text' }))
const block = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))

test('what was copied is read back, whatever signs stand in it', () => {
  fc.assert(
    fc.property(block, (rows) => {
      expect(readTabbed(writeTabbed(rows))).toEqual(rows.map((cells) => cells.map(({ text: one }) => one)))
    }),
  )
})

test('no text can run as a formula in a spreadsheet that takes plain text, and numbers stay numbers', () => {
  fc.assert(
    fc.property(cell, (one) => {
      expect(writeTabbed([[one]])).not.toMatch(/^"?\s*[=+\-@]/u)
    }),
  )
  const cells: CopiedCell[] = [
    { text: '-5', kind: 'number' },
    { text: '=1', kind: 'text' },
  ]
  expect(writeTabbed([cells])).toBe("-5\t'=1\r\n")
})

test('texts as Excel and WPS leave them are read: with and without a last line break, quotes in the middle of a cell', () => {
  expect(readTabbed('甲\t乙\r\n丙\t丁\r\n')).toEqual([
    ['甲', '乙'],
    ['丙', '丁'],
  ])
  expect(readTabbed('甲\n乙')).toEqual([['甲'], ['乙']])
  expect(readTabbed('5" 屏\t"两\n行"\t"他说""好"""')).toEqual([['5" 屏', '两\n行', '他说"好"']])
  expect(readTabbed('"没有收尾\t乙')).toEqual([['"没有收尾', '乙']])
  expect(readTabbed('')).toEqual([['']])
})
