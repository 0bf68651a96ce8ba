import type { Day } from '../calendar/day.ts'

/** A 曾用名 and the last day it was in use. */
export interface FormerName {
  readonly name: string
  readonly until: Day
}

/**
 * What a region or organisation was called on a day: the former name that ran out first on or after that day,
 * else today's name. So an old report prints old names (`domain` E 15).
 */
export function nameOnDay(day: Day, today: string, formerNames: readonly FormerName[]): string {
  const then = formerNames
    .filter(({ until }) => until >= day)
    .toSorted((left, right) => (left.until < right.until ? -1 : 1))
  return then[0]?.name ?? today
}
