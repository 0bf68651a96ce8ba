import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  largestShift,
  moveBy,
  noOffset,
  parseShift,
  PrintOffset,
  writeMillimetres,
} from '#shared/printing/print-offset.ts'

const shift = fc.integer({ min: -largestShift, max: largestShift })
const offset = fc.record({ right: shift, down: shift })
const point = fc.record({ x: fc.nat(100_000), y: fc.nat(100_000) })

test('a shift survives being written and read', () => {
  fc.assert(
    fc.property(shift, (value) => {
      expect(parseShift(writeMillimetres(value))).toBe(value)
    }),
  )
})

test('an offset moves every point by the same way, and the opposite offset moves it back', () => {
  fc.assert(
    fc.property(offset, point, ({ right, down }, place) => {
      const moved = moveBy({ right, down }, place)
      expect([moved.x - place.x, moved.y - place.y]).toEqual([right, down])
      expect(moveBy({ right: 0 - right, down: 0 - down }, moved)).toEqual(place)
      expect(moveBy(noOffset, place)).toEqual(place)
    }),
  )
})

test.each([
  ['1.5', 150],
  ['-0.25', -25],
  ['１．２', 120],
  ['', 0],
  ['20', 2000],
  ['20.01', undefined],
  ['-20.01', undefined],
  ['1.234', undefined],
  ['右一点', undefined],
])('%s mm is read as %s', (text, expected) => expect(parseShift(text)).toBe(expected))

test('an offset beyond the limit, or finer than a hundredth, is none', () => {
  expect(PrintOffset.safeParse({ right: 2001, down: 0 }).success).toBe(false)
  expect(PrintOffset.safeParse({ right: 0, down: 0.5 }).success).toBe(false)
})
