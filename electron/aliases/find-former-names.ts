import type { ReadDb } from '#electron/context.ts'
import type { FormerName } from '#shared/aliases/name-on-day.ts'
import type { Day } from '#shared/calendar/day.ts'

/** The names rows have given up on or after a day, by row; rows still under that day's name are not in it. */
export async function findFormerNames(
  db: ReadDb,
  ids: readonly string[],
  day: Day,
): Promise<Map<string, FormerName[]>> {
  const found = new Map<string, FormerName[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('alias')
    .select(['ownerId', 'name', 'until'])
    .where('kind', '=', 'former')
    .where('until', '>=', day)
    .where('deletedAt', 'is', null)
    .where('ownerId', 'in', ids)
    .execute()
  for (const { ownerId, name, until } of rows)
    if (until !== null) found.set(ownerId, [...(found.get(ownerId) ?? []), { name, until }])
  return found
}
