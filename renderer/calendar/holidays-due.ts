import { yearOf, type Day } from '#shared/calendar/day.ts'
import { holidayYearRegister } from '#shared/calendar/holiday-year-register.ts'
import { lastShippedYear } from '#shared/calendar/shipped-years.ts'
import { fallsDue } from '../app/due.ts'
import { listLink } from '../register/list-link.ts'

/** The year to see to: from November, when the notice comes out, the next one. */
const wantedYear = (today: Day): number => yearOf(today) + (today.slice(5) >= '11-01' ? 1 : 0)

/** What the home page says of the holiday arrangement: that of the coming year is missing. */
export const holidaysDue = fallsDue(
  'baseline.write',
  'holidayYears.list',
  (today) => ({
    conditions: [{ kind: 'between', field: 'year', from: wantedYear(today), to: wantedYear(today) }],
    limit: 1,
  }),
  ({ matching }, today) =>
    matching > 0 || wantedYear(today) <= lastShippedYear
      ? []
      : [
          {
            id: 'holidays',
            title: `登记 ${wantedYear(today)} 年放假安排`,
            detail: '按国务院办公厅的通知登记;没有登记的年度不能计算公示期',
            due: null,
            to: listLink(holidayYearRegister, { create: true }),
          },
        ],
)
