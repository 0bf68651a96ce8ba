import type { Actor } from '#shared/command/permissions.ts'
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
  if (actor.role === 'expert') return expertAccounts.includes(actor.accountId)
  return actor.regionId === null || actor.regionId === streetId || actor.regionId === regionId
}

/** From here on the experts' scores are no secret to the street. */
const concluded: readonly CaseState[] = ['proposed', 'publicity', 'named', 'failed', 'cancelled']

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
  if (sheet.column === 'committee')
    return actor.role !== 'expert' && (actor.role !== 'street_clerk' || concluded.includes(state))
  if (actor.role === 'street_clerk') return concluded.includes(state)
  if (actor.role !== 'expert') return sheet.locked === 1
  const seat = panel.find(({ accountId }) => accountId === actor.accountId)
  return seat !== undefined && (seat.expertId === sheet.expertId || (seat.isLeader && sheet.locked === 1))
}

const officeStages: readonly CaseState[] = ['documents', 'on-site', 'deliberation', 'proposed']
const streetStages: readonly CaseState[] = ['draft', 'self', 'street']
const expertStages: readonly CaseState[] = ['documents', 'on-site', 'deliberation']

/** Whose to-do list a case is on. What no street answers for, the office takes through the street's stages. */
export function awaitsActor(
  { role }: Actor,
  { state, street, handedIn }: Pick<CaseSummary, 'state' | 'street' | 'handedIn'>,
): boolean {
  if (role === 'street_clerk') return streetStages.includes(state)
  if (role === 'district_office')
    return officeStages.includes(state) || (street === null && streetStages.includes(state))
  if (role === 'approver') return state === 'publicity'
  return role === 'expert' && expertStages.includes(state) && !handedIn
}
