import type { ChangeContext, ReadDb } from '#electron/context.ts'
import type { RecordTable, Tables } from '#electron/database/tables.ts'
import { done, type Outcome } from '#shared/command/outcome.ts'
import { advance, gatherTakers, type Lifecycle, type TakenBy } from '#shared/lifecycle.ts'
import type { StepTaken } from '#shared/step-taken.ts'

/** Who ever took which step of a subject. What `advance` asks for the second person. */
export async function takenBy(db: ReadDb, subjectId: string): Promise<TakenBy> {
  const rows = await db
    .selectFrom('stepTaken')
    .select(['step', 'actorId'])
    .where('subjectId', '=', subjectId)
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute()
  return gatherTakers(rows)
}

/** The procedure of a subject so far, oldest first. */
export const stepsOf = (db: ReadDb, subjectId: string): Promise<StepTaken[]> =>
  db
    .selectFrom('stepTaken')
    .select(['id', 'step', 'fromState', 'toState', 'actorName', 'at', 'opinion'])
    .where('subjectId', '=', subjectId)
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .execute()

/** The record tables that move through a lifecycle: they have a state. */
type StatefulTable = { [T in RecordTable]: Tables[T] extends { state: string } ? T : never }[RecordTable]

interface Move<State extends string, Name extends string, T extends StatefulTable> {
  readonly lifecycle: Lifecycle<State, Name>
  readonly table: T
  /** The row as it was loaded; its version guards against a change in between. */
  readonly subject: { readonly id: string; readonly version: number; readonly state: State }
  readonly step: Name
  readonly opinion?: string
  /** Optional steps this subject's own rules allow. */
  readonly allowed?: readonly string[]
  /** Columns that change together with the state. */
  readonly changes?: Partial<Omit<Tables[T], 'id' | 'version' | 'deletedAt' | 'state'>>
}

/** Asks the lifecycle, moves the subject, and records who took the step. Answers the new state and version. */
export async function takeStep<State extends string, Name extends string, T extends StatefulTable>(
  { whole, write, actor, now }: ChangeContext,
  { lifecycle, table, subject, step, opinion = '', allowed = [], changes = {} }: Move<State, Name, T>,
): Promise<Outcome<{ state: State; version: number }>> {
  const { id, state, version } = subject
  const next = advance(lifecycle, { state, takenBy: await takenBy(whole, id), allowed }, step, actor, opinion)
  if (!next.ok) return next
  const moved = write.update(table, id, version, { ...changes, state: next.value } as never)
  if (!moved.ok) return moved
  write.insert('stepTaken', {
    subjectTable: table,
    subjectId: id,
    step,
    fromState: state,
    toState: next.value,
    actorId: actor.accountId,
    actorName: actor.name,
    at: now(),
    opinion: opinion.trim() === '' ? null : opinion.trim(),
  })
  return done({ state: next.value, version: moved.value })
}
