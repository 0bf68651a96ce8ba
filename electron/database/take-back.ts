import { exchangeBack } from './exchange-back.ts'
import type { Operation } from './operation-log.ts'
import { isConstraint, type RecordStore, type Row } from './record-store.ts'
import { mayStand, type RowRules } from './row-rules.ts'

/** What undo left alone: one cell somebody else changed since, or without a column a whole row. */
export interface Skipped {
  readonly table: string
  readonly rowId: string
  readonly column?: string
}

interface Hands {
  readonly store: RecordStore
  readonly rules: RowRules
  readonly add: (table: string, row: Row) => void
  readonly put: (table: string, row: Row, changed: Row) => number
  readonly takeOut: (table: string, row: Row) => boolean
}

/** What came of one operation: what was left alone, or that the row may not stand so yet. */
type Taken = readonly Skipped[] | 'blocked'

/** The schema refuses some rows by itself: a locked score, a name that is there already. */
function attempt(write: () => void): Taken {
  try {
    write()
    return []
  } catch (error) {
    if (isConstraint(error)) return 'blocked'
    throw error
  }
}

/** Takes a row out again that the act had added, unless it was changed since or other rows hang on it. */
function removeAdded({ store, takeOut }: Hands, { table, rowId, changes }: Operation, row: Row): Taken {
  const own = store.logged(table).filter((column) => column !== 'version')
  if (own.some((column) => row[column] !== (changes[column]?.[1] ?? null))) return [{ table, rowId }]
  return takeOut(table, row) ? [] : 'blocked'
}

function addRemoved({ store, rules, add }: Hands, { table, changes }: Operation): Taken {
  const values = Object.fromEntries(Object.entries(changes).map(([column, [before]]) => [column, before]))
  const empty = Object.fromEntries(store.logged(table).map((column) => [column, null]))
  const row = { ...empty, ...values, version: Number(values['version'] ?? 0) + 1 }
  return mayStand(store, rules, table, row) ? attempt(() => add(table, row)) : 'blocked'
}

function putBack({ store, rules, put }: Hands, { table, rowId, changes }: Operation, row: Row): Taken {
  const cells = Object.entries(changes)
  const free = cells.filter(([column, [, after]]) => row[column] === after)
  const taken = cells.filter(([column, [, after]]) => row[column] !== after)
  const before = Object.fromEntries(free.map(([column, [value]]) => [column, value]))
  const skipped = taken.map(([column]) => ({ table, rowId, column }))
  if (free.length === 0) return skipped
  if (!mayStand(store, rules, table, { ...row, ...before })) return 'blocked'
  const written = attempt(() => put(table, row, before))
  return written === 'blocked' ? written : skipped
}

/** Undoes one operation, as far as nobody changed the same cells since. */
function takeBack(hands: Hands, operation: Operation): Taken {
  const { table, rowId, kind } = operation
  const row = hands.store.find(table, rowId)
  if (kind === 'remove') return row === undefined ? addRemoved(hands, operation) : [{ table, rowId }]
  if (row === undefined) return [{ table, rowId }]
  return kind === 'insert' ? removeAdded(hands, operation, row) : putBack(hands, operation, row)
}

/**
 * Undoes operations, newest first. A row that may not stand yet is tried again after the others, since a
 * street and its communities come back together, and rows that exchanged a value are put back at once; what never may
 * is left alone and named.
 */
export function takeBackAll(hands: Hands, operations: readonly Operation[]): readonly Skipped[] {
  const skipped: Skipped[] = []
  let waiting: readonly Operation[] = operations.toReversed()
  for (;;) {
    const blocked: Operation[] = []
    const blockedRows = new Set<string>()
    for (const operation of waiting) {
      const taken = blockedRows.has(operation.rowId) ? 'blocked' : takeBack(hands, operation)
      if (taken === 'blocked') {
        blocked.push(operation)
        blockedRows.add(operation.rowId)
      } else skipped.push(...taken)
    }
    if (blocked.length < waiting.length) {
      waiting = blocked
      continue
    }
    const exchanged = exchangeBack(hands, blocked)
    skipped.push(...exchanged.skipped)
    waiting = exchanged.left
    if (waiting.length === blocked.length) return [...skipped, ...waiting.map(({ table, rowId }) => ({ table, rowId }))]
  }
}
