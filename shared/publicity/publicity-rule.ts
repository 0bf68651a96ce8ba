import type { Day } from '#shared/calendar/day.ts'
import { addWorkingDays, type HolidayTable } from '#shared/calendar/working-days.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { Objection, Publicity } from './publicity.ts'

/** 公示期 n 个工作日: the last day is the nth working day after the start, the start day not counted. */
export const endOfPublicity = (startDay: Day, workingDays: number, tables: readonly HolidayTable[]): Outcome<Day> =>
  addWorkingDays(startDay, workingDays, tables)

/** An objection is open until it has a conclusion and, when its raiser is named, the raiser has been answered. */
export const isObjectionOpen = ({ conclusion, raisedBy, repliedOn }: Objection): boolean =>
  conclusion === null || (raisedBy === 'named' && repliedOn === null)

/** 异议成立: what was shown to the public cannot be approved as it stands. */
export const isUpheld = (objection: Objection): boolean =>
  !isObjectionOpen(objection) && objection.conclusion === 'upheld'

/**
 * May what was shown be approved today? Only after the last day has passed ('publicity-running' with that
 * day), with every objection closed ('objection-open' with how many are left).
 */
export function publicityAllowsApproval(
  { endDay, objections }: Pick<Publicity, 'endDay' | 'objections'>,
  today: Day,
): Outcome<undefined> {
  if (today <= endDay) return refuse('publicity-running', endDay)
  const open = objections.filter(isObjectionOpen).length
  if (open > 0) return refuse('objection-open', String(open))
  return done(undefined)
}
