import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { compareDays, yearOf, type Day } from '#shared/calendar/day.ts'
import { HolidayTable } from '#shared/calendar/working-days.ts'

const daysOff: Day[] = Object.keys(chineseDays.holidays)
const makeUpDays: Day[] = Object.keys(chineseDays.workdays)

/** Days off in every arrangement since 2004; a year missing one of them is not really held. */
const fixedHolidays = ['01-01', '05-01', '10-01']

const holdsYear = (year: number): boolean => fixedHolidays.every((day) => daysOff.includes(`${year}-${day}`))

const within = (year: number, days: readonly Day[]): Day[] =>
  days.filter((day) => yearOf(day) === year).toSorted(compareDays)

/**
 * The State Council's arrangements the chinese-days package carries, 2004 to 2026. Its tables are read
 * rather than its functions called: those take an unknown year for one without holidays, and ask the
 * machine's time zone for the weekday.
 */
export const holidayTables: readonly HolidayTable[] = [...new Set(daysOff.map(yearOf))]
  .filter(holdsYear)
  .toSorted((left, right) => left - right)
  .map((year) =>
    HolidayTable.parse({
      year,
      source: `国务院办公厅放假安排,据 chinese-days 1.5.7`,
      holidays: within(year, daysOff),
      workdays: within(year, makeUpDays),
    }),
  )
