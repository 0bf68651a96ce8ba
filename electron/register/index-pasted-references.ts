import type { ReadDb } from '#electron/context.ts'
import { toHalfWidth } from '#shared/identifiers/half-width.ts'
import type { FindReference } from '#shared/register/read-value.ts'
import type { Register } from '#shared/register/register.ts'
import { indexReferences } from './index-references.ts'
import { createNameReader } from './read-names.ts'

const atOnce = 500

/** The rows in use of a table among these ids: a picker and a fill send the id itself, which no namesake can confuse. */
async function idsIn(db: ReadDb, table: string, texts: readonly string[]): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let begin = 0; begin < texts.length; begin += atOnce) {
    const found = await db
      .selectFrom(table as 'organisation')
      .select('id')
      .where('id', 'in', texts.slice(begin, begin + atOnce))
      .where('deletedAt', 'is', null)
      .execute()
    for (const { id } of found) ids.add(id)
  }
  return ids
}

/** Regions as lists write them, the street before its community: 什刹海街道 · 前铁社区. Two of one writing mean none. */
async function indexPlaces(db: ReadDb): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('region').select('id').where('deletedAt', 'is', null).execute()
  const names = createNameReader(db)
  await names.read(
    'region',
    rows.map(({ id }) => id),
  )
  const places = new Map<string, string | null>()
  for (const { id } of rows) {
    const place = toHalfWidth(names.nameOf('region', id) ?? '').trim()
    places.set(place, places.has(place) ? null : id)
  }
  return places
}

/** Finds the rows that the cells of a block mean: by id, by how lists write them, by name, alias or unique value. */
export async function indexPastedReferences(
  db: ReadDb,
  register: Register,
  columns: readonly string[],
  cells: readonly (readonly string[])[],
): Promise<FindReference> {
  const fields = Object.fromEntries(Object.entries(register.fields).filter(([key]) => columns.includes(key)))
  const texts = new Map<string, Set<string>>()
  for (const [position, column] of columns.entries()) {
    const field = fields[column]
    if (field?.kind !== 'reference') continue
    const met = texts.get(field.to) ?? new Set()
    for (const line of cells) met.add(toHalfWidth(line[position] ?? '').trim())
    texts.set(field.to, met)
  }
  const known = new Map<string, ReadonlySet<string>>()
  let needsNames = false
  for (const [table, met] of texts) {
    const ids = await idsIn(db, table, [...met])
    known.set(table, ids)
    needsNames ||= [...met].some((text) => text !== '' && !ids.has(text))
  }
  const byName = needsNames ? await indexReferences(db, { ...register, fields }) : () => undefined
  const places = needsNames && texts.has('region') ? await indexPlaces(db) : undefined
  return (table, text) => {
    if (known.get(table)?.has(text)) return text
    return (table === 'region' ? places?.get(text) : undefined) ?? byName(table, text)
  }
}
