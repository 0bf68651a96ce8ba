import { caseLifecycle } from '#shared/evaluations/case-lifecycle.ts'
import { awaits } from '../app/awaiting.ts'

/** What the home page lists of evaluation cases: those whose next step is that of the one at the screen. */
export const casesAwaiting = awaits('evaluation.read', 'evaluations.awaiting', {}, (waiting) =>
  waiting.map(({ id, holder, state, roundName, returned, since }) => ({
    id,
    title: `${caseLifecycle.states[state]}:${holder}`,
    detail: returned === null ? roundName : `已退回:${returned}`,
    since: since === '' ? null : since,
    to: `/cases/${id}`,
  })),
)
