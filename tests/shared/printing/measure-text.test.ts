import { expect, test } from 'vitest'
import { charactersIn, measureText } from '#shared/printing/measure-text.ts'

test.each([
  ['学习型组织', 5],
  ['2011-12-31', 6],
  ['', 0],
  ['（一）', 3],
  ['甲1', 2],
])('“%s” needs %s characters', (text, expected) => expect(charactersIn(text)).toBe(expected))

test('two texts side by side are as wide as both together', () => {
  expect(measureText('学习2011')).toBe(measureText('学习') + measureText('2011'))
})
