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

type Columns = readonly { readonly kind: 'text' | 'code' | 'number'; readonly width: number }[]

const asked = (columns: Columns): number => columns.reduce((sum, { width }) => sum + width * type + beside, 0)

/** Which columns get the width they ask for. */
function holds(sheet: typeof uprightA4, columns: Columns): boolean[] {
  const parts = shareWidth(sheet, columns)
  return columns.map(
    ({ width }, place) => ((parts[place] ?? 0) * textWidthOf(sheet)) / 10_000 + 0.1 >= width * type + beside,
  )
}

test('where there is room nothing is broken', () => {
  fc.assert(
    fc.property(page, columnsOf, (sheet, columns) => {
      fc.pre(asked(columns) <= textWidthOf(sheet))
      expect(fitsOn(sheet, columns)).toBe(true)
      expect(holds(sheet, columns).every(Boolean)).toBe(true)
    }),
  )
})

/** The columns when their text has given all the way it may: four characters side by side. */
const given = (columns: Columns): Columns =>
  columns.map(({ kind, width }) => ({ kind, width: kind === 'text' ? Math.min(width, 4) : width }))

test('where there is not, text gives way and codes and numbers do not, and no text is set narrower than four characters', () => {
  fc.assert(
    fc.property(page, columnsOf, (sheet, columns) => {
      fc.pre(asked(columns) > textWidthOf(sheet) && asked(given(columns)) <= textWidthOf(sheet))
      const parts = shareWidth(sheet, columns)
      const kept = given(columns).every(
        ({ width }, place) => ((parts[place] ?? 0) * textWidthOf(sheet)) / 10_000 + 0.1 >= width * type + beside,
      )
      expect(kept).toBe(true)
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
