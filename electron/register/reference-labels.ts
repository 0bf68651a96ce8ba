import type { ReadDb } from '#electron/context.ts'
import { registers } from '#shared/registers.ts'
import type { Register } from '#shared/register/register.ts'

/** The register kept in a table. */
export const registerOf = (table: string): Register | undefined => registers.find((one) => one.table === table)

type Named = { id: string; name: string; above?: string | null }

/** Names of rows of one table: a community with its street before it, 什刹海街道 · 前铁社区. */
export async function namesOf(db: ReadDb, table: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  if (table === 'region') {
    const rows: Named[] = await db
      .selectFrom('region')
      .leftJoin('region as upper', 'upper.id', 'region.parentId')
      .select(['region.id', 'region.name'])
      .select((eb) =>
        eb.case().when('upper.level', '=', 'street').then(eb.ref('upper.name')).else(null).end().as('above'),
      )
      .where('region.id', 'in', ids)
      .execute()
    return new Map(rows.map(({ id, name, above }) => [id, above ? `${above} · ${name}` : name]))
  }
  const nameField = registerOf(table)?.nameField ?? 'name'
  const rows = await db
    .selectFrom(table as 'organisation')
    .select(['id', `${nameField} as name` as 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** For each row, field key → name of the row its reference points at. */
export async function labelReferences(
  db: ReadDb,
  register: Register,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<Record<string, string>[]> {
  const labels: Record<string, string>[] = rows.map(() => ({}))
  for (const [key, field] of Object.entries(register.fields)) {
    if (field.kind !== 'reference') continue
    const ids = new Set(rows.flatMap((row) => (typeof row[key] === 'string' ? [row[key]] : [])))
    const names = await namesOf(db, field.to, [...ids])
    for (const [index, row] of rows.entries()) {
      const name = names.get(String(row[key]))
      const own = labels[index]
      if (name !== undefined && own) own[key] = name
    }
  }
  return labels
}
