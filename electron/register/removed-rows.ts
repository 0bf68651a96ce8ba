import type { QueryContext, ReadDb } from '#electron/context.ts'
import { reasonOf, type Companion, type Removed } from '#shared/register/removal.ts'
import type { Register } from '#shared/register/register.ts'
import { namesOf, registerOf } from './reference-labels.ts'
import { findStored } from './register-queries.ts'

type Readers = Pick<QueryContext, 'db' | 'whole'>

const atOnce = 500

const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, part) => all.slice(part * atOnce, (part + 1) * atOnce))

/** The act by which each of these rows went into the bin, for those of them the actor sees there. */
async function removalsOf({ db, whole }: Readers, register: Register, ids: readonly string[]) {
  const acts = new Map<string, { txId: string; at: string; by: string; label: string }>()
  const binned = (await findStored(db, register, ids)).flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : [id]))
  for (const some of inParts(binned)) {
    const operations = await whole
      .selectFrom('operation')
      .innerJoin('act', 'act.txId', 'operation.txId')
      .select(['operation.rowId', 'operation.changes', 'act.txId', 'act.at', 'act.actorName as by', 'act.label'])
      .where('operation.rowId', 'in', some)
      .where('operation.tableName', '=', register.table)
      .where('operation.kind', '=', 'update')
      .orderBy('act.seq')
      .execute()
    for (const { rowId, changes, ...act } of operations) {
      const [, after] = (JSON.parse(changes) as Record<string, readonly unknown[]>)['deletedAt'] ?? []
      if (typeof after === 'string') acts.set(rowId, act)
    }
  }
  return acts
}

/** The rows of a register that acts removed and that are still in the bin, as far as the actor sees them. */
async function stillAway({ db, whole }: Readers, register: Register, txIds: readonly string[]) {
  const away = new Map<string, string[]>()
  for (const txId of new Set(txIds)) {
    const written = await whole
      .selectFrom('operation')
      .select('rowId')
      .where('txId', '=', txId)
      .where('tableName', '=', register.table)
      .execute()
    const rows = await findStored(
      db,
      register,
      written.map(({ rowId }) => rowId),
    )
    away.set(
      txId,
      rows.flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : [id])),
    )
  }
  return away
}

/** Who removed each of these rows, when, why, and how many others with it. */
export async function describeRemovals(
  readers: Readers,
  register: Register,
  ids: readonly string[],
): Promise<Removed[]> {
  const acts = await removalsOf(readers, register, ids)
  const away = await stillAway(
    readers,
    register,
    [...acts.values()].map(({ txId }) => txId),
  )
  return [...acts].map(([id, { txId, at, by, label }]) => ({
    id,
    at,
    by,
    reason: reasonOf(label),
    others: (away.get(txId) ?? []).filter((other) => other !== id).length,
  }))
}

/** Registers whose rows come back by no rule but those of every register. */
const plainlyRestored: ReadonlySet<string> = new Set(['regions', 'organisations', 'families', 'experts'])

export const isPlainlyRestored = ({ name }: Register): boolean => plainlyRestored.has(name)

/** The rows in the bin that these point at, and those that they point at in their turn. */
async function ownersAway(db: ReadDb, register: Register, ids: readonly string[], known: Set<string>) {
  const found: (readonly [Register, string])[] = []
  const rows = await findStored(db, register, ids)
  for (const [key, field] of Object.entries(register.fields)) {
    const pointed = field.kind === 'reference' ? registerOf(field.to) : undefined
    if (pointed === undefined || !isPlainlyRestored(pointed)) continue
    const wanted = [...new Set(rows.flatMap((row) => (typeof row[key] === 'string' ? [row[key]] : [])))]
    const away = (await findStored(db, pointed, wanted)).filter(
      ({ id, deletedAt }) => deletedAt !== null && !known.has(`${pointed.name} ${id}`),
    )
    for (const { id } of away) {
      known.add(`${pointed.name} ${id}`)
      found.push([pointed, id])
    }
    const above = away.map(({ id }) => id)
    if (above.length > 0) found.push(...(await ownersAway(db, pointed, above, known)))
  }
  return found
}

/** Most rows that come along with what one restores. */
const mostCompanions = 1000

/** What should come back together with these rows: what they belong to, and what was removed in the same act. */
export async function findCompanions(
  readers: Readers,
  register: Register,
  ids: readonly string[],
): Promise<Companion[]> {
  const { db } = readers
  const acts = await removalsOf(readers, register, ids)
  const away = await stillAway(
    readers,
    register,
    [...acts.values()].map(({ txId }) => txId),
  )
  const chosen = new Set(ids)
  const known = new Set(ids.map((id) => `${register.name} ${id}`))
  const owners = await ownersAway(db, register, ids, known)
  const together = [...new Set([...away.values()].flat())].filter(
    (id) => !chosen.has(id) && !known.has(`${register.name} ${id}`),
  )
  const all = [
    ...owners.map(([owner, id]) => ({ owner, id, why: 'belongs-to' as const })),
    ...together.map((id) => ({ owner: register, id, why: 'same-act' as const })),
  ].slice(0, mostCompanions)
  const names = new Map<string, string>()
  for (const [owner, some] of Map.groupBy(all, (one) => one.owner))
    for (const part of inParts(some))
      for (const [id, name] of await namesOf(
        db,
        owner.table,
        part.map((one) => one.id),
      ))
        names.set(`${owner.name} ${id}`, name)
  return all.map(({ owner, id, why }) => ({
    register: owner.name,
    id,
    name: names.get(`${owner.name} ${id}`) ?? owner.noun,
    why,
  }))
}
