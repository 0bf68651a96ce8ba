import { findFormerNames } from '#electron/aliases/find-former-names.ts'
import type { ReadDb } from '#electron/context.ts'
import { nameOnDay, type FormerName } from '#shared/aliases/name-on-day.ts'
import type { Day } from '#shared/calendar/day.ts'
import { registers } from '#shared/registers.ts'
import type { Register } from '#shared/register/register.ts'

/** The register kept in a table. */
export const registerOf = (table: string): Register | undefined => registers.find((one) => one.table === table)

type Named = { id: string; name: string; upperId: string | null; above: string | null }

/** Names of regions: a community with its street before it, 什刹海街道 · 前铁社区; with a day, as they were called then. */
async function namesOfRegions(db: ReadDb, ids: readonly string[], day?: Day): Promise<Map<string, string>> {
  const rows: Named[] = await db
    .selectFrom('region')
    .leftJoin('region as upper', 'upper.id', 'region.parentId')
    .select(['region.id', 'region.name', 'upper.id as upperId'])
    .select((eb) =>
      eb.case().when('upper.level', '=', 'street').then(eb.ref('upper.name')).else(null).end().as('above'),
    )
    .where('region.id', 'in', ids)
    .execute()
  const former = day === undefined ? new Map<string, FormerName[]>() : await findFormerNames(db, withUppers(rows), day)
  const called = (id: string, name: string): string => nameOnDay(day ?? '', name, former.get(id) ?? [])
  return new Map(
    rows.map(({ id, name, upperId, above }) => [
      id,
      above && upperId ? `${called(upperId, above)} · ${called(id, name)}` : called(id, name),
    ]),
  )
}

const withUppers = (rows: readonly Named[]): string[] =>
  rows.flatMap(({ id, upperId }) => (upperId ? [id, upperId] : [id]))

/** Names of rows of one table; with a day, regions as they were called then. */
export async function namesOf(
  db: ReadDb,
  table: string,
  ids: readonly string[],
  day?: Day,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  if (table === 'region') return namesOfRegions(db, ids, day)
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
