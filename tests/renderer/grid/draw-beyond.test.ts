import { expect, test } from 'vitest'
import { beyondOf, strideOf } from '#renderer/grid/draw-beyond.ts'

const box = { top: 100, bottom: 500, left: 200, right: 900 }
const strideAt = (clientX: number, clientY: number) => strideOf(beyondOf(box, { clientX, clientY }))

test('over the cells nothing is drawn on, at any edge it is, and faster further away', () => {
  expect(strideAt(300, 300)).toEqual({ row: 0, column: 0 })
  expect(strideAt(300, 501)).toEqual({ row: 1, column: 0 })
  expect(strideAt(300, 570)).toEqual({ row: 3, column: 0 })
  expect(strideAt(300, 40)).toEqual({ row: -3, column: 0 })
  expect(strideAt(950, 300)).toEqual({ row: 0, column: 1 })
  expect(strideAt(100, 99)).toEqual({ row: -1, column: -1 })
})
