import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterEnter,
  afterTab,
  fillingTo,
  holds,
  movePlace,
  nextPlace,
  only,
  rectangleOf,
  widened,
  type Move,
} from '#renderer/grid/cell-range.ts'
import { readRangeKey } from '#renderer/grid/range-key.ts'

const bounds = { rows: 30, columns: 6 }
const place = fc.record({ row: fc.integer({ min: 0, max: 29 }), column: fc.integer({ min: 0, max: 5 }) })
const moves: readonly Move[] = ['up', 'down', 'left', 'right', 'page-up', 'page-down', 'top', 'bottom', 'first', 'last']

test('no move leaves the list, and a step back undoes a step inside it', () => {
  fc.assert(
    fc.property(place, fc.constantFrom(...moves), (from, move) => {
      const to = movePlace(from, move, bounds, 12)
      expect(holds({ top: 0, bottom: 29, left: 0, right: 5 }, to)).toBe(true)
    }),
  )
  expect(movePlace(movePlace({ row: 3, column: 3 }, 'up', bounds, 12), 'down', bounds, 12)).toEqual({
    row: 3,
    column: 3,
  })
})

test('a rectangle holds both its corners however it was drawn', () => {
  fc.assert(
    fc.property(place, place, (anchor, end) => {
      const rectangle = rectangleOf({ anchor, end })
      expect(holds(rectangle, anchor) && holds(rectangle, end)).toBe(true)
      expect(rectangle.top <= rectangle.bottom && rectangle.left <= rectangle.right).toBe(true)
    }),
  )
})

test('Tab goes through every cell in reading order', () => {
  let at = { row: 0, column: 0 }
  for (let step = 0; step < 7; step += 1) at = nextPlace(at, false, bounds)
  expect(at).toEqual({ row: 1, column: 1 })
  expect(nextPlace({ row: 1, column: 0 }, true, bounds)).toEqual({ row: 0, column: 5 })
  expect(nextPlace({ row: 29, column: 5 }, false, bounds)).toEqual({ row: 29, column: 5 })
})

const key = (name: string, held = '') => ({
  key: name,
  ctrlKey: held.includes('c'),
  shiftKey: held.includes('s'),
  altKey: held.includes('a'),
  metaKey: false,
})

test('keys select as they do in Excel', () => {
  expect(readRangeKey(key('ArrowDown'))).toEqual({ kind: 'move', move: 'down' })
  expect(readRangeKey(key('ArrowDown', 's'))).toEqual({ kind: 'extend', move: 'down' })
  expect(readRangeKey(key('ArrowDown', 'cs'))).toEqual({ kind: 'extend', move: 'bottom' })
  expect(readRangeKey(key('End', 'c'))).toEqual({ kind: 'move', move: 'last' })
  expect(readRangeKey(key('a', 'c'))).toEqual({ kind: 'all' })
  expect(readRangeKey(key(' ', 's'))).toEqual({ kind: 'row' })
  expect(readRangeKey(key('x'))).toBeUndefined()
  expect(widened(only({ row: 4, column: 2 }), 'rows', bounds)).toEqual({
    anchor: { row: 0, column: 2 },
    end: { row: 29, column: 2 },
  })
})

test('a fill keeps the cells it begins with and takes in the cell it is drawn to, one way only', () => {
  fc.assert(
    fc.property(place, place, place, (anchor, end, to) => {
      const source = rectangleOf({ anchor, end })
      const filling = fillingTo(source, to)
      const isFurther = to.row > source.bottom || to.column > source.right
      expect(filling === undefined).toBe(!isFurther)
      if (filling === undefined) return
      const { top, bottom, left, right } = rectangleOf(filling.range)
      const isDown = filling.along === 'down'
      expect([top, left]).toEqual([source.top, source.left])
      expect(isDown ? [right, bottom] : [bottom, right]).toEqual(
        isDown ? [source.right, to.row] : [source.bottom, to.column],
      )
      expect(filling.held).toBe(isDown ? source.bottom - top + 1 : source.right - left + 1)
    }),
  )
})

test('Enter after a run of Tab goes on below the cell where the run began, and alone straight down', () => {
  const began = only({ row: 4, column: 1 })
  const third = afterTab(afterTab(began, false, bounds), false, bounds)
  expect(third.anchor).toEqual({ row: 4, column: 3 })
  expect(afterEnter(third, bounds)).toEqual(only({ row: 5, column: 1 }))
  expect(afterEnter(began, bounds)).toEqual(only({ row: 5, column: 1 }))
  expect(afterTab(third, true, bounds)).toEqual({ ...only({ row: 4, column: 2 }), tabbedFrom: 1 })
})
