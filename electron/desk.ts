import type { Actor } from '#shared/command/permissions.ts'

/** Who works at a window: a person under an account, or the program itself while it sets up a district. */
export type Sitter =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'program'; readonly actor: Actor }

/** Remembers who works at which window; forgotten when the program ends. */
export interface Desk {
  seat(session: string, actor: Actor): void
  seatAccount(session: string, accountId: string): void
  sitterAt(session: string): Sitter | undefined
}

export function createDesk(): Desk {
  const seats = new Map<string, Sitter>()
  return {
    seat: (session, actor) => void seats.set(session, { kind: 'program', actor }),
    seatAccount: (session, accountId) => void seats.set(session, { kind: 'account', accountId }),
    sitterAt: (session) => seats.get(session),
  }
}
