import type { ReadDb } from '#electron/context.ts'
import { createReadPlace, type NamedRegion, type ReadPlace } from '#shared/import/read-place.ts'

/** Reads the regions files name, by every name they are known under. */
export async function indexPlaces(db: ReadDb, today: string): Promise<ReadPlace> {
  const rows = await db
    .selectFrom('region')
    .select(['id', 'parentId', 'level', 'name', 'code', 'validTo'])
    .where('deletedAt', 'is', null)
    .execute()
  const aliases = await db
    .selectFrom('alias')
    .select(['ownerId', 'name'])
    .where('ownerTable', '=', 'region')
    .where('kind', '<>', 'initials')
    .where('deletedAt', 'is', null)
    .execute()
  const otherNames = Map.groupBy(aliases, ({ ownerId }) => ownerId)
  return createReadPlace(
    rows.map(({ id, parentId, level, name, code, validTo }): NamedRegion => ({
      id,
      parentId,
      level,
      name,
      otherNames: [...(otherNames.get(id) ?? []).map((alias) => alias.name), ...(code === null ? [] : [code])],
      isClosed: validTo !== null && validTo <= today,
    })),
  )
}
