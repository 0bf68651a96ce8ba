import type { ReadDb } from '#electron/context.ts'
import { toHalfWidth } from '#shared/identifiers/half-width.ts'
import type { FindReference } from '#shared/register/read-value.ts'
import type { Register } from '#shared/register/register.ts'
import { namesOf, registerOf } from './reference-labels.ts'

type Index = Map<string, string | null>

/** A name that two rows answer to finds neither. Brackets and digits are compared in half-width. */
const note = (index: Index, name: string | null | undefined, id: string): void => {
  if (!name) return
  const key = toHalfWidth(name).trim()
  index.set(key, index.has(key) && index.get(key) !== id ? null : id)
}

const noteAll = (index: Index, names: ReadonlyMap<string, string>): void => {
  for (const [id, name] of names) note(index, name, id)
}

/** As many ids as one statement takes. */
const inPieces = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / 5000) }, (_, piece) => ids.slice(piece * 5000, (piece + 1) * 5000))

async function indexOf(db: ReadDb, to: string): Promise<Index> {
  const register = registerOf(to)
  const index: Index = new Map()
  if (register === undefined) return index
  const names = [register.nameField, ...(register.unique ?? [])]
  const rows = (await db
    .selectFrom(to as 'organisation')
    .select(['id', ...names] as never)
    .where('deletedAt', 'is', null)
    .execute()) as unknown as Record<string, string | null>[]
  for (const row of rows) for (const name of names) note(index, row[name], String(row['id']))
  // A community is shown with its street before it, and a list comes back as it was exported.
  if (to === 'region')
    for (const some of inPieces(rows.map((row) => String(row['id'])))) noteAll(index, await namesOf(db, to, some))
  if (register.hasAliases) {
    const aliases = await db
      .selectFrom('alias')
      .select(['ownerId', 'name'])
      .where('ownerTable', '=', to as 'region')
      .where('kind', '<>', 'initials')
      .where('deletedAt', 'is', null)
      .execute()
    for (const { ownerId, name } of aliases) note(index, name, ownerId)
  }
  return index
}

/** Finds rows the reference fields of a register may name: by name, alias, or a value only one row has. */
export async function indexReferences(db: ReadDb, register: Register): Promise<FindReference> {
  const indexes = new Map<string, Index>()
  for (const field of Object.values(register.fields))
    if (field.kind === 'reference' && !indexes.has(field.to)) indexes.set(field.to, await indexOf(db, field.to))
  return (to, name) => indexes.get(to)?.get(name) ?? undefined
}
