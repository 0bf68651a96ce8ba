import type { Outcome } from '#shared/command/outcome.ts'

/** A change the child's backend has answered: from here on it must never be lost. */
export interface Acknowledged {
  readonly kind: 'acknowledged'
  readonly name: string
  readonly outcome: Outcome<unknown>
}

/** The newest act as the history shows it, where the acknowledged change made one. */
export interface ActSeen {
  readonly kind: 'act'
  readonly txId: string
  readonly label: string
  readonly rows: number
}

/** What the child tells its parent, one JSON line each, written before it goes on. */
export type ChildMessage = { readonly kind: 'ready' } | { readonly kind: 'open' } | Acknowledged | ActSeen
