import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { ActHead, Changes, Operation, OperationLog } from './operation-log.ts'
import type { Row, RecordStore } from './record-store.ts'
import type { NewRow, RecordTable, Tables } from './tables.ts'

type Changed<T extends RecordTable> = Partial<Omit<Tables[T], 'id' | 'version' | 'deletedAt'>>

/**
 * The one way to write. Everything a handler writes through it becomes one act in the operation log,
 * from which undo, history, the recycle bin and synchronisation come.
 */
export interface Writer {
  readonly txId: string
  /** Adds a row; `id` only where the row's name is its key. Answers its id. */
  insert<T extends RecordTable>(table: T, values: NewRow<T>, id?: string): string
  /** Changes columns of the row seen at `version`; refuses `not-found` and `stale`. Answers the new version. */
  update<T extends RecordTable>(table: T, id: string, version: number, changes: Changed<T>): Outcome<number>
  /** To the recycle bin and back. */
  remove(table: RecordTable, id: string, version: number): Outcome<number>
  restore(table: RecordTable, id: string): Outcome<number>
  /** Names where the values came from, and says the act more exactly than its command does. */
  describe(words: { readonly source?: string; readonly label?: string }): void
  /** Takes back operations of an earlier act; answers the rows and columns it had to leave alone. */
  reverse(txId: string, operations: readonly Operation[]): readonly string[]
}

/** How search columns follow from rows. */
export interface SearchIndex {
  /** The search columns of a row; nothing for tables that are not searched. */
  derive(table: string, row: Row): Row | undefined
  /** The row whose search columns depend on this one: the owner of an alias. */
  dependant(table: string, row: Row): { readonly table: string; readonly id: string } | undefined
}

export interface ActWriter extends Writer {
  /** Writes the act and its operations; answers how many rows the act touched. */
  finish(): number
}

interface Parts {
  readonly store: RecordStore
  readonly log: OperationLog
  readonly index: SearchIndex
  readonly newId: () => string
  readonly head: ActHead
}

export function createWriter({ store, log, index, newId, head }: Parts): ActWriter {
  const operations: Operation[] = []
  let { source, label } = head
  let undoes: string | undefined

  /** Computes again the search columns of the row that depends on this one. */
  const refreshDependant = (table: string, row: Row): void => {
    const dependant = index.dependant(table, row)
    if (!dependant) return
    const owner = store.find(dependant.table, dependant.id)
    const derived = owner && index.derive(dependant.table, owner)
    if (derived) store.update(dependant.table, dependant.id, derived)
  }

  const add = (table: string, row: Row): void => {
    store.insert(table, { ...row, ...index.derive(table, row) })
    refreshDependant(table, row)
    const filled = Object.entries(row).filter(([, value]) => value !== null)
    const changes: Changes = Object.fromEntries(filled.map(([column, value]) => [column, [null, value]]))
    operations.push({ table, rowId: String(row['id']), kind: 'insert', changes, baseVersion: 0 })
  }

  const put = (table: string, row: Row, changed: Row): number => {
    const moved = Object.entries(changed).filter(([column, value]) => row[column] !== (value ?? null))
    const version = Number(row['version'])
    if (moved.length === 0) return version
    const cells = Object.fromEntries(moved.map(([column, value]) => [column, value ?? null]))
    const next = { ...row, ...cells, version: version + 1 }
    store.update(table, String(row['id']), { ...cells, version: version + 1, ...index.derive(table, next) })
    refreshDependant(table, next)
    const changes: Changes = Object.fromEntries(moved.map(([c, value]) => [c, [row[c] ?? null, value ?? null]]))
    operations.push({ table, rowId: String(row['id']), kind: 'update', changes, baseVersion: version })
    return version + 1
  }

  const seen = (table: string, id: string, version: number): Outcome<Row> => {
    const row = store.find(table, id)
    if (row === undefined || row['deletedAt'] !== null) return refuse('not-found', id)
    return row['version'] === version ? done(row) : refuse('stale')
  }

  /** Takes a row out again that the act had added, unless it was changed since or other rows hang on it. */
  const takeOut = ({ table, rowId, changes }: Operation, row: Row): readonly string[] => {
    const derived = index.derive(table, row) ?? {}
    const own = store.columns(table).filter((column) => column !== 'version' && !Object.hasOwn(derived, column))
    if (own.some((column) => row[column] !== (changes[column]?.[1] ?? null))) return [`${table} ${rowId}`]
    if (!store.remove(table, rowId)) return [`${table} ${rowId}`]
    refreshDependant(table, row)
    const filled = [...own, 'version'].filter((column) => row[column] !== null)
    const removed: Changes = Object.fromEntries(filled.map((column) => [column, [row[column] ?? null, null]]))
    operations.push({ table, rowId, kind: 'remove', changes: removed, baseVersion: Number(row['version']) })
    return []
  }

  /** Undoes one operation, as far as nobody changed the same cells since. */
  const takeBack = (operation: Operation): readonly string[] => {
    const { table, rowId, kind, changes } = operation
    const row = store.find(table, rowId)
    if (kind === 'remove') {
      const values = Object.fromEntries(Object.entries(changes).map(([column, [before]]) => [column, before]))
      if (row === undefined) add(table, { ...values, version: Number(values['version'] ?? 0) + 1 })
      return row === undefined ? [] : [`${table} ${rowId}`]
    }
    if (row === undefined) return [`${table} ${rowId}`]
    if (kind === 'insert') return takeOut(operation, row)
    const [free, taken] = partition(Object.entries(changes), ([column, [, after]]) => row[column] === after)
    put(table, row, Object.fromEntries(free.map(([column, [before]]) => [column, before])))
    return taken.map(([column]) => `${table} ${rowId} ${column}`)
  }

  return {
    txId: head.txId,
    insert(table, values, id = newId()) {
      add(table, { id, version: 1, deletedAt: null, ...(values as unknown as Row) })
      return id
    },
    update(table, id, version, changes) {
      const row = seen(table, id, version)
      return row.ok ? done(put(table, row.value, changes as Row)) : row
    },
    remove(table, id, version) {
      const row = seen(table, id, version)
      return row.ok ? done(put(table, row.value, { deletedAt: head.at })) : row
    },
    restore(table, id) {
      const row = store.find(table, id)
      return row === undefined ? refuse('not-found', id) : done(put(table, row, { deletedAt: null }))
    },
    describe(words) {
      source = words.source ?? source
      label = words.label ?? label
    },
    reverse(txId, earlier) {
      undoes = txId
      return earlier.toReversed().flatMap(takeBack)
    },
    finish() {
      if (operations.length === 0) return 0
      log.append({ ...head, source, label, ...(undoes === undefined ? {} : { undoes }) }, operations)
      return new Set(operations.map(({ rowId }) => rowId)).size
    },
  }
}

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))]
}
