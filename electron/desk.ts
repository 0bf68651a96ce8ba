import type { Actor } from '#shared/command/permissions.ts'

/** Who works at a window: a person under an account, or the program itself while it sets up a district. */
export type Sitter =
  | {
      readonly kind: 'account'
      readonly accountId: string
      /** The password must be changed before anything else. */
      readonly mustChange: boolean
      readonly isLocked: boolean
      /** The account an administrator looks at the product as. */
      readonly previews: string | null
    }
  | { readonly kind: 'program'; readonly actor: Actor }

export type AccountSitter = Extract<Sitter, { kind: 'account' }>

/** Remembers who works at which window; forgotten when the program ends. */
export interface Desk {
  seat(session: string, actor: Actor): void
  seatAccount(session: string, accountId: string, mustChange?: boolean): void
  /** Changes how an account sits; nothing where nobody or the program does. */
  change(session: string, change: Partial<Omit<AccountSitter, 'kind' | 'accountId'>>): void
  leave(session: string): void
  /** Ends an account's work at every window: its password is another now. */
  dismiss(accountId: string): void
  /**
   * After an act that was not kept: whoever came in by it goes again, and what it opened closes. Who left or locked
   * the window has done so all the same.
   */
  takeBack(session: string, before: Sitter | undefined): void
  sitterAt(session: string): Sitter | undefined
}

export function createDesk(): Desk {
  const seats = new Map<string, Sitter>()
  return {
    seat: (session, actor) => void seats.set(session, { kind: 'program', actor }),
    seatAccount: (session, accountId, mustChange = false) =>
      void seats.set(session, { kind: 'account', accountId, mustChange, isLocked: false, previews: null }),
    change(session, change) {
      const sitter = seats.get(session)
      if (sitter?.kind === 'account') seats.set(session, { ...sitter, ...change })
    },
    leave: (session) => void seats.delete(session),
    dismiss(accountId) {
      for (const [session, sitter] of seats)
        if (sitter.kind === 'account' && sitter.accountId === accountId) seats.delete(session)
    },
    takeBack(session, before) {
      const after = seats.get(session)
      if (after === undefined || after === before) return
      if (before === undefined) seats.delete(session)
      else {
        const isLocked = after.kind === 'account' && after.isLocked
        seats.set(session, before.kind === 'account' && isLocked ? { ...before, isLocked } : before)
      }
    },
    sitterAt: (session) => seats.get(session),
  }
}
