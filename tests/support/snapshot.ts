import { registers } from '#shared/registers.ts'
import type { ReadDb } from '#electron/context.ts'

export type StoredRow = Readonly<Record<string, string | number | null>>

/** The tables whose rows are records, of those every database has. */
export const recordTables = [...registers.map(({ table }) => table), 'alias', 'setting'] as const

/** Every row of the record tables by table and id, without their versions. */
export async function snapshotOf(db: ReadDb): Promise<Record<string, StoredRow[]>> {
  const tables: Record<string, StoredRow[]> = {}
  for (const table of recordTables) {
    const rows = (await db
      .selectFrom(table as 'organisation')
      .selectAll()
      .orderBy('id')
      .execute()) as unknown as StoredRow[]
    tables[table] = rows.map(({ version: _version, ...row }) => row)
  }
  return tables
}
