import type { CommandName, InputOf, OutputOf } from '#shared/contract.ts'
import type { Day } from '#shared/calendar/day.ts'
import type { Permission } from '#shared/command/permissions.ts'

/** One thing that falls due soon, or has and was left. */
export interface DueRow {
  readonly id: string
  /** What it is: "受理申报:2011年学习型企业评估". */
  readonly title: string
  /** What is to be done about it. */
  readonly detail: string
  /** The day it falls due; null where it is several. */
  readonly due: Day | null
  /** The page on which it is seen to. */
  readonly to: string
}

export interface DueSource {
  /** Who is asked; other roles are spared the query. */
  readonly permission: Permission
  readonly query: CommandName
  readonly input: (today: Day) => unknown
  readonly toRows: (answer: never, today: Day) => readonly DueRow[]
}

/** How many days ahead the home page looks. */
export const daysAhead = 60

/** Makes a source: the query to ask on a day, and how its answer reads as things that fall due. */
export const fallsDue = <N extends CommandName>(
  permission: Permission,
  query: N,
  input: (today: Day) => InputOf<N>,
  toRows: (answer: OutputOf<N>, today: Day) => readonly DueRow[],
): DueSource => ({ permission, query, input, toRows })
