import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { erasedName, erasedValue } from '#shared/register/erased.ts'
import type { ActDigests } from './act-digest.ts'
import { anchorDigest, type Anchor, type ArchiveAudit } from './archive-audit.ts'
import { nameRecords } from './name-records.ts'
import type { ActHead, Changes, Operation, OperationLog, SourcedOperation } from './operation-log.ts'
import type { Row, RecordStore } from './record-store.ts'
import { OutOfScope, type ScopeInForce } from './scope/scope-in-force.ts'
import type { RowRules } from './row-rules.ts'
import type { TraceEraser } from './erase-traces.ts'
import { indexCells, sealCells, type Seals } from './seals.ts'
import { takeBackAll, type Skipped } from './take-back.ts'
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
  /**
   * Takes personal values out of a row, its search columns and the log of everything that was done with it; `cells`
   * is what stands there from now on. Cannot be taken back. Answers false where there is no such row.
   */
  erase(table: RecordTable, id: string, cells: Row): boolean
  /** Names where the values written from here on came from, and says the act more exactly than its command does. */
  describe(words: { readonly source?: string; readonly label?: string }): void
  /** Takes back operations of an earlier act; answers the rows and columns it had to leave alone. */
  reverse(txId: string, operations: readonly Operation[]): readonly Skipped[]
  /**
   * Writes the audit lines up to the one numbered `through` into a file beside the database and removes them. Refuses
   * `file-not-writable`; lines younger than six months are `locked` by the schema.
   */
  archiveAudit(through: number): Outcome<Anchor>
}

/** How search columns follow from rows. */
export interface SearchIndex {
  /** The search columns of a row; nothing for tables that are not searched. */
  derive(table: string, row: Row): Row | undefined
  /** The row whose search columns depend on this one: the owner of an alias. */
  dependant(table: string, row: Row): { readonly table: string; readonly id: string } | undefined
}

/** What an act has written, for its audit line. */
export interface Written extends ActDigests {
  /** Null where it wrote no record. */
  readonly txId: string | null
  /** The records in words. */
  readonly object: string
}

export interface ActWriter extends Writer {
  /** Writes the act and its operations, as that of whoever did it; undefined where there was nothing to write. */
  finish(by: Pick<ActHead, 'actorId' | 'actorName'>): Written | undefined
}

interface Parts {
  readonly store: RecordStore
  /** Nothing outside it is written to, or moved there. */
  readonly scope: Pick<ScopeInForce, 'isSeen' | 'noteEntered'>
  readonly log: OperationLog
  readonly digest: (txId: string) => ActDigests
  /** Keeps under an act what earlier acts digest to since it rewrote their log. */
  readonly amend: (byTxId: string, txIds: Iterable<string>) => void
  /** The earlier acts whose log this act has rewritten so far. */
  readonly rewritten: ReadonlySet<string>
  readonly archive: ArchiveAudit
  readonly index: SearchIndex
  readonly rules: RowRules
  readonly seals: Seals
  readonly traces: TraceEraser
  readonly newId: () => string
  readonly head: ActHead
  /** False once the act is over: a handler that kept its writer cannot write behind the log's back. */
  readonly isOpen: () => boolean
  /** Told that something was erased, so that no trace is left in the file once the act is kept. */
  readonly onErased: () => void
}

/** What an erasing operation says of itself: that there was something. */
const markErased = (changes: Changes, cells: Row): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([column, [before, after]]) => [
      column,
      [column in cells && before !== null ? erasedValue : before, after],
    ]),
  )

