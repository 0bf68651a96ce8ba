import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOfRow } from '#renderer/grid/place-of-row.ts'
import type { Place } from '#shared/register/page.ts'

/** A list in which row n has id n; reading a place gives the row it begins with. */
const readFirst = ({ after, skip }: Place): number => (after === null ? 0 : Number(after.id) + 1) + skip

const placeBehind = (row: number): Place => ({ after: { value: null, id: String(row) }, skip: 0 })

test('whatever places are known, a block begins with its own first row', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5_000 })), fc.integer({ min: 0, max: 6_000 }), (starts, row) => {
      const known = new Map(starts.map((start) => [start, placeBehind(start - 1)]))
      expect(readFirst(placeOfRow(known, row))).toBe(row)
    }),
  )
})

test('no more rows are passed over than lie behind the nearest known place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5_000 })), fc.integer({ min: 0, max: 6_000 }), (starts, row) => {
      const known = new Map(starts.map((start) => [start, placeBehind(start - 1)]))
      const nearest = Math.max(0, ...starts.filter((start) => start <= row))
      expect(placeOfRow(known, row).skip).toBe(row - nearest)
    }),
  )
})
