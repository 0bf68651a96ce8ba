import { z } from 'zod'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { addDays, Day, weekdayOf, yearOf } from './day.ts'

/**
 * One calendar year of the State Council's holiday arrangement. Days are sorted by the calendar year they
 * lie in, not by the notice that named them: 2011-12-31 was made a working day by the notice for 2012.
 */
export const HolidayTable = z
  .strictObject({
    year: z.int().min(1949).max(2199),
    /** The notice or library the days were taken from. */
    source: z.string().min(1),
    /** Days off, weekends among them included or not. */
    holidays: z.array(Day).readonly(),
    /** 调休: Saturdays and Sundays on which offices work. */
    workdays: z.array(Day).readonly(),
  })
  .superRefine(({ year, holidays, workdays }, context) => {
    for (const [field, days] of Object.entries({ holidays, workdays }))
      for (const day of days)
        if (yearOf(day) !== year)
          context.addIssue({ code: 'custom', path: [field], message: `${day} 不在 ${year} 年。` })
    for (const day of workdays) {
      if (holidays.includes(day))
        context.addIssue({ code: 'custom', path: ['workdays'], message: `${day} 不能既放假又上班。` })
      if (!isWeekend(day))
        context.addIssue({ code: 'custom', path: ['workdays'], message: `${day} 不是周六或周日,不用列为调休上班日。` })
    }
  })
export type HolidayTable = z.infer<typeof HolidayTable>

const isWeekend = (day: Day): boolean => weekdayOf(day) > 5

const tableFor = (day: Day, tables: readonly HolidayTable[]): Outcome<HolidayTable> => {
  const table = tables.find(({ year }) => year === yearOf(day))
  return table ? done(table) : refuse('year-not-covered', String(yearOf(day)))
}

/** Do offices work on this day? Refused with 'year-not-covered' and the year when no table holds it. */
export function isWorkingDay(day: Day, tables: readonly HolidayTable[]): Outcome<boolean> {
  const table = tableFor(day, tables)
  if (!table.ok) return table
  const { holidays, workdays } = table.value
  return done(workdays.includes(day) || (!isWeekend(day) && !holidays.includes(day)))
}

/**
 * The `count`th working day after `start`; `start` itself is not counted. Zero gives `start`.
 * Refused with 'year-not-covered' as soon as one day on the way lies in a year without a table.
 */
export function addWorkingDays(start: Day, count: number, tables: readonly HolidayTable[]): Outcome<Day> {
  let day = start
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    const works = isWorkingDay(day, tables)
    if (!works.ok) return works
    if (works.value) left -= 1
  }
  return done(day)
}

/** How many working days lie after `from` up to and including `to`; zero when `to` is not later. */
export function countWorkingDays(from: Day, to: Day, tables: readonly HolidayTable[]): Outcome<number> {
  let count = 0
  for (let day = from; day < to;) {
    day = addDays(day, 1)
    const works = isWorkingDay(day, tables)
    if (!works.ok) return works
    if (works.value) count += 1
  }
  return done(count)
}
