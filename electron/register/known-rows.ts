import type { QueryContext, ReadDb } from '#electron/context.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { Register } from '#shared/register/register.ts'

export type Values = Record<string, string | number | null>

/** A row an import may meet again: in the register, or read earlier from the same file. */
export interface KnownRow {
  readonly id: string
  readonly version: number
  readonly values: Values
}

/** The rows of a register by what tells them apart, kept up to date while an import reads on. */
export interface KnownRows {
  /** The row these values mean; 'several' where more than one answers. */
  find(values: Values): KnownRow | 'several' | undefined
  /** Which unique values of a row another row has already. */
  clashesOf(row: Pick<KnownRow, 'id' | 'values'>): FieldProblem[]
  put(row: KnownRow): void
  /** A row outside the actor's scope: its unique values are taken, and that is all anybody learns of it. */
  reserve(row: Pick<KnownRow, 'id' | 'values'>): void
}

const isFilled = (values: Values, field: string): boolean => (values[field] ?? null) !== null

const identityAt = (register: Register, position: number, values: Values): string | undefined => {
  const fields = register.keys[position] ?? []
  if (!fields.every((field) => isFilled(values, field))) return undefined
  return [position, ...fields.map((field) => values[field])].join('\n')
}

/** Every identity a row answers to. */
const identitiesOf = (register: Register, values: Values): string[] =>
  register.keys.flatMap((_, position) => identityAt(register, position, values) ?? [])

const uniqueOf = (register: Register, values: Values): (readonly [field: string, key: string])[] =>
  (register.unique ?? []).flatMap((field) => (isFilled(values, field) ? [[field, `${field}\n${values[field]}`]] : []))

function indexRows(register: Register): KnownRows {
  const rows = new Map<string, KnownRow>()
  const answering = new Map<string, readonly string[]>()
  const holders = new Map<string, string>()

  const forget = ({ id, values }: KnownRow): void => {
    for (const identity of identitiesOf(register, values))
      answering.set(identity, answering.get(identity)?.filter((one) => one !== id) ?? [])
    for (const [, key] of uniqueOf(register, values)) if (holders.get(key) === id) holders.delete(key)
  }

  return {
    find(values) {
      const position = register.keys.findIndex((fields) => fields.every((field) => isFilled(values, field)))
      const ids = answering.get(identityAt(register, position, values) ?? '') ?? []
      return ids.length > 1 ? 'several' : rows.get(ids[0] ?? '')
    },
    clashesOf({ id, values }) {
      const taken = uniqueOf(register, values).filter(([, key]) => (holders.get(key) ?? id) !== id)
      return taken.map(([field, key]) => {
        const label = register.fields[field]?.label ?? field
        const holder = rows.has(holders.get(key) ?? '') ? `与另一条${register.noun}重复` : '已由其他单位登记'
        return { field, message: `${label}“${values[field]}”${holder}。请核对后重填。` }
      })
    },
    reserve({ id, values }) {
      for (const [, key] of uniqueOf(register, values)) holders.set(key, id)
    },
    put(row) {
      const before = rows.get(row.id)
      if (before) forget(before)
      rows.set(row.id, row)
      for (const identity of identitiesOf(register, row.values))
        answering.set(identity, [...(answering.get(identity) ?? []), row.id])
      for (const [, key] of uniqueOf(register, row.values)) holders.set(key, row.id)
    },
  }
}

async function readRows(db: ReadDb, { table }: Register, fields: readonly string[]) {
  const rows: unknown = await db
    .selectFrom(table as 'organisation')
    .select(['id', 'version', ...fields] as never)
    .where('deletedAt', 'is', null)
    .execute()
  return rows as (Values & { id: string; version: number })[]
}

/** The rows in use of a register as far as the actor sees them; of the others only which unique values they hold. */
export async function readKnownRows(
  { db, whole }: Pick<QueryContext, 'db' | 'whole'>,
  register: Register,
): Promise<KnownRows> {
  const stored = await readRows(db, register, Object.keys(register.fields))
  const known = indexRows(register)
  const { unique = [] } = register
  if (unique.length > 0)
    for (const { id, version: _version, ...values } of await readRows(whole, register, unique))
      known.reserve({ id, values })
  for (const { id, version, ...values } of stored) known.put({ id, version, values })
  return known
}
