import type { ChangeContext, ReadDb } from '#electron/context.ts'
import type { ColumnMemory } from '#shared/import/import-commands.ts'

/** The headings of senders' files, by register and sender; `columns` is JSON of `ColumnMemory.columns`. */
export interface ImportTables {
  columnMemory: {
    id: string
    version: number
    deletedAt: string | null
    register: string
    sender: string
    columns: string
  }
}

const rowsOf = (db: ReadDb, register: string) =>
  db
    .selectFrom('columnMemory')
    .select(['id', 'version', 'sender', 'columns'])
    .where('register', '=', register)
    .where('deletedAt', 'is', null)

const parse = (columns: string): ColumnMemory['columns'] => JSON.parse(columns) as ColumnMemory['columns']

/**
 * What is remembered of a sender's columns; of a sender nobody named, what another file with these very headings was
 * taken to mean, and whose it was.
 */
export async function recallColumns(
  db: ReadDb,
  register: string,
  sender: string,
  headings: readonly string[],
): Promise<ColumnMemory | undefined> {
  const rows = await rowsOf(db, register).orderBy('id', 'desc').execute()
  const known = rows.map((row) => ({ sender: row.sender, columns: parse(row.columns) }))
  if (sender !== '') return known.find((memory) => memory.sender === sender)
  return known.find(
    ({ columns }) =>
      columns.length === headings.length && columns.every(({ heading }, place) => heading === headings[place]),
  )
}

/** Keeps what a sender's columns mean; what was kept of them before is replaced. */
export async function rememberColumns({ db, write }: ChangeContext, register: string, memory: ColumnMemory) {
  const sender = memory.sender.trim()
  const columns = JSON.stringify(memory.columns)
  const row = await rowsOf(db, register).where('sender', '=', sender).executeTakeFirst()
  if (row?.columns === columns) return
  if (row) write.update('columnMemory', row.id, row.version, { columns })
  else write.insert('columnMemory', { register, sender, columns })
}
