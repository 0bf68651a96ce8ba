import { addDays, type Day } from '#shared/calendar/day.ts'
import type { RoundSummary } from '#shared/evaluations/round-commands.ts'
import { daysAhead, fallsDue, type DueRow } from '../app/due.ts'

const isSoon = (day: Day | null, today: Day): day is Day => day !== null && day <= addDays(today, daysAhead)

function rowOf({ id, name, state, opensOn, closesOn }: RoundSummary, today: Day): DueRow | undefined {
  if (state === 'preparing' && isSoon(opensOn, today))
    return {
      id,
      title: `开始受理申报:${name}`,
      detail: '批次还在筹备,到日请开始受理',
      due: opensOn,
      to: '/rounds',
    }
  if (state === 'open' && isSoon(closesOn, today))
    return {
      id,
      title: `受理申报截止:${name}`,
      detail: closesOn < today ? '不再受理新的申报,可以结束批次' : '还没有申报的单位请抓紧',
      due: closesOn,
      to: '/rounds',
    }
  return undefined
}

/** What the home page says of evaluation rounds: when applications open and close, and what was left after that. */
export const roundsDue = fallsDue(
  'evaluation.manage',
  'evaluations.rounds',
  () => ({}),
  (rounds, today) => rounds.flatMap((round) => rowOf(round, today) ?? []),
)
