import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { holdsRole, type Actor } from '#shared/command/permissions.ts'
import { advance, type Subject } from '#shared/lifecycle.ts'
import { caseLifecycle, type CaseState, type CaseStep } from './case-lifecycle.ts'
import type { PanelSeat } from './evaluation-case.ts'
import type { PanelSubject } from './panel.ts'

/** What a step of a case asks of the one who takes it, beyond the lifecycle: whose case it is, and who scores it. */
export interface CaseParties {
  readonly subject: PanelSubject
  readonly panel: readonly Pick<PanelSeat, 'accountId' | 'declaredReason'>[]
}

/** 街道初审 is the street's; only what lies in no street is reviewed by the office. */
export const answersForStreet = (actor: Actor, { streetId }: PanelSubject): boolean =>
  holdsRole(actor, streetId === null ? 'district_office' : 'street_clerk')

/** Whether somebody belongs to the unit under evaluation: they apply for it and do nothing else with its case. */
export const isOwnUnit = ({ organisationId }: Actor, subject: PanelSubject): boolean =>
  (organisationId ?? null) !== null && organisationId === subject.organisationId

const isSeated = ({ accountId }: Actor, panel: CaseParties['panel']): boolean =>
  panel.some((seat) => seat.accountId === accountId && seat.declaredReason === null)

/** Why this person may not take a step the lifecycle leaves to their role: not their office, or not the second person. */
function checkParties(step: CaseStep, actor: Actor, { subject, panel }: CaseParties): Outcome<undefined> {
  const { label, permission } = caseLifecycle.steps[step]
  if (permission === 'evaluation.apply') return done(undefined)
  if (permission === 'evaluation.review' && !answersForStreet(actor, subject))
    return refuse('not-permitted', `${label},由${subject.streetId === null ? '区学习办' : '所在街道'}办理`)
  if (isOwnUnit(actor, subject)) return refuse('same-person', '本人所在单位的评估')
  return isSeated(actor, panel) ? refuse('same-person', '本人参加评分的案件') : done(undefined)
}

/** `advance` for a case: the state a step leads to, or why this person may not take it. */
export function advanceCase(
  standing: Subject<CaseState>,
  step: CaseStep,
  actor: Actor,
  parties: CaseParties,
  opinion = '',
): Outcome<CaseState> {
  const next = advance(caseLifecycle, standing, step, actor, opinion)
  if (!next.ok) return next
  const fits = checkParties(step, actor, parties)
  return fits.ok ? next : fits
}

/** The steps a screen may offer to this person now; those that ask for a reason are offered, and ask. */
export const caseStepsOpenTo = (standing: Subject<CaseState>, actor: Actor, parties: CaseParties): CaseStep[] =>
  (Object.keys(caseLifecycle.steps) as CaseStep[]).filter((step) => advanceCase(standing, step, actor, parties, '—').ok)
