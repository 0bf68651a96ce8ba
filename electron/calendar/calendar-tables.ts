import type { RegisterColumns } from '#electron/register/registry-tables.ts'
import type { holidayYearRegister } from '#shared/calendar/holiday-year-register.ts'

export interface CalendarTables {
  holidayYear: RegisterColumns<typeof holidayYearRegister>
}
