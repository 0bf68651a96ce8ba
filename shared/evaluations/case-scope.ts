import { holdsRole, type Actor, type Role } from '#shared/command/permissions.ts'
import type { CaseState } from './case-lifecycle.ts'
import type { CaseSummary, PanelSeat, ScoreSheet } from './evaluation-case.ts'

/** From here on the experts' scores are no secret to the street. */
const concluded: readonly CaseState[] = ['proposed', 'publicity', 'named', 'failed', 'cancelled']

/** Those whose own unit or street is scored, whatever else they are. */
const localRoles: readonly Role[] = ['street_clerk', 'community_worker', 'unit_liaison', 'school_principal']

/** The district's own people; an expert off the panel has no more business with its sheets. */
const isOfTheOffice = (actor: Actor): boolean =>
  !localRoles.some((role) => holdsRole(actor, role)) &&
  [actor.role, actor.secondRole].some((role) => role && role !== 'expert')

type Seat = Pick<PanelSeat, 'expertId' | 'accountId' | 'isLeader'>

/**
 * Experts score on their own: an expert sees no other expert's sheet, except the leader, who sees those handed in.
 * The office sees what was handed in; the street sees it once the case is concluded.
 */
export function seesSheet(
  actor: Actor,
  sheet: Pick<ScoreSheet, 'column' | 'expertId' | 'locked'>,
  state: CaseState,
  panel: readonly Seat[],
): boolean {
  if (sheet.column === 'self' || sheet.column === 'street') return true
  const seat = panel.find(({ accountId }) => accountId === actor.accountId)
  const isOffice = isOfTheOffice(actor)
  if (sheet.column === 'committee') return seat === undefined && (isOffice || concluded.includes(state))
  // Whoever sits on the panel scores on their own, whatever else they are.
  if (seat) return seat.expertId === sheet.expertId || (seat.isLeader && sheet.locked === 1)
  return isOffice ? sheet.locked === 1 : concluded.includes(state)
}

const officeStages: readonly CaseState[] = ['documents', 'on-site', 'deliberation', 'proposed']
const streetStages: readonly CaseState[] = ['draft', 'self', 'street']
const expertStages: readonly CaseState[] = ['documents', 'on-site', 'deliberation']

/** Whose to-do list a case is on. What no street answers for, the office takes through the street's stages. */
export function awaitsActor(
  actor: Actor,
  { state, street, handedIn }: Pick<CaseSummary, 'state' | 'street' | 'handedIn'>,
): boolean {
  const stagesOf: readonly (readonly [Role, readonly CaseState[]])[] = [
    ['street_clerk', streetStages],
    ['unit_liaison', ['draft', 'self']],
    ['district_office', street === null ? [...officeStages, ...streetStages] : officeStages],
    ['approver', ['publicity']],
    ['expert', handedIn ? [] : expertStages],
  ]
  return stagesOf.some(([role, stages]) => holdsRole(actor, role) && stages.includes(state))
}
