import { expect, test } from 'vitest'
import { numberChapter, numberSection, writeChineseNumeral } from '#shared/documents/chinese-numeral.ts'

/** Reads a numeral back: what stands before 十 is tens, what stands after is ones. */
function readNumeral(text: string): number {
  const digits = '〇一二三四五六七八九'
  const [tens, ones] = text.includes('十') ? text.split('十') : ['〇', text]
  return (tens === '' ? 1 : digits.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : digits.indexOf(ones ?? ''))
}

test('every number to 99 reads back as itself and no two look alike', () => {
  const numbers = Array.from({ length: 99 }, (_, index) => index + 1)
  const written = numbers.map(writeChineseNumeral)
  expect(written.map(readNumeral)).toEqual(numbers)
  expect(new Set(written).size).toBe(99)
})

test('chapters are 一、 and sections （一）', () => {
  expect([numberChapter(0), numberChapter(4), numberSection(0), numberSection(10)]).toEqual([
    '一、',
    '五、',
    '（一）',
    '（十一）',
  ])
})
