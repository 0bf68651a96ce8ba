import type { Day } from '../calendar/day.ts'

/** When a title stands: from its award to the end of its validity or its withdrawal, that day no longer included. */
export interface TitlePeriod {
  readonly awardedOn: Day
  readonly validTo: Day | null
  readonly withdrawnOn: Day | null
}

const never: Day = '9999-12-31'

const endOf = ({ validTo, withdrawnOn }: TitlePeriod): Day =>
  (validTo ?? never) < (withdrawnOn ?? never) ? (validTo ?? never) : (withdrawnOn ?? never)

/** Whether two titles stand on a common day. */
export const standTogether = (one: TitlePeriod, other: TitlePeriod): boolean =>
  one.awardedOn < endOf(other) && other.awardedOn < endOf(one)
