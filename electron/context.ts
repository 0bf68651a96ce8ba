import type { z } from 'zod'
import type { Command } from '#shared/command/define.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import type { Actor } from '#shared/command/permissions.ts'
import type { Backups } from './backup/backups.ts'
import type { ReadDb } from './database/open-database.ts'
import type { Writer } from './database/writer.ts'
import type { Desk } from './desk.ts'
import type { FileShelf } from './file-shelf.ts'

export type { ReadDb } from './database/open-database.ts'
export type { Writer } from './database/writer.ts'

/** All a handler may touch. No globals, so tests fix the clock and the ids. */
export interface QueryContext {
  /** Reads; a statement that writes is refused. */
  readonly db: ReadDb
  /**
   * Reads past the actor's scope: for rules that must hold over the whole district (unique numbers, quotas, the second
   * person) and for its figures. Nothing read here may reach an answer row by row.
   */
  readonly whole: ReadDb
  readonly actor: Actor
  /** The instant, ISO-8601 UTC. */
  readonly now: () => string
  /** The day in Beijing, `YYYY-MM-DD`. */
  readonly today: () => string
  readonly newId: () => string
  /** A number counted at this state of the database, counted again only after something was written. */
  readonly counted: (key: string, count: () => Promise<number>) => Promise<number>
  /** The window that asks. */
  readonly session: string
  /** Who has taken their place at which window. */
  readonly desk: Desk
  /** Where exported files wait to be fetched by the window that asked for them. */
  readonly files: FileShelf
  /** The backups of this database. */
  readonly backups: Backups
}

export interface ChangeContext extends QueryContext {
  readonly write: Writer
}

export type ContextFor<C extends Command> = C['kind'] extends 'query' ? QueryContext : ChangeContext

export type HandlersFor<C extends Record<string, Command>> = {
  readonly [N in keyof C]: (
    context: ContextFor<C[N]>,
    input: z.output<C[N]['input']>,
  ) => Promise<Outcome<z.output<C[N]['output']>>>
}
