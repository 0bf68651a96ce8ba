import type { CommandName, InputOf, OutputOf } from '#shared/contract.ts'
import type { Permission } from '#shared/command/permissions.ts'

/** One thing that waits for the one at the screen. */
export interface AwaitingRow {
  readonly id: string
  /** What it is: "审核:广安小学 学习型学校". */
  readonly title: string
  /** What is asked, or why it came back: "已退回:附件不全". */
  readonly detail: string
  /** Since when it has waited: a day or an instant; null where it does not matter. */
  readonly since: string | null
  /** The day it is due, where there is one. */
  readonly due?: string
  /** It was passed on once and came back; the detail says why. */
  readonly isReturned?: boolean
  /** The page on which it is done. */
  readonly to: string
}

export interface AwaitingSource {
  /** Who is asked; other roles are spared the query. */
  readonly permission: Permission
  readonly query: CommandName
  readonly input: unknown
  readonly toRows: (answer: never) => readonly AwaitingRow[]
}

/** Makes a source: the query to ask and how its answer reads as things that wait. */
export const awaits = <N extends CommandName>(
  permission: Permission,
  query: N,
  input: InputOf<N>,
  toRows: (answer: OutputOf<N>) => readonly AwaitingRow[],
): AwaitingSource => ({ permission, query, input, toRows })
