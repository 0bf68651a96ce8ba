import type { ChangeContext } from '#electron/context.ts'
import { takeStep, takenBy } from '#electron/lifecycle/take-step.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { caseLifecycle, skipsAllowed, type CaseStep } from '#shared/evaluations/case-lifecycle.ts'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import { advanceCase } from '#shared/evaluations/check-case-step.ts'
import { findCaseRow } from './case-queries.ts'
import { loadCase, type LoadedCase } from './load-case.ts'
import { panelOf } from './panel-queries.ts'

/** A case as the screen saw it, and the step asked for. */
export interface Move {
  readonly id: string
  readonly version: number
  readonly step: CaseStep
  readonly opinion: string
}

type Changes = Partial<Pick<EvaluationCase, 'total' | 'grade' | 'passes' | 'vetoed' | 'titleId' | 'spreadReason'>>

/** Takes one step of the case lifecycle with the columns that change with it, and answers the case as it is then. */
export async function moveCase(
  context: ChangeContext,
  { row, round, holder, subject }: LoadedCase,
  { version, step, opinion }: Move,
  changes: Changes = {},
): Promise<Outcome<EvaluationCase>> {
  const { whole, actor } = context
  const allowed = skipsAllowed(round.skippable)
  const standing = { state: row.state, takenBy: await takenBy(whole, row.id), allowed }
  const may = advanceCase(standing, step, actor, { subject, panel: await panelOf(whole, row.id) }, opinion)
  if (!may.ok) return may
  const moved = await takeStep(context, {
    lifecycle: caseLifecycle,
    table: 'evaluationCase',
    subject: { ...row, version },
    step,
    opinion,
    allowed,
    changes,
  })
  if (!moved.ok) return moved
  context.write.describe({ label: `${caseLifecycle.steps[step].label}:${holder.holder}` })
  const next = await findCaseRow(context.db, row.id)
  return next ? done(next) : refuse('not-found', '评估案件')
}

/** Loads the case, lets `before` refuse or prepare, then takes the step. */
export async function stepThrough(
  context: ChangeContext,
  move: Move,
  before: (loaded: LoadedCase) => Promise<Outcome<unknown>>,
  changes?: Changes,
): Promise<Outcome<EvaluationCase>> {
  const loaded = await loadCase(context, move.id)
  if (!loaded.ok) return loaded
  const moved = await moveCase(context, loaded.value, move, changes)
  if (!moved.ok) return moved
  const prepared = await before(loaded.value)
  return prepared.ok ? moved : prepared
}
