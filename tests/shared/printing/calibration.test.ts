import { expect, test } from 'vitest'
import { calibrationCrosses, instructionsFor } from '#shared/printing/calibration.ts'

const sheet = { width: 29_700, height: 21_000 }

test('the crosses stand 20 mm from the edges and in the middle of the sheet', () => {
  expect(calibrationCrosses(sheet)).toEqual([
    { x: 2000, y: 2000 },
    { x: 27_700, y: 2000 },
    { x: 2000, y: 19_000 },
    { x: 27_700, y: 19_000 },
    { x: 14_850, y: 10_500 },
  ])
})

test('two lines say what to measure and what to enter', () => {
  const [heading, ...lines] = instructionsFor(calibrationCrosses(sheet))
  expect(heading).toContain('不含偏移')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain('20.00 减去到左边的毫米数')
})