export function createWriter({
  store,
  scope,
  log,
  digest,
  amend,
  rewritten,
  archive,
  index,
  rules,
  seals,
  traces,
  newId,
  head,
  isOpen,
  onErased,
}: Parts): ActWriter {
  const operations: SourcedOperation[] = []
  let { source, label } = head
  let undoes: string | undefined
  let anchor: Anchor | undefined

  const assertOpen = (): void => {
    if (!isOpen()) throw new Error(`the act ${head.txId} is over`)
  }

  /** Computes again the search columns of the row that depends on this one. */
  const refreshDependant = (table: string, row: Row): void => {
    const dependant = index.dependant(table, row)
    if (!dependant) return
    const owner = store.find(dependant.table, dependant.id)
    const derived = owner && index.derive(dependant.table, owner)
    if (derived) store.update(dependant.table, dependant.id, derived)
  }

  const assertSeen = (table: string, row: Row): void => {
    if (!scope.isSeen(table, String(row['id']))) throw new OutOfScope(`${table} ${String(row['id'])}`)
  }

  const add = (table: string, row: Row, indexes = indexCells(seals, table, String(row['id']), row)): void => {
    assertOpen()
    const changes: Changes = {}
    for (const [column, value] of Object.entries(row)) if ((value ?? null) !== null) changes[column] = [null, value]
    store.insert(table, { ...row, ...index.derive(table, row), ...indexes })
    scope.noteEntered(String(row['id']))
    assertSeen(table, row)
    operations.push({ table, rowId: String(row['id']), kind: 'insert', changes, baseVersion: 0, source })
    refreshDependant(table, row)
  }

  const put = (table: string, row: Row, changed: Row, indexed?: Row): number => {
    assertOpen()
    assertSeen(table, row)
    const moved = Object.entries(changed).filter(([column, value]) => row[column] !== (value ?? null))
    const version = Number(row['version'])
    if (moved.length === 0) return version
    const cells = Object.fromEntries(moved.map(([column, value]) => [column, value ?? null]))
    const next = { ...row, ...cells, version: version + 1 }
    const derived = moved.some(([column]) => column !== 'deletedAt') ? index.derive(table, next) : {}
    const changes: Changes = Object.fromEntries(moved.map(([c, value]) => [c, [row[c] ?? null, value ?? null]]))
    const indexes = indexed ?? indexCells(seals, table, String(row['id']), cells)
    store.update(table, String(row['id']), { ...cells, version: version + 1, ...derived, ...indexes })
    assertSeen(table, row)
    operations.push({ table, rowId: String(row['id']), kind: 'update', changes, baseVersion: version, source })
    refreshDependant(table, next)
    return version + 1
  }

  const takeOut = (table: string, row: Row): boolean => {
    assertOpen()
    assertSeen(table, row)
    const rowId = String(row['id'])
    if (!store.remove(table, rowId)) return false
    const filled = store.logged(table).filter((column) => row[column] !== null)
    const changes: Changes = Object.fromEntries(filled.map((column) => [column, [row[column] ?? null, null]]))
    operations.push({ table, rowId, kind: 'remove', changes, baseVersion: Number(row['version']), source })
    refreshDependant(table, row)
    return true
  }

  /** A row outside the scope is as good as none. */
  const findSeen = (table: string, id: string): Row | undefined =>
    scope.isSeen(table, id) ? store.find(table, id) : undefined

  const seen = (table: string, id: string, version: number): Outcome<Row> => {
    const row = findSeen(table, id)
    if (row === undefined || row['deletedAt'] !== null) return refuse('not-found', id)
    return row['version'] === version ? done(row) : refuse('stale')
  }

  return {
    txId: head.txId,
    insert(table, values, id = newId()) {
      const { cells, indexes } = sealCells(seals, table, id, values)
      add(table, { id, version: 1, deletedAt: null, ...cells }, indexes)
      return id
    },
    update(table, id, version, changes) {
      const row = seen(table, id, version)
      if (!row.ok) return row
      const { cells, indexes } = sealCells(seals, table, id, changes as Row)
      return done(put(table, row.value, cells, indexes))
    },
    remove(table, id, version) {
      const row = seen(table, id, version)
      return row.ok ? done(put(table, row.value, { deletedAt: head.at })) : row
    },
    restore(table, id) {
      const row = findSeen(table, id)
      return row === undefined ? refuse('not-found', id) : done(put(table, row, { deletedAt: null }))
    },
    erase(table, id, cells) {
      const row = store.find(table, id)
      if (row === undefined) return false
      put(table, row, cells)
      const erased = traces.eraseLogged(table, id, Object.keys(cells))
      const names = Object.keys(cells).filter((column) => cells[column] === erasedName)
      const called = names.flatMap((column) => [String(row[column]), ...(erased.get(column) ?? [])])
      traces.eraseLabels(table, id, [...new Set(called)])
      const own = operations.findLastIndex((operation) => operation.rowId === id && operation.table === table)
      const written = operations[own]
      if (written) operations[own] = { ...written, changes: markErased(written.changes, cells) }
      onErased()
      return true
    },
    describe(words) {
      source = words.source ?? source
      label = words.label ?? label
    },
    reverse(txId, earlier) {
      undoes = txId
      return takeBackAll({ store, rules, add, put, takeOut }, earlier)
    },
    archiveAudit(through) {
      assertOpen()
      const archived = archive(through, head.at)
      if (archived.ok) anchor = archived.value
      return archived
    },
    finish(by) {
      if (anchor) return { txId: null, object: anchor.file, before: anchor.hash, after: anchorDigest(anchor) }
      // An undo that found every cell changed by others is kept too, or it would bar the way to the acts before it.
      if (operations.length === 0 && rewritten.size === 0 && undoes === undefined) return undefined
      log.append(
        { ...head, ...by, source, label, ...(undoes === undefined ? {} : { undoes }) },
        operations,
        rewritten.size,
      )
      amend(head.txId, rewritten)
      const { before, after } = digest(head.txId)
      return { txId: head.txId, object: nameRecords(operations), before, after }
    },
  }
}
