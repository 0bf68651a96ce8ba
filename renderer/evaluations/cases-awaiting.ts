import type { Step } from '#shared/lifecycle.ts'
import { caseLifecycle, type CaseState } from '#shared/evaluations/case-lifecycle.ts'
import { awaits } from '../app/awaiting.ts'

/** The step that moves a case on from here, as its button says it. */
const nextStepOf = (state: CaseState): string =>
  Object.values<Step<CaseState>>(caseLifecycle.steps).find(({ from }) => from.includes(state))?.label ??
  caseLifecycle.states[state]

/** What the home page lists of evaluation cases: those whose next step is that of the one at the screen. */
export const casesAwaiting = awaits('evaluation.read', 'evaluations.awaiting', {}, (waiting) =>
  waiting.map(({ id, holder, state, roundName, returned, since }) => ({
    id,
    title: `待${nextStepOf(state)}:${holder}`,
    detail: returned === null ? roundName : `已退回:${returned}`,
    isReturned: returned !== null,
    since: since === '' ? null : since,
    to: `/cases/${id}`,
  })),
)
