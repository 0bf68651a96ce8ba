import { addDays, type Day } from './day.ts'

/**
 * The day Excel and WPS store as a number: 1 is 1900-01-01, and 60 the 29 February 1900 that never was, so that from 61
 * on a serial counts days since 1899-12-30. With the Macintosh calendar days are counted from 1904-01-01.
 */
export const dayOfSerial = (serial: number, from1904 = false): Day =>
  addDays(from1904 ? '1904-01-01' : serial < 60 ? '1899-12-31' : '1899-12-30', Math.floor(serial))
