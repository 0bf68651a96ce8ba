import type { Actor } from '#shared/command/permissions.ts'

/** Remembers which account works at which window; forgotten when the program ends. */
export interface Desk {
  seat(session: string, actor: Actor): void
  actorAt(session: string): Actor | undefined
}

export function createDesk(): Desk {
  const seats = new Map<string, Actor>()
  return {
    seat: (session, actor) => void seats.set(session, actor),
    actorAt: (session) => seats.get(session),
  }
}
