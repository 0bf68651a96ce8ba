import { expect, test } from 'vitest'
import { dayOfSerial } from '#shared/calendar/day-of-serial.ts'

test('serials are days as Excel shows them, on both sides of the 29 February 1900 that never was', () => {
  expect(dayOfSerial(1)).toBe('1900-01-01')
  expect(dayOfSerial(59)).toBe('1900-02-28')
  expect(dayOfSerial(61)).toBe('1900-03-01')
  expect(dayOfSerial(40_908)).toBe('2011-12-31')
  expect(dayOfSerial(40_908.75)).toBe('2011-12-31')
})

test('with the Macintosh calendar they are counted from 1904', () => {
  expect(dayOfSerial(0, true)).toBe('1904-01-01')
  expect(dayOfSerial(40_908 - 1462, true)).toBe('2011-12-31')
})
