import type { QueryContext } from '#electron/context.ts'
import type { Field } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'
import { namesOf, registerOf } from './reference-labels.ts'

/** A drop-down longer than this is no help; the names are typed. */
const mostChoices = 3000

/** The regions the one who asks may enter rows in; undefined where that is all of them. */
async function readGround({ db }: QueryContext): Promise<ReadonlySet<string> | undefined> {
  const { writesAnywhere } = await db.selectFrom('scopeInForce').select('writesAnywhere').executeTakeFirstOrThrow()
  if (writesAnywhere) return undefined
  const ground = await db.selectFrom('scopeGround').select('id').execute()
  return new Set(ground.map(({ id }) => id))
}

/** The rows a reference may point at today, in the order of their names. */
async function readIds({ db, today }: QueryContext, { table, validity }: Register): Promise<string[]> {
  let rows = db
    .selectFrom(table as 'region')
    .select('id')
    .where('deletedAt', 'is', null)
    .orderBy('namePinyin')
    .orderBy('id')
    .limit(mostChoices + 1)
  if (validity) {
    const [from, to] = [validity.from as 'validFrom', validity.to as 'validTo']
    rows = rows.where(from, '<=', today()).where((eb) => eb.or([eb(to, 'is', null), eb(to, '>', today())]))
  }
  return (await rows.execute()).map(({ id }) => id)
}

/**
 * What may stand in a column, for a drop-down: the labels of a choice, or the names of the rows a reference may point at,
 * as they are read again on importing. Undefined where anything may, or there are too many.
 */
export async function listChoices(
  context: QueryContext,
  register: Register,
  key: string,
  field: Field,
): Promise<readonly string[] | undefined> {
  if (field.kind === 'choice') return Object.values(field.options)
  if (field.kind !== 'reference') return undefined
  const pointed = registerOf(field.to)
  if (pointed === undefined) return undefined
  const ids = await readIds(context, pointed)
  const ground = key === register.regionField ? await readGround(context) : undefined
  const open = ground === undefined ? ids : ids.filter((id) => ground.has(id))
  if (open.length === 0 || open.length > mostChoices) return undefined
  const names = await namesOf(context.db, field.to, open)
  return [...new Set(open.flatMap((id) => names.get(id) ?? []))]
}
