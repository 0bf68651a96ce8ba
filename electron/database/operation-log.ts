import type { Database } from 'better-sqlite3'
import type { Row } from './record-store.ts'

/** Column → [before, after]. */
export type Changes = Record<string, readonly [Row[string], Row[string]]>

export interface Operation {
  readonly table: string
  readonly rowId: string
  readonly kind: 'insert' | 'update' | 'remove'
  readonly changes: Changes
  readonly baseVersion: number
}

/** One user act: what is written under one transaction id. */
export interface ActHead {
  readonly txId: string
  readonly at: string
  readonly actorId: string
  readonly actorName: string
  readonly command: string
  readonly label: string
  readonly source: string
  readonly undoable: boolean
  readonly undoes?: string
}

/** Writes an act and its operations, numbered without gaps on this device. */
/** A hybrid logical clock never goes back, even where the computer's clock was set back. */
const laterOf = (at: string, lastHlc = ''): string =>
  lastHlc.slice(0, at.length) > at ? lastHlc.slice(0, at.length) : at

/** An operation on its way into the log, with where its values came from: typed, or row 31 of a file. */
export type SourcedOperation = Operation & { readonly source: string }

export interface OperationLog {
  /** `rewritten` counts earlier acts whose log this one rewrote; they stand for its rows where it has no operation. */
  append(act: ActHead, operations: readonly SourcedOperation[], rewritten?: number): void
}

export function createOperationLog(file: Database, deviceId: string, newId: () => string): OperationLog {
  const lastSeq = file.prepare('SELECT coalesce(max(dev_seq), 0) FROM main.operation WHERE device_id = ?').pluck()
  const lastHlc = file
    .prepare('SELECT hlc FROM main.operation WHERE device_id = ? ORDER BY dev_seq DESC LIMIT 1')
    .pluck()
  const schemaVersion = file
    .prepare('SELECT name FROM main.migration ORDER BY position DESC LIMIT 1')
    .pluck()
    .get() as string
  const insertAct = file.prepare(
    'INSERT INTO main.act (tx_id, at, actor_id, actor_name, command, label, source, row_count, undoable, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const insertOperation = file.prepare(
    'INSERT INTO main.operation (device_id, dev_seq, op_id, tx_id, table_name, row_id, kind, changes, base_version, actor_id, hlc, schema_version, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const markUndone = file.prepare('UPDATE main.act SET undone_by = ? WHERE tx_id = ?')
  const markRedone = file.prepare(
    'UPDATE main.act SET undone_by = NULL WHERE tx_id = (SELECT undoes FROM main.act WHERE tx_id = ?)',
  )

  return {
    append(act, operations, rewritten = 0) {
      const { txId, at, actorId, actorName, command, label, source, undoable, undoes } = act
      const rows = new Set(operations.map(({ rowId }) => rowId)).size || rewritten
      insertAct.run(txId, at, actorId, actorName, command, label, source, rows, undoable ? 1 : 0, undoes ?? null)
      if (undoes !== undefined) {
        markUndone.run(txId, undoes)
        markRedone.run(undoes)
      }
      let seq = lastSeq.get(deviceId) as number
      const instant = laterOf(at, lastHlc.get(deviceId) as string | undefined)
      for (const { table, rowId, kind, changes, baseVersion, source: from } of operations) {
        seq += 1
        const hlc = `${instant}-${seq.toString(36).padStart(8, '0')}-${deviceId}`
        const json = JSON.stringify(changes)
        insertOperation.run(
          deviceId,
          seq,
          newId(),
          txId,
          table,
          rowId,
          kind,
          json,
          baseVersion,
          actorId,
          hlc,
          schemaVersion,
          from,
        )
      }
    },
  }
}
