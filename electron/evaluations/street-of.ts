import type { ReadDb } from '#electron/context.ts'

/** The street of a region: itself, or the street of a community; null above the streets and for no region. */
export async function streetOf(db: ReadDb, regionId: string | null): Promise<string | null> {
  if (regionId === null) return null
  const region = await db
    .selectFrom('region')
    .select(['id', 'level', 'parentId'])
    .where('id', '=', regionId)
    .executeTakeFirst()
  if (region?.level === 'community') return region.parentId
  return region?.level === 'street' ? region.id : null
}
