import type { ChangeContext } from '#electron/context.ts'
import { takeStep } from '#electron/lifecycle/take-step.ts'
import { findRow } from '#electron/register/register-queries.ts'
import { nominationLifecycle, type NominationStep } from '#shared/awards/nomination-lifecycle.ts'
import { nominationRegister, type Nomination } from '#shared/awards/nomination-register.ts'
import { checkOwnUnit } from '#shared/awards/nomination-steps-open.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { AwardTables } from './award-tables.ts'
import { loadNomination } from './nomination-queries.ts'

interface Move {
  readonly id: string
  readonly version: number
  readonly step: NominationStep
  readonly reason?: string
  readonly changes?: Partial<Omit<AwardTables['nomination'], 'id' | 'version' | 'deletedAt' | 'state'>>
  /** What must hold beyond the lifecycle; asked once the lifecycle has agreed, a refusal takes everything back. */
  readonly check?: (nomination: Nomination) => Promise<Outcome<undefined>> | Outcome<undefined>
}

/** Takes one step of a nomination: the version, the lifecycle, then the step's own rules. */
export async function moveNomination(
  context: ChangeContext,
  { id, version, step, reason = '', changes = {}, check = () => done(undefined) }: Move,
): Promise<Outcome<Nomination>> {
  const { db, write } = context
  const loaded = await loadNomination(db, { id, version })
  if (!loaded.ok) return loaded
  const nomination = loaded.value
  const moved = await takeStep(context, {
    lifecycle: nominationLifecycle,
    table: 'nomination',
    subject: nomination,
    step,
    opinion: reason,
    changes,
  })
  if (!moved.ok) return moved
  const isFree = checkOwnUnit(step, context.actor, nomination)
  if (!isFree.ok) return isFree
  const allowed = await check(nomination)
  if (!allowed.ok) return allowed
  write.describe({ label: `${nominationLifecycle.steps[step].label}:${nomination.name}` })
  const after = await findRow(db, nominationRegister, id)
  return after ? done(after) : refuse('not-found', nominationRegister.noun)
}
