import type { Database } from 'better-sqlite3'

export type Cell = string | number | null
export type StoredRow = Readonly<Record<string, Cell>>

/** Rows by `table id`, their columns as the tables name them. */
export type Rows = ReadonlyMap<string, StoredRow>

interface LoggedOperation {
  readonly dev_seq: number
  readonly tx_id: string
  readonly table_name: string
  readonly row_id: string
  readonly kind: 'insert' | 'update' | 'remove'
  readonly changes: string
  readonly base_version: number
}

/** Columns computed from a row, which the log does not keep: those searched, and the blind indexes. */
const isComputed = (column: string): boolean => ['search', 'name_pinyin'].includes(column) || column.endsWith('_index')

const columnOf = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** The tables that have rows. */
export const readRowTables = (rows: Rows): string[] => [
  ...new Set([...rows.keys()].map((key) => key.slice(0, key.indexOf(' ')))),
]

/** The tables whose rows are records: every one with an id, a version and a mark for the recycle bin. */
export function recordTablesOf(file: Database): string[] {
  const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  const columns = file.prepare('SELECT name FROM pragma_table_info(?)').pluck()
  return tables.filter((table) => ['id', 'version', 'deleted_at'].every((name) => columns.all(table).includes(name)))
}

/** Every row of the record tables as it is stored, without what is computed. */
export function readRows(file: Database): Map<string, StoredRow> {
  const rows = new Map<string, StoredRow>()
  for (const table of recordTablesOf(file))
    for (const row of file.prepare(`SELECT * FROM "${table}"`).all() as StoredRow[])
      rows.set(`${table} ${row['id']}`, Object.fromEntries(Object.entries(row).filter(([name]) => !isComputed(name))))
  return rows
}

/**
 * Builds every record anew from the operation log alone, knowing nothing of the program that wrote it: an oracle for
 * what the tables must hold. `onAct` sees the rows after the last operation of each act. Answers the rows, and as
 * sentences what in the log does not fit together: numbers with gaps, a before that is not what was there.
 */
export function replayOperations(
  file: Database,
  onAct: (txId: string, rows: Rows) => void = () => undefined,
): { readonly rows: Rows; readonly problems: readonly string[] } {
  const rows = new Map<string, Record<string, Cell>>()
  const problems: string[] = []
  let expected = 1
  let running: string | undefined
  const operations = file.prepare('SELECT * FROM operation ORDER BY device_id, dev_seq').iterate()
  for (const one of operations as IterableIterator<LoggedOperation>) {
    if (running !== undefined && running !== one.tx_id) onAct(running, rows)
    running = one.tx_id
    if (one.dev_seq !== expected) problems.push(`operation ${one.dev_seq} follows ${expected - 1}`)
    expected = one.dev_seq + 1
    problems.push(...replay(rows, one))
  }
  if (running !== undefined) onAct(running, rows)
  return { rows, problems }
}

function replay(rows: Map<string, Record<string, Cell>>, operation: LoggedOperation): string[] {
  const { dev_seq: seq, table_name: table, row_id: id, kind, changes, base_version: version } = operation
  const key = `${columnOf(table)} ${id}`
  const row = rows.get(key) ?? {}
  const problems: string[] = []
  if (rows.has(key) === (kind === 'insert')) problems.push(`operation ${seq}: ${kind} of ${key}`)
  if ((row['version'] ?? 0) !== version) problems.push(`operation ${seq}: ${key} was at ${row['version'] ?? 0}`)
  for (const [name, [before, after]] of Object.entries(JSON.parse(changes) as Record<string, [Cell, Cell]>)) {
    const column = columnOf(name)
    if ((row[column] ?? null) !== before) problems.push(`operation ${seq}: ${key}.${column} was not ${before}`)
    row[column] = after
  }
  if (kind === 'update') row['version'] = version + 1
  if (kind === 'remove') rows.delete(key)
  else rows.set(key, row)
  return problems
}

/** How the rows as stored differ from the rows as replayed, as sentences. */
export function compareRows(stored: Rows, replayed: Rows): string[] {
  const problems: string[] = []
  for (const key of replayed.keys()) if (!stored.has(key)) problems.push(`${key} is in the log and not in its table`)
  for (const [key, row] of stored) {
    const wanted = replayed.get(key)
    if (!wanted) problems.push(`${key} is in its table and not in the log`)
    else
      for (const [column, value] of Object.entries(row))
        if ((wanted[column] ?? null) !== value) problems.push(`${key}.${column} differs from the log`)
  }
  return problems
}
