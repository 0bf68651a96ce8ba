import type { ReadDb } from '#electron/context.ts'
import type { PageRequest, Place } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { matchingRows, pageOf } from './page-query.ts'

/** Passing over fewer rows costs less than asking for the row before the page. */
const worthFinding = 500

/** Whether the rows come in the order of the index by name, in which places are found without reading rows. */
const isByName = (register: Register, { sort }: PageRequest): boolean =>
  sort === undefined || sort.field === register.nameField

/**
 * Where a page begins: a place far behind the row it names becomes the row just before the page, found by keys alone.
 * Where the list ends before, the place stays as it was asked for, and nothing follows it.
 */
export async function findPlace(db: ReadDb, register: Register, request: PageRequest): Promise<Place> {
  const place = request.place ?? { after: null, skip: 0 }
  if (place.skip < worthFinding || !isByName(register, request)) return place
  const before = { ...request, limit: 1, place: { ...place, skip: place.skip - 1 } }
  const row = await pageOf(matchingRows(db, register, before), register, before)
    .select(`${register.table}.id` as 'id')
    .executeTakeFirst()
  return row === undefined ? place : { after: { value: row.sortValue, id: row.id }, skip: 0 }
}
