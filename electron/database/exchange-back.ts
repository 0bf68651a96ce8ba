import type { Operation } from './operation-log.ts'
import type { RecordStore, Row } from './record-store.ts'
import { mayStand, type RowRules } from './row-rules.ts'

interface Hands {
  readonly store: RecordStore
  readonly rules: RowRules
  readonly put: (table: string, row: Row, changed: Row) => number
}

/** A row as it would be put back: what it is now, the cells nobody changed since, and the others. */
interface Planned {
  readonly operation: Operation
  readonly row: Row
  readonly before: Row
  readonly taken: readonly string[]
}

const keyOf = (table: string, id: unknown): string => `${table} ${String(id)}`

/** One operation for each row that was changed and is still there, as far as something of it can be put back. */
function planRows(store: RecordStore, operations: readonly Operation[]): Map<string, Planned> {
  const planned = new Map<string, Planned>()
  for (const operation of operations) {
    const { table, rowId, kind, changes } = operation
    const row = kind === 'update' && !planned.has(keyOf(table, rowId)) ? store.find(table, rowId) : undefined
    if (row === undefined) continue
    const cells = Object.entries(changes)
    const free = cells.filter(([column, [, after]]) => row[column] === after)
    const taken = cells.flatMap(([column, [, after]]) => (row[column] === after ? [] : [column]))
    const before = Object.fromEntries(free.map(([column, [value]]) => [column, value]))
    if (free.length > 0) planned.set(keyOf(table, rowId), { operation, row, before, taken })
  }
  return planned
}

/** The records as they would be with the planned rows put back. */
function asPlanned(store: RecordStore, planned: ReadonlyMap<string, Planned>): RecordStore {
  const indexes = new Map<string, Map<string, string[]>>()
  /** The planned rows in use of a table by what stands in a column. */
  const indexOf = (table: string, column: string): Map<string, string[]> => {
    const known = indexes.get(keyOf(table, column))
    if (known !== undefined) return known
    const index = new Map<string, string[]>()
    for (const { operation, row, before } of planned.values()) {
      const next = { ...row, ...before }
      if (operation.table !== table || (next['deletedAt'] ?? null) !== null) continue
      const value = String(next[column])
      index.set(value, [...(index.get(value) ?? []), operation.rowId])
    }
    indexes.set(keyOf(table, column), index)
    return index
  }
  return {
    ...store,
    isInUse(table, column, value, butNot = '') {
      const others = store.idsInUse(table, column, value).filter((id) => id !== butNot)
      if (others.some((id) => !planned.has(keyOf(table, id)))) return true
      return (
        indexOf(table, column)
          .get(value)
          ?.some((id) => id !== butNot) === true
      )
    },
  }
}

/**
 * Rows that exchanged a value no two may share bar each other's way back: they are put back together, as far as all of
 * them may stand then. Answers the cells somebody changed since, and the operations that stay undone.
 */
export function exchangeBack({ store, rules, put }: Hands, operations: readonly Operation[]) {
  const planned = planRows(store, operations)
  for (let isSettled = false; !isSettled;) {
    const then = asPlanned(store, planned)
    const barred = [...planned].filter(
      ([, { operation, row, before }]) =>
        !mayStand(then, rules, operation.table, { ...row, ...before }) ||
        !store.accepts(operation.table, operation.rowId, before),
    )
    for (const [key] of barred) planned.delete(key)
    isSettled = barred.length === 0
  }
  for (const { operation, row, before } of planned.values()) put(operation.table, row, before)
  const done = new Set([...planned.values()].map(({ operation }) => operation))
  return {
    skipped: [...planned.values()].flatMap(({ operation: { table, rowId }, taken }) =>
      taken.map((column) => ({ table, rowId, column })),
    ),
    left: operations.filter((operation) => !done.has(operation)),
  }
}
