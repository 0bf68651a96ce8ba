import { z } from 'zod'
import { formatHundredths, parseHundredths } from '../arithmetic/hundredths.ts'

/** A printer that is more than 20 mm off takes the wrong paper, not an offset. In hundredths of a millimetre. */
export const largestShift = 2000

const Shift = z.int().min(-largestShift).max(largestShift)

/** 偏移: how far everything is moved to the right and down so that it meets the form, in hundredths of a millimetre. */
export const PrintOffset = z.strictObject({ right: Shift, down: Shift })
export type PrintOffset = z.infer<typeof PrintOffset>

export const noOffset: PrintOffset = { right: 0, down: 0 }

/** A point on paper, from its upper left corner, in hundredths of a millimetre. */
export interface PaperPoint {
  readonly x: number
  readonly y: number
}

/** Where a point must be printed to come out where it belongs. */
export const moveBy = ({ right, down }: PrintOffset, { x, y }: PaperPoint): PaperPoint => ({
  x: x + right,
  y: y + down,
})

/** Millimetres as a clerk types them, '-1.5' or '１.25'; undefined where they are none or beyond the limit. */
export function parseShift(text: string): number | undefined {
  const shift = text.trim() === '' ? 0 : parseHundredths(text)
  return shift !== undefined && Math.abs(shift) <= largestShift ? shift : undefined
}

/** Hundredths of a millimetre as millimetres: 150 is '1.50'. */
export const writeMillimetres = (hundredths: number): string => formatHundredths(hundredths)
