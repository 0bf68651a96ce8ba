import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** SHA-256 over what an act found and what it left, in hex. */
export interface ActDigests {
  readonly before: string
  readonly after: string
}

const actColumns = 'tx_id, at, actor_id, actor_name, command, label, source, row_count, undoable, undoes'
const operationColumns =
  'device_id, dev_seq, op_id, table_name, row_id, kind, base_version, actor_id, hlc, schema_version, source, changes'

type OperationCells = [...unknown[], string]
type Cells = readonly [column: string, value: unknown]

/** Column and value, one of the two of a change. */
const side = (changes: Record<string, readonly unknown[]>, place: 0 | 1): Cells[] =>
  Object.entries(changes).map(([column, values]) => [column, values[place]])

/**
 * Reads an act from the file and digests it. `before` covers what stood in each cell, `after` what was written there,
 * with everything the log keeps of the act and its operations, so that no column of either can be changed unseen; only
 * `undone_by` is left out, which a later undo fills. An act that erased the values of earlier ones covers what those
 * digest to since.
 */
export function createActDigest(file: Database): (txId: string) => ActDigests & { readonly operations: number } {
  const act = file.prepare(`SELECT ${actColumns} FROM main.act WHERE tx_id = ?`).raw()
  const operations = file
    .prepare(`SELECT ${operationColumns} FROM main.operation WHERE tx_id = ? ORDER BY dev_seq`)
    .raw()
  const amendments = file
    .prepare('SELECT tx_id, before_digest, after_digest FROM main.act_amendment WHERE by_tx_id = ? ORDER BY tx_id')
    .raw()

  return (txId) => {
    const before = createHash('sha256')
    const after = createHash('sha256').update(JSON.stringify(act.get(txId) ?? null))
    let count = 0
    for (const cells of operations.iterate(txId) as IterableIterator<OperationCells>) {
      const changes = JSON.parse(cells.pop() as string) as Record<string, readonly unknown[]>
      before.update(JSON.stringify([cells[3], cells[4], side(changes, 0)]))
      after.update(JSON.stringify([...cells, side(changes, 1)]))
      count += 1
    }
    for (const amendment of amendments.iterate(txId)) after.update(JSON.stringify(amendment))
    return { before: before.digest('hex'), after: after.digest('hex'), operations: count }
  }
}
