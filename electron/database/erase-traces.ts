import type { Database } from 'better-sqlite3'
import { erasedName, erasedValue } from '#shared/register/erased.ts'
import type { Changes } from './operation-log.ts'
import type { Row } from './record-store.ts'

interface LoggedOperation {
  readonly seq: number
  readonly txId: string
  readonly changes: string
}

/** Names of fewer characters would be found inside other words. */
const shortestName = 2

/** Takes erased values out of what the log remembers of a row. */
export interface TraceEraser {
  /** Puts a mark in place of every value these columns ever had; answers, by column, the texts that were there. */
  eraseLogged(table: string, rowId: string, columns: readonly string[]): ReadonlyMap<string, ReadonlySet<string>>
  /** Takes names out of what the acts on a row are called: 登记家庭:张三. */
  eraseLabels(table: string, rowId: string, names: readonly string[]): void
}

/** `onRewritten` is told of each earlier act whose log is no longer as its audit line knew it. */
export function createTraceEraser(file: Database, onRewritten: (txId: string) => void): TraceEraser {
  const select = file.prepare(
    'SELECT rowid AS seq, tx_id AS txId, changes FROM main.operation WHERE row_id = ? AND table_name = ?',
  )
  const rewrite = file.prepare('UPDATE main.operation SET changes = ? WHERE rowid = ?')
  const relabel = file
    .prepare(
      'UPDATE main.act SET label = replace(label, ?, ?) WHERE instr(label, ?) > 0 AND tx_id IN (SELECT tx_id FROM main.operation WHERE row_id = ? AND table_name = ?) RETURNING tx_id',
    )
    .pluck()

  return {
    eraseLogged(table, rowId, columns) {
      const texts = new Map<string, Set<string>>(columns.map((column) => [column, new Set()]))
      for (const { seq, txId, changes } of select.all(rowId, table) as LoggedOperation[]) {
        const logged = JSON.parse(changes) as Changes
        const touched = columns.filter((column) => column in logged)
        if (touched.length === 0) continue
        const marked: Row[string][][] = touched.map((column) =>
          (logged[column] ?? [null, null]).map((value) => {
            if (typeof value === 'string' && value !== erasedName) texts.get(column)?.add(value)
            return value === null ? null : erasedValue
          }),
        )
        const next = { ...logged, ...Object.fromEntries(touched.map((column, place) => [column, marked[place]])) }
        rewrite.run(JSON.stringify(next), seq)
        onRewritten(txId)
      }
      return texts
    },
    eraseLabels(table, rowId, names) {
      for (const name of names.filter((one) => Array.from(one).length >= shortestName))
        for (const txId of relabel.all(name, erasedName, name, rowId, table) as string[]) onRewritten(txId)
    },
  }
}
