import { createHash, hash, type Hash } from 'node:crypto'
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

/** An act as a bare row: its number, then what its digest covers. */
export type ActCells = readonly [seq: number, ...rest: unknown[]]

/** Where a stored act has what its audit line repeats. */
export const actCell = { seq: 0, at: 2, actorId: 3, actorName: 4, command: 5 } as const

/** An act of so many rows is digested as it is read; smaller ones at one go, which is quicker. */
const manyRows = 1000
const rowCount = 8

/** Reads acts as they are stored. */
export const createFindAct = (file: Database): ((txId: string) => ActCells | undefined) => {
  const act = file.prepare(`SELECT seq, ${actColumns} FROM main.act WHERE tx_id = ?`).raw()
  return (txId) => act.get(txId) as ActCells | undefined
}

/** What the earlier acts an act has rewritten digest to since, as rows of the act, before and after. */
export const createFindAmendments = (file: Database): ((byTxId: string) => Iterable<unknown>) => {
  const amendments = file
    .prepare('SELECT tx_id, before_digest, after_digest FROM main.act_amendment WHERE by_tx_id = ? ORDER BY tx_id')
    .raw()
  return (byTxId) => amendments.all(byTxId)
}

/**
 * Digests an act. `before` covers what stood in each cell, `after` what was written there, with everything the log
 * keeps of the act and its operations, so that no column of either can be changed unseen; only `undone_by` is left out,
 * which a later undo fills. An act that rewrote the log of earlier ones covers what those digest to since. Throws where
 * the changes of an operation are no JSON.
 */
export function createDigestAct(file: Database, amendmentsBy: (byTxId: string) => Iterable<unknown>) {
  const operations = file
    .prepare(`SELECT ${operationColumns} FROM main.operation WHERE tx_id = ? ORDER BY dev_seq`)
    .raw()

  return (txId: string, act: ActCells | undefined): ActDigests & { readonly operations: number } => {
    const before = createSum()
    const after = createSum()
    after.add(JSON.stringify(act?.slice(1) ?? null))
    const isLarge = Number(act?.[rowCount] ?? manyRows) >= manyRows
    let count = 0
    for (const cells of (isLarge ? operations.iterate(txId) : operations.all(txId)) as Iterable<OperationCells>) {
      const changes = JSON.parse(cells.pop() as string) as Record<string, readonly unknown[]>
      before.add(JSON.stringify([cells[3], cells[4], side(changes, 0)]))
      after.add(JSON.stringify([...cells, side(changes, 1)]))
      count += 1
    }
    for (const amendment of amendmentsBy(txId)) after.add(JSON.stringify(amendment))
    return { before: before.digest(), after: after.digest(), operations: count }
  }
}

/** Reads an act from the file and digests it. */
export function createActDigest(file: Database): (txId: string) => ActDigests {
  const find = createFindAct(file)
  const digest = createDigestAct(file, createFindAmendments(file))
  return (txId) => digest(txId, find(txId))
}

/** SHA-256 over texts one behind the other; few of them are kept and hashed at one go. */
function createSum() {
  const most = 100
  let texts: string[] = []
  let sum: Hash | undefined
  return {
    add(text: string): void {
      if (texts.push(text) < most) return
      sum = (sum ?? createHash('sha256')).update(texts.join(''))
      texts = []
    },
    digest: (): string =>
      sum === undefined ? hash('sha256', texts.join(''), 'hex') : sum.update(texts.join('')).digest('hex'),
  }
}
