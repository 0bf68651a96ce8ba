import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseA4, chooseType, fitsOn, shareWidth } from '#shared/printing/fit-columns.ts'
import { lyingA4, textWidthOf, turnPage, uprightA4 } from '#shared/printing/paper-page.ts'

const column = fc.record({
  kind: fc.constantFrom('text' as const, 'code' as const, 'number' as const),
  width: fc.integer({ min: 2, max: 16 }),
})
const columnsOf = fc.array(column, { minLength: 1, maxLength: 14 })
const page = fc.constantFrom(uprightA4, lyingA4)

/** 小五 in millimetres, and the room a cell keeps beside its text. */
const [type, beside] = [3.17, 2]

test('the columns take the whole width and each takes some of it', () => {
  fc.assert(
    fc.property(page, columnsOf, (sheet, columns) => {
      const parts = shareWidth(sheet, columns)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(10_000)
      expect(Math.min(...parts)).toBeGreaterThan(0)
    }),
  )
})

test('where there is room nothing is broken, and where there is not codes and numbers are broken last', () => {
  fc.assert(
    fc.property(page, columnsOf, (sheet, columns) => {
      const parts = shareWidth(sheet, columns)
      const millimetres = parts.map((part) => (part * textWidthOf(sheet)) / 10_000)
      const holds = columns.map(({ width }, place) => (millimetres[place] ?? 0) + 0.1 >= width * type + beside)
      const texts = columns.filter(({ kind }) => kind === 'text')
      const asked = (some: typeof columns) => some.reduce((sum, { width }) => sum + width * type + beside, 0)
      const roomForText = textWidthOf(sheet) - (asked(columns) - asked(texts))
      if (fitsOn(sheet, columns)) expect(holds.every(Boolean)).toBe(true)
      else if (roomForText > asked(texts) / 2)
        expect(columns.every(({ kind }, place) => kind === 'text' || holds[place])).toBe(true)
    }),
  )
})

test('a list lies down only when it must', () => {
  const narrow = [{ kind: 'text', width: 30 } as const]
  const wide = Array.from({ length: 6 }, () => ({ kind: 'text', width: 12 }) as const)
  expect(chooseA4(narrow)).toBe(uprightA4)
  expect(chooseA4(wide)).toBe(lyingA4)
  expect([chooseType(uprightA4, narrow), chooseType(uprightA4, wide)]).toEqual(['usual', 'small'])
})

test('A4 turned by a quarter is A4 lying', () => {
  expect(turnPage(uprightA4)).toEqual(lyingA4)
  expect(turnPage(turnPage(lyingA4))).toEqual(lyingA4)
})
