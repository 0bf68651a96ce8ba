import type { Outcome, Problem, ProblemCode } from '#shared/command/outcome.ts'
import { createStore } from './store.ts'

/**
 * Why whoever worked at this window has to take their place again: the backend was started anew, or their account was
 * closed. Null while nobody has to.
 */
export const lostSeat = createStore<Problem | null>(null)

let isTaken = false

/** Says whether somebody works at this window; who leaves of their own accord has lost nothing. */
export const noteSeat = (taken: boolean): void => void (isTaken = taken)

/** Refusals after which the backend may no longer know who sits here. */
const unseating: readonly ProblemCode[] = ['backend-stopped', 'not-signed-in', 'database-restored']

/** Notes that an answer speaks of a lost seat; what was said first says most about what became of the act. */
export function noteLostSeat(answer: unknown): void {
  const outcome = answer as Outcome<unknown>
  if (outcome.ok || lostSeat.get() !== null) return
  const { problem } = outcome
  if (unseating.includes(problem.code) && (isTaken || problem.code !== 'not-signed-in')) lostSeat.set(problem)
}
