import BetterSqlite, { type Database } from 'better-sqlite3'
import type { FileSummary } from '#shared/backup/backup-manifest.ts'
import { readFile } from './read-file.ts'

/** How the database in use stands against an older state of it. */
export interface Comparison {
  /** What the one in use holds. */
  readonly now: FileSummary
  /** Acts of the older state, and how many of them are not, or not the same, in the one in use. */
  readonly acts: number
  readonly strayActs: number
  /** The same of audit lines; what the one in use has archived since is left out. */
  readonly auditLines: number
  readonly strayLines: number
  /** Acts in use that the older state does not have yet. */
  readonly laterActs: number
}

const archivedIn = (file: Database): { readonly seq: number; readonly actSeq: number } => {
  const none = { seq: 0, actSeq: 0 }
  const hasAnchor = file.prepare("SELECT 1 FROM main.sqlite_master WHERE name = 'audit_anchor'").get() !== undefined
  if (!hasAnchor) return none
  const newest = 'SELECT seq, act_seq AS actSeq FROM main.audit_anchor ORDER BY seq DESC LIMIT 1'
  return (file.prepare(newest).get() as typeof none | undefined) ?? none
}

/**
 * Compares an older state of a database with the one in use, act by act and audit line by audit line; both are only
 * read, and whoever works in the one in use goes on. Throws SQLite's error where either cannot be read.
 */
export function compareFiles(older: string, inUse: string): Comparison {
  const reading = readFile(inUse)
  const now = reading.summarise()
  reading.close()
  const file = new BetterSqlite(inUse, { readonly: true, fileMustExist: true })
  try {
    file.prepare('ATTACH ? AS older').run(older)
    file.exec('BEGIN')
    const count = (sql: string, ...values: unknown[]): number =>
      file
        .prepare(sql)
        .pluck()
        .get(...values) as number
    const archived = archivedIn(file)
    const strayAct = `
      SELECT count(*) FROM older.act AS was LEFT JOIN main.act AS now
        ON now.seq = was.seq AND now.tx_id = was.tx_id AND now.at = was.at AND now.actor_id = was.actor_id
          AND now.command = was.command AND now.label = was.label
      WHERE now.seq IS NULL`
    const strayLine = `
      SELECT count(*) FROM older.audit AS was LEFT JOIN main.audit AS now ON now.seq = was.seq AND now.hash = was.hash
      WHERE now.seq IS NULL AND was.seq > ?`
    return {
      now,
      acts: count('SELECT count(*) FROM older.act'),
      strayActs: count(strayAct),
      auditLines: count('SELECT count(*) FROM older.audit WHERE seq > ?', archived.seq),
      strayLines: count(strayLine, archived.seq),
      laterActs: count('SELECT count(*) FROM main.act WHERE seq > (SELECT coalesce(max(seq), 0) FROM older.act)'),
    }
  } finally {
    file.close()
  }
}
