import type { Day } from '#shared/calendar/day.ts'
import { addWorkingDays, type HolidayTable } from '#shared/calendar/working-days.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { isObjectionOpen, type Objection } from './objection.ts'
import type { Publicity } from './publicity.ts'

/** 公示期 n 个工作日: the last day is the nth working day after the start, the start day not counted. */
export const endOfPublicity = (startDay: Day, workingDays: number, tables: readonly HolidayTable[]): Outcome<Day> =>
  addWorkingDays(startDay, workingDays, tables)

type Judged = Pick<Objection, 'subjectId' | 'conclusion' | 'raisedBy' | 'repliedOn'>

/**
 * May this line of a public list be approved today? Only after the last day has passed ('publicity-running'
 * with that day), with every objection to it closed ('objection-open' with how many are left) and none
 * upheld ('objection-upheld').
 */
export function publicityAllowsApproval(
  { endDay, objections }: Pick<Publicity, 'endDay'> & { readonly objections: readonly Judged[] },
  subjectId: string,
  today: Day,
): Outcome<undefined> {
  if (today <= endDay) return refuse('publicity-running', endDay)
  const raised = objections.filter((objection) => objection.subjectId === subjectId)
  const open = raised.filter(isObjectionOpen).length
  if (open > 0) return refuse('objection-open', `${open} 件`)
  if (raised.some(({ conclusion }) => conclusion === 'upheld')) return refuse('objection-upheld')
  return done(undefined)
}
