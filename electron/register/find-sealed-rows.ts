import type { QueryContext } from '#electron/context.ts'
import type { Register } from '#shared/register/register.ts'
import type { SealedRow } from './sealed-row.ts'

const atOnce = 500

/** Many rows as they are stored, by id, as far as the actor sees them; for the rules of the backend. */
export async function findSealedRows(
  { db }: Pick<QueryContext, 'db'>,
  register: Register,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SealedRow>> {
  const columns = ['id', 'version', 'deletedAt', ...Object.keys(register.fields)]
  const found = new Map<string, SealedRow>()
  for (let begin = 0; begin < ids.length; begin += atOnce) {
    const rows: unknown = await db
      .selectFrom(register.table as 'organisation')
      .select(columns as never)
      .where('id', 'in', ids.slice(begin, begin + atOnce))
      .execute()
    for (const row of rows as SealedRow[]) found.set(row.id, row)
  }
  return found
}
