import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addYears,
  compareDays,
  Day,
  dayInChina,
  daysBetween,
  formatDayChinese,
  isDay,
  parseDay,
  weekdayOf,
} from '#shared/calendar/day.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthLengths = (year: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const two = (part: number) => String(part).padStart(2, '0')

const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const anyParts = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .chain(([year, month]) =>
    fc.record({
      year: fc.constant(year),
      month: fc.constant(month),
      date: fc.integer({ min: 1, max: monthLengths(year)[month - 1] ?? 28 }),
    }),
  )

const textOf = ({ year, month, date }: { year: number; month: number; date: number }) =>
  `${year}-${two(month)}-${two(date)}`

/** Zeller's congruence, 1 = Monday. */
const zeller = ({ year, month, date }: { year: number; month: number; date: number }) => {
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month]
  const century = Math.floor(y / 100)
  const ofCentury = y % 100
  const h =
    (date +
      Math.floor((13 * (m + 1)) / 5) +
      ofCentury +
      Math.floor(ofCentury / 4) +
      Math.floor(century / 4) +
      5 * century) %
    7
  return ((h + 5) % 7) + 1
}

const nextByHand = ({ year, month, date }: { year: number; month: number; date: number }) => {
  if (date < (monthLengths(year)[month - 1] ?? 0)) return textOf({ year, month, date: date + 1 })
  return month < 12 ? textOf({ year, month: month + 1, date: 1 }) : textOf({ year: year + 1, month: 1, date: 1 })
}

test('a day exists exactly when the month is long enough', () => {
  holds(
    fc.property(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (year, month, date) =>
        isDay(textOf({ year, month, date })) === (date >= 1 && date <= (monthLengths(year)[month - 1] ?? 0)),
    ),
  )
})

test('the next day and the weekday agree with a calendar kept by hand', () => {
  holds(
    fc.property(anyParts, (parts) => {
      const day = textOf(parts)
      return addDays(day, 1) === nextByHand(parts) && weekdayOf(day) === zeller(parts)
    }),
  )
})

test('adding days and counting them undo each other, and order follows', () => {
  holds(
    fc.property(anyParts, fc.integer({ min: -4000, max: 4000 }), (parts, count) => {
      const day = textOf(parts)
      const later = addDays(day, count)
      return (
        daysBetween(day, later) === count &&
        addDays(later, -count) === day &&
        Math.sign(compareDays(later, day)) === Math.sign(count)
      )
    }),
  )
})

test('every usual spelling reads back as the same day', () => {
  holds(
    fc.property(anyParts, ({ year, month, date }) => {
      const day = textOf({ year, month, date })
      const spellings = [
        day,
        formatDayChinese(day),
        `${year}/${month}/${date}`,
        `${year}.${month}.${date}`,
        `${year}.${two(month)}.${two(date)}`,
        `${year}${two(month)}${two(date)}`,
        `${year}年${two(month)}月${two(date)}日`,
        ` ${year} 年 ${month} 月 ${date} 日 `,
        wide(`${year}-${month}-${date}`),
        `${day} 00:00:00`,
      ]
      return spellings.every((spelling) => parseDay(spelling) === day)
    }),
  )
})

test.each([
  ['2004年9月4日', '2004-09-04'],
  ['1966/3/3', '1966-03-03'],
  ['2007.4.20', '2007-04-20'],
  ['20091126', '2009-11-26'],
  ['1983-07-02', '1983-07-02'],
  ['２０１１年１２月３１日', '2011-12-31'],
  ['二〇一一年十二月三十一日', '2011-12-31'],
  ['二○○九年十月二十日', '2009-10-20'],
  ['二零一二年一月十日', '2012-01-10'],
  ['二O一一年五月一日', '2011-05-01'],
])('%s is read as %s', (spelling, day) => {
  expect(parseDay(spelling)).toBe(day)
})

test.each([
  '不详',
  '',
  '2011',
  '2011年12月',
  '11-12-31',
  '2011-02-29',
  '20111301',
  '2011-13-01',
  '2011/1-2',
  '2011-12-31 08:30',
])('%s is no day', (spelling) => {
  expect(parseDay(spelling)).toBeUndefined()
  expect(Day.safeParse(spelling).success).toBe(false)
})

test('a day is what the wall calendar in China shows, not the one in London', () => {
  expect(dayInChina('2011-12-31T15:59:59Z')).toBe('2011-12-31')
  expect(dayInChina('2011-12-31T16:00:00Z')).toBe('2012-01-01')
})

test('a title valid for five years from 29 February ends on the 28th', () => {
  expect(addYears('2012-02-29', 4)).toBe('2016-02-29')
  expect(addYears('2012-02-29', 5)).toBe('2017-02-28')
})
