import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { Actor } from '#shared/command/permissions.ts'
import { stepsOpenTo, type Subject } from '#shared/lifecycle.ts'
import { nominationLifecycle, type NominationState, type NominationStep } from './nomination-lifecycle.ts'

interface Nominee {
  readonly organisationId: string | null
}

/** Whoever belongs to the organisation put forward may nominate it, and takes no part in what is decided of it. */
export function checkOwnUnit(step: NominationStep, actor: Actor, { organisationId }: Nominee): Outcome<undefined> {
  const isOwn = organisationId !== null && actor.organisationId === organisationId
  return isOwn && nominationLifecycle.steps[step].permission !== 'award.nominate'
    ? refuse('same-person', '本人所在单位的推荐')
    : done(undefined)
}

/** The steps a screen may offer to this person now. */
export const nominationStepsOpenTo = (
  standing: Subject<NominationState>,
  actor: Actor,
  nominee: Nominee,
): NominationStep[] =>
  stepsOpenTo(nominationLifecycle, standing, actor).filter((step) => checkOwnUnit(step, actor, nominee).ok)
