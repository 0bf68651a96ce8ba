import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDelimiter, parseDelimited, type Delimiter } from '#shared/import/parse-delimited.ts'

const cell = fc
  .array(fc.constantFrom('甲', '1', '"', ',', ';', '\t', '\n', '\r\n', ' ', '𠮷'), { maxLength: 6 })
  .map((parts) => parts.join(''))
const block = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t')

/** As RFC 4180 says it; every cell in quotes. */
const write = (rows: readonly (readonly string[])[], delimiter: Delimiter, end: string): string =>
  rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter) + end).join('')

test('what RFC 4180 writes is read back, whatever stands in the cells, with and without a last line break', () => {
  fc.assert(
    fc.property(block, delimiters, fc.constantFrom('\n', '\r\n'), (rows, delimiter, end) => {
      const text = write(rows, delimiter, end)
      expect(parseDelimited(text, delimiter)).toEqual(rows)
      expect(parseDelimited(text.slice(0, -end.length), delimiter)).toEqual(rows)
    }),
  )
})

test('bare cells, quotes in their middle, blank lines and unclosed quotes are read as people mean them', () => {
  expect(parseDelimited('甲,乙\r\n\r\n5" 屏,"两\n行"\n', ',')).toEqual([['甲', '乙'], [], ['5" 屏', '两\n行']])
  expect(parseDelimited('甲,\n', ',')).toEqual([['甲', '']])
  expect(parseDelimited('"没有收尾,乙', ',')).toEqual([['"没有收尾', '乙']])
  expect(parseDelimited('甲,"没有收尾\n乙,丙\n', ',')).toEqual([
    ['甲', '"没有收尾'],
    ['乙', '丙'],
  ])
  expect(parseDelimited('"5寸屏,甲\n乙,29"彩电\n', ',')).toEqual([
    ['"5寸屏', '甲'],
    ['乙', '29"彩电'],
  ])
  expect(parseDelimited('"甲"乙,丙', ',')).toEqual([['甲乙', '丙']])
  expect(parseDelimited('', ',')).toEqual([])
})

test('the sign between the cells is the one that cuts the lines alike', () => {
  expect(findDelimiter('单位名称,地址\n甲,"东城;西城"\n乙,朝阳\n')).toBe(',')
  expect(findDelimiter('单位名称\t地址\n甲,乙\t东城\n丙\t西城\n')).toBe('\t')
  expect(findDelimiter('单位名称;地址\n甲;1,5\n')).toBe(';')
})
