import type { Sitter } from '#electron/desk.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { Actor } from '#shared/command/permissions.ts'

/** Whether the window is open for work at all: not locked, no password due, and nothing is changed in a preview. */
export function mayWork(sitter: Sitter | undefined, actor: Actor, kind: 'query' | 'change'): Outcome<undefined> {
  if (sitter?.kind === 'account' && sitter.isLocked) return refuse('session-locked')
  if (sitter?.kind === 'account' && sitter.mustChange) return refuse('password-due')
  if (actor.isPreview && kind === 'change') return refuse('previewing')
  return done(undefined)
}
