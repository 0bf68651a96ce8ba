import { createHash } from 'node:crypto'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { assemble } from '#electron/assemble.ts'
import { readClock } from '#electron/clock.ts'
import { findBrokenLine } from '#electron/audit/verify-audit.ts'
import { compareRows, readRows, replayOperations, type Rows } from './replay-operations.ts'

export interface AuditRow {
  readonly seq: number
  readonly command: string
  readonly result: string
  readonly tx_id: string | null
  readonly hash: string
}

export interface StoredAct {
  readonly seq: number
  readonly tx_id: string
  readonly label: string
  readonly row_count: number
  readonly undoes: string | null
  readonly undone_by: string | null
}

/** What a database that was opened again holds, and everything in it that is not whole. */
export interface Checked {
  readonly problems: readonly string[]
  readonly audit: readonly AuditRow[]
  readonly acts: readonly StoredAct[]
  /** How many operations the log has, and the hash of the first `upTo` of them. */
  readonly operations: number
  readonly hashOf: (upTo: number) => string
}

/** An act and its operations belong together: as many rows as the act says, one audit line, and undo marks both ways. */
function checkActs(file: Database, acts: readonly StoredAct[], audit: readonly AuditRow[]): string[] {
  const problems: string[] = []
  const counted = file
    .prepare('SELECT tx_id, count(DISTINCT row_id) AS row_count FROM operation GROUP BY tx_id')
    .raw()
    .all() as [string, number][]
  const rows = new Map(counted)
  const lines = new Map<string, number>()
  for (const { tx_id: txId } of audit) if (txId !== null) lines.set(txId, (lines.get(txId) ?? 0) + 1)
  const undoneBy = new Map<string, string | null>()
  for (const { tx_id: txId, undoes } of acts) {
    if (undoes === null) continue
    undoneBy.set(undoes, txId)
    const earlier = acts.find((act) => act.tx_id === undoes)?.undoes
    if (earlier) undoneBy.set(earlier, null)
  }
  for (const act of acts) {
    const own = rows.get(act.tx_id) ?? 0
    if (own !== act.row_count) problems.push(`torn: act ${act.tx_id} names ${act.row_count} rows and has ${own}`)
    if (lines.get(act.tx_id) !== 1) problems.push(`torn: act ${act.tx_id} has ${lines.get(act.tx_id) ?? 0} audit lines`)
    if ((undoneBy.get(act.tx_id) ?? null) !== act.undone_by)
      problems.push(`torn: act ${act.tx_id} is marked undone wrongly`)
    rows.delete(act.tx_id)
    lines.delete(act.tx_id)
  }
  for (const txId of rows.keys()) problems.push(`torn: operations of ${txId} without their act`)
  for (const txId of lines.keys()) problems.push(`lost: the audit names ${txId}, which is not there`)
  return problems
}

const inOneOrder = (rows: readonly unknown[]): string =>
  JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted())

/** The figures kept beside the titles are what counting them gives. */
function checkTallies(file: Database): string[] {
  const counted = file
    .prepare(`SELECT kind, level, awarded_on, count(*) AS titles FROM title WHERE deleted_at IS NULL GROUP BY 1, 2, 3`)
    .all()
  const kept = file.prepare('SELECT kind, level, awarded_on, titles FROM title_tally WHERE titles <> 0').all()
  return inOneOrder(counted) === inOneOrder(kept) ? [] : ['torn: the title figures are not what counting gives']
}

function checkPages(file: Database): string[] {
  const pages = file.pragma('integrity_check', { simple: true })
  const keys = file.pragma('foreign_key_check') as unknown[]
  return [
    ...(pages === 'ok' ? [] : [`torn: integrity_check says ${String(pages)}`]),
    ...(keys.length === 0 ? [] : [`torn: ${keys.length} broken references`]),
  ]
}

/**
 * Opens a database as the product does, which recovers it, and holds it to everything that must be true after a
 * crash. `watch` is told the audit lines and answers what shall see the replayed rows after each act. Throws `DatabaseRefused` where the product refuses the file.
 */
export async function checkDatabase(
  path: string,
  watch: (audit: readonly AuditRow[]) => (txId: string, rows: Rows) => void = () => () => undefined,
): Promise<Checked> {
  const works = assemble({ path, now: readClock, newId: () => 'the device is known', report: String })
  const file = new BetterSqlite(path, { readonly: true })
  try {
    const audit = file
      .prepare('SELECT seq, command, result, tx_id, hash FROM audit WHERE actor_id IS NOT NULL ORDER BY seq')
      .all() as AuditRow[]
    const acts = file.prepare('SELECT * FROM act ORDER BY seq').all() as StoredAct[]
    const { rows, problems } = replayOperations(file, watch(audit))
    const broken = await findBrokenLine(works.database.db)
    const operations = file.prepare('SELECT * FROM operation ORDER BY device_id, dev_seq').raw().all()
    return {
      problems: [
        ...problems.map((words) => `torn: ${words}`),
        ...compareRows(readRows(file), rows).map((words) => `torn: ${words}`),
        ...checkActs(file, acts, audit),
        ...checkTallies(file),
        ...checkPages(file),
        ...(broken === undefined ? [] : [`torn: the audit chain breaks at line ${broken}`]),
      ],
      audit,
      acts,
      operations: operations.length,
      hashOf: (upTo) =>
        createHash('sha256')
          .update(JSON.stringify(operations.slice(0, upTo)))
          .digest('hex'),
    }
  } finally {
    file.close()
    works.database.close()
  }
}
