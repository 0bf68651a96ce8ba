import type { Day } from '#shared/calendar/day.ts'

/** The report looked at: of a day, counted now, or as an issue of that day fixed it. */
export interface ReportShown {
  readonly asOf: Day
  readonly issueId: string | null
}

/** The address of a report, with a figure open beside it where one is named. */
export const reportLink = ({ asOf, issueId }: ReportShown, figure?: string): string =>
  `/report?${new URLSearchParams({
    asOf,
    ...(issueId === null ? {} : { issue: issueId }),
    ...(figure === undefined ? {} : { figure }),
  }).toString()}`

/** The same in the words of the commands. */
export const wantedOf = ({ asOf, issueId }: ReportShown) => (issueId === null ? { asOf } : { asOf, issueId })
