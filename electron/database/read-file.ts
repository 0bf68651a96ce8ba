import BetterSqlite, { type Database } from 'better-sqlite3'
import type { FileSummary } from '#shared/backup/backup-manifest.ts'
import { checkAuditNow } from './check-audit.ts'
import { checkSchema } from './check-schema.ts'
import { appliedMigrations } from './migrate.ts'

/** A database file opened for reading only, beside whoever writes it. */
export interface FileReading {
  /** What it holds; its audit log is not checked. */
  summarise(): FileSummary
  /** SQLite's own full check of the file; the first fault in its words, or undefined where it finds none. */
  findFault(): string | undefined
  /** What the check of its whole audit log and of the rules that guard it finds first, in words; undefined where it finds nothing. */
  findAuditFault(): string | undefined
  /** Copies the state read here to a new file by SQLite's online backup; told the part done, 0 to 1. */
  copyTo(path: string, tell: (fraction: number) => void): Promise<void>
  close(): void
}

/** Pages copied at a time. */
const stepPages = 2000

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function summarise(file: Database): FileSummary {
  const text = (sql: string): string | undefined => file.prepare(sql).pluck().get() as string | undefined
  const count = (sql: string): number => file.prepare(sql).pluck().get() as number
  const names = file
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite^_%' ESCAPE '^' ORDER BY name",
    )
    .pluck()
    .all() as string[]
  const binned = names.filter(
    (name) => file.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'deleted_at'").get(name) !== undefined,
  )
  const countEach = (tables: readonly string[], where: string): Record<string, number> =>
    Object.fromEntries(tables.map((name) => [name, count(`SELECT count(*) FROM ${quoted(name)} ${where}`)]))
  return {
    tables: countEach(names, ''),
    inUse: countEach(binned, 'WHERE deleted_at IS NULL'),
    migrations: appliedMigrations(file),
    lastAct:
      (file.prepare('SELECT seq, at, label, actor_name AS actorName FROM act ORDER BY seq DESC LIMIT 1').get() as
        | FileSummary['lastAct']
        | undefined) ?? null,
    auditLines: count('SELECT count(*) FROM audit'),
    auditHead: text('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1') ?? '',
    auditFault: null,
    place: text("SELECT value FROM setting WHERE id = 'place'") ?? '学城',
  }
}

/** A log of an older schema is checked when the file has been brought up to date, as every opening does. */
const hasForms = (file: Database): boolean =>
  file.prepare("SELECT 1 FROM pragma_table_info('audit') WHERE name = 'form'").get() !== undefined

/**
 * Opens a database file for reading and holds the state it has at this instant: acts that others commit meanwhile are
 * not seen, and wait for nothing.
 */
export function readFile(path: string): FileReading {
  const file = new BetterSqlite(path, { readonly: true, fileMustExist: true })
  try {
    file.exec('BEGIN')
    file.prepare('SELECT count(*) FROM sqlite_master').get()
  } catch (error) {
    file.close()
    throw error
  }
  return {
    summarise: () => summarise(file),
    findFault: () => {
      const found = String(file.pragma('integrity_check(1)', { simple: true }))
      return found === 'ok' ? undefined : found.replaceAll(/\s+/gu, ' ')
    },
    findAuditFault: () =>
      (hasForms(file) ? [...checkAuditNow(file, 'not-asked'), ...checkSchema(file)] : checkSchema(file))[0]?.words,
    copyTo: async (target, tell) => {
      await file.backup(target, {
        progress: ({ totalPages, remainingPages }) => {
          tell(totalPages === 0 ? 0 : 1 - remainingPages / totalPages)
          return stepPages
        },
      })
      foldIntoOneFile(target)
    },
    close: () => void file.close(),
  }
}

/** A copy carries the original's way of writing, a log beside the file; alone on a stick it is to need no second file. */
function foldIntoOneFile(path: string): void {
  const file = new BetterSqlite(path)
  try {
    file.pragma('journal_mode = DELETE')
  } finally {
    file.close()
  }
}
