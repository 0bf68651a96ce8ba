import type { z } from 'zod'
import type { Command } from '#shared/command/define.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import type { Actor } from '#shared/command/permissions.ts'
import type { Backups } from './backup/backups.ts'
import type { AuditLog } from './database/audit-log.ts'
import type { Doorkeeper } from './accounts/doorkeeper.ts'
import type { ReadDb } from './database/open-database.ts'
import type { AuditWatch } from './database/watch-audit.ts'
import type { Writer } from './database/writer.ts'
import type { Snapshot } from './database/snapshots.ts'
import type { Desk } from './desk.ts'
import type { Seals } from './database/seals.ts'
import type { OpenedFiles } from './import/opened-files.ts'
import type { FileShelf } from './file-shelf.ts'
import type { ExportJobs } from './register/export-jobs.ts'
import type { Vault } from './vault/vault.ts'

export type { ReadDb } from './database/open-database.ts'
export type { Writer } from './database/writer.ts'

/** What tells the demo apart: its people's password, and whether it is only visited from a first run. */
export interface Sample {
  readonly password: string
  readonly isVisit: boolean
}

/** All a handler may touch. No globals, so tests fix the clock and the ids. */
export interface QueryContext {
  /** Reads what the actor's scope shows, through views of the database itself; a statement that writes is refused. */
  readonly db: ReadDb
  /**
   * Reads past the actor's scope: for rules that must hold over the whole district (unique numbers, quotas, the second
   * person) and for its figures. Nothing read here may reach an answer row by row.
   */
  readonly whole: ReadDb
  readonly actor: Actor
  /** The data key of the protected columns: whether it is at hand, and its passphrase. */
  readonly vault: Vault
  /** Opens and masks protected values; what a handler answers is masked, save where somebody asked with a reason. */
  readonly seals: Seals
  /** The instant, ISO-8601 UTC. */
  readonly now: () => string
  /** The day in Beijing, `YYYY-MM-DD`. */
  readonly today: () => string
  readonly newId: () => string
  /** A number counted at this state of the database, counted again only after something was written. */
  readonly counted: (key: string, count: () => Promise<number>) => Promise<number>
  /** Whether whoever asks may give this command now: acts are taken back only by those who might do them. */
  readonly mayCommand: (command: string) => boolean
  /** The window that asks. */
  readonly session: string
  /** Who has taken their place at which window. */
  readonly desk: Desk
  /** In the demo, the password all its invented people share; null over real records. */
  readonly sample: Sample | null
  /** Who keeps the passwords. */
  readonly door: Doorkeeper
  /** Where exported files wait to be fetched by the window that asked for them. */
  readonly files: FileShelf
  /** The file each window imports from. */
  readonly openedFiles: OpenedFiles
  /** The exports under way. */
  readonly exports: ExportJobs
  /** Opens the database as it stands now and as far as the actor sees it, to be read while others write. To be closed. */
  readonly openSnapshot: () => Snapshot
  /** The backups of this database. */
  readonly backups: Backups
  /** For what happens beside a command; a command's own line is written by itself. */
  readonly audit: Pick<AuditLog, 'note'>
  /** The check of the whole audit log, which runs on while commands are answered. */
  readonly auditWatch: Pick<AuditWatch, 'standing' | 'start'>
}

export interface ChangeContext extends QueryContext {
  readonly write: Writer
  /** What stands even where the act is refused and all it wrote is taken back: a failed sign-in is counted. */
  readonly afterRefusal: (work: () => void) => void
  /**
   * Says for the audit line what was acted on, where only the handler can tell, behind what was said before; it stays
   * where the act is refused. No personal data, and nothing that was typed.
   */
  readonly nameObject: (object: string) => void
}

export type ContextFor<C extends Command> = C['kind'] extends 'query' ? QueryContext : ChangeContext

export type HandlersFor<C extends Record<string, Command>> = {
  readonly [N in keyof C]: (
    context: ContextFor<C[N]>,
    input: z.output<C[N]['input']>,
  ) => Promise<Outcome<z.output<C[N]['output']>>>
}
