import type { ReadDb } from '#electron/context.ts'
import { readHolidayYear } from '#shared/calendar/holiday-year.ts'
import type { HolidayTable } from '#shared/calendar/working-days.ts'
import { holidayTables } from './holiday-tables.ts'

/** The years a working day can be counted in: those the district entered, and the shipped ones beside them. */
export async function loadHolidayTables(db: ReadDb): Promise<readonly HolidayTable[]> {
  const rows = await db
    .selectFrom('holidayYear')
    .select(['year', 'source', 'holidays', 'workdays'])
    .where('deletedAt', 'is', null)
    .execute()
  const entered = rows.flatMap((row) => {
    const table = readHolidayYear(row)
    return table.ok ? [table.value] : []
  })
  const years = new Set(entered.map(({ year }) => year))
  return [...entered, ...holidayTables.filter(({ year }) => !years.has(year))]
}
