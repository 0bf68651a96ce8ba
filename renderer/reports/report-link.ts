import type { Day } from '#shared/calendar/day.ts'

/** The address of the report as of a day, with a figure open beside it where one is named. */
export const reportLink = (asOf: Day, figure?: string): string =>
  `/report?${new URLSearchParams({ asOf, ...(figure === undefined ? {} : { figure }) }).toString()}`
