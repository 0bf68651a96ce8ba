import { holdsRole, type Actor, type Role } from '#shared/command/permissions.ts'
import { scopeOf } from '#shared/command/scope.ts'
import type { CaseState } from './case-lifecycle.ts'
import type { CaseSummary, PanelSeat, ScoreSheet } from './evaluation-case.ts'

/** Where a case belongs, as far as seeing it goes. */
export interface CasePlace {
  readonly regionId: string | null
  readonly streetId: string | null
  /** Accounts of the experts on its panel. */
  readonly expertAccounts: readonly (string | null)[]
}

/** A street sees the cases of its street, an expert those of the panels they sit on, the others all. */
export function seesCase(actor: Actor, { regionId, streetId, expertAccounts }: CasePlace): boolean {
  if (scopeOf(actor) === 'self' && holdsRole(actor, 'expert')) return expertAccounts.includes(actor.accountId)
  return actor.regionId === null || actor.regionId === streetId || actor.regionId === regionId
}

/** From here on the experts' scores are no secret to the street. */
const concluded: readonly CaseState[] = ['proposed', 'publicity', 'named', 'failed', 'cancelled']

/** Those whose own unit or street is scored; an expert off the panel has no more business with its sheets. */
const localRoles: readonly Role[] = ['street_clerk', 'community_worker', 'unit_liaison', 'school_principal', 'expert']

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
  const isOffice = !localRoles.includes(actor.role)
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
