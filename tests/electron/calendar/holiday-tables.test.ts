import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holidayTables } from '#electron/calendar/holiday-tables.ts'
import { addWorkingDays, countWorkingDays, isWorkingDay } from '#shared/calendar/working-days.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

/** Every day of the covered years in order, found without the product's calendar: 2004-01-01 was a Thursday. */
const everyDay: { day: string; works: boolean }[] = []
for (let place = 0; place < 8401; place += 1) {
  const day = new Date(Date.UTC(2004, 0, 1 + place)).toISOString().slice(0, 10)
  const table = holidayTables.find(({ year }) => day.startsWith(String(year)))
  const midweek = (place + 3) % 7 < 5
  everyDay.push({ day, works: midweek ? !table?.holidays.includes(day) : !!table?.workdays.includes(day) })
}

/** worked[i]: how many working days there are up to and including everyDay[i]. */
const worked: number[] = []
for (const { works } of everyDay) worked.push((worked.at(-1) ?? 0) + (works ? 1 : 0))

test('the tables run from 2004 to 2026 without a missing year', () => {
  expect(holidayTables.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, place) => 2004 + place))
  expect(everyDay.at(-1)?.day).toBe('2026-12-31')
})

test('a publicity period ends where a walk over the table says', () => {
  const anyStart = fc.integer({ min: 0, max: everyDay.length - 60 })
  holds(
    fc.property(anyStart, fc.integer({ min: 1, max: 30 }), (place, count) => {
      const target = (worked[place] ?? 0) + count
      const expected = everyDay[worked.indexOf(target)]?.day ?? ''
      const start = everyDay[place]?.day ?? ''
      const end = addWorkingDays(start, count, holidayTables)
      const counted = countWorkingDays(start, expected, holidayTables)
      return end.ok && end.value === expected && counted.ok && counted.value === count
    }),
  )
})

test.each([
  ['2011-12-31', true, 'a Saturday worked for the New Year of 2012'],
  ['2012-01-03', false, 'a Tuesday off for New Year'],
  ['2011-10-08', true, 'a Saturday worked for National Day'],
  ['2011-10-09', true, 'a Sunday worked for National Day'],
  ['2011-10-10', true, 'a plain Monday'],
  ['2011-12-25', false, 'a plain Sunday'],
  ['2020-01-31', false, 'the spring festival that was lengthened'],
  ['2026-02-14', true, 'a Saturday worked for the spring festival'],
])('%s works: %s (%s)', (day, works) => {
  expect(isWorkingDay(day, holidayTables)).toEqual({ ok: true, value: works })
})

test('five working days from 28 December 2011 pass over the New Year and its make-up Saturday', () => {
  expect(addWorkingDays('2011-12-28', 5, holidayTables)).toEqual({ ok: true, value: '2012-01-05' })
})

test('a year without a table is refused by name, also when the period only runs into it', () => {
  expect(isWorkingDay('2003-12-31', holidayTables)).toEqual(refusal('2003'))
  expect(addWorkingDays('2026-12-29', 5, holidayTables)).toEqual(refusal('2027'))
  expect(countWorkingDays('2026-12-29', '2027-01-08', holidayTables)).toEqual(refusal('2027'))
})

const refusal = (year: string) => ({ ok: false, problem: { code: 'year-not-covered', detail: year } })
