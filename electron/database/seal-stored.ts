import type { Database } from 'better-sqlite3'
import type { Changes } from './operation-log.ts'
import { toColumn } from './record-store.ts'
import { indexColumn, type Seals } from './seals.ts'

interface PlainCell {
  readonly id: string
  readonly text: string
}

interface LoggedOperation {
  readonly seq: number
  readonly txId: string
  readonly rowId: string
  readonly changes: string
}

function sealColumn(file: Database, seals: Seals, table: string, column: string): number {
  const [sqlTable, sqlColumn] = [`main."${toColumn(table)}"`, toColumn(column)]
  const plain = (
    file.prepare(`SELECT id, ${sqlColumn} AS text FROM ${sqlTable} WHERE ${sqlColumn} IS NOT NULL`).all() as PlainCell[]
  ).filter(({ text }) => !seals.isSealed(text))
  const update = file.prepare(
    `UPDATE ${sqlTable} SET ${sqlColumn} = ?, ${toColumn(indexColumn(column))} = ? WHERE id = ?`,
  )
  for (const { id, text } of plain)
    update.run(seals.seal(table, column, id, text), seals.indexOf(table, column, text), id)
  return plain.length
}

function sealLog(file: Database, seals: Seals, table: string, onRewritten: (txId: string) => void): number {
  const columns = seals.columnsOf(table)
  const update = file.prepare('UPDATE main.operation SET changes = ? WHERE rowid = ?')
  const logged = file
    .prepare('SELECT rowid AS seq, tx_id AS txId, row_id AS rowId, changes FROM main.operation WHERE table_name = ?')
    .all(table) as LoggedOperation[]
  let sealed = 0
  for (const { seq, txId, rowId, changes } of logged) {
    let isChanged = false
    const next: Changes = Object.fromEntries(
      Object.entries(JSON.parse(changes) as Changes).map(([column, pair]) => {
        if (!columns.includes(column)) return [column, pair]
        const [before, after] = pair.map((value) => {
          if (typeof value !== 'string' || seals.isSealed(value)) return value
          isChanged = true
          sealed += 1
          return seals.seal(table, column, rowId, value)
        })
        return [column, [before ?? null, after ?? null]]
      }),
    )
    if (!isChanged) continue
    update.run(JSON.stringify(next), seq)
    onRewritten(txId)
  }
  return sealed
}

/**
 * Seals what versions before the first 数据口令 stored in plain, in the rows and in their history; answers how many
 * values. Belongs into a running act, so that all of it is sealed or nothing. `onRewritten` is told of each earlier act
 * whose log is no longer as its audit line knew it.
 */
export function sealStored(
  file: Database,
  seals: Seals,
  tables: readonly string[],
  onRewritten: (txId: string) => void,
): number {
  let sealed = 0
  for (const table of tables) {
    for (const column of seals.columnsOf(table)) sealed += sealColumn(file, seals, table, column)
    sealed += sealLog(file, seals, table, onRewritten)
  }
  return sealed
}
