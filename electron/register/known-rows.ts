import type { QueryContext, ReadDb } from '#electron/context.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { ImportProblem } from './import-problem.ts'
import type { Register } from '#shared/register/register.ts'

export type Values = Record<string, string | number | null>

/** A row an import may meet again: in the register, or read earlier from the same file. */
export interface KnownRow {
  readonly id: string
  readonly version: number
  readonly values: Values
  /** The row of the file that said so; a row of the register that no row of the file has named has none. */
  readonly readAs?: number
}

/** What the values of a row meet. */
export type Meeting =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly row: KnownRow }
  /** More than one record answers. */
  | { readonly kind: 'several' }
  /** An earlier row of the same file means this record already. */
  | { readonly kind: 'read'; readonly readAs: number }

/** The rows of a register by what tells them apart, kept up to date while an import reads on. */
export interface KnownRows {
  /** What these values meet among the rows known so far. */
  find(values: Values): Meeting
  /** The sentence about a row that cannot be told from others. */
  wordMeeting(met: Extract<Meeting, { kind: 'several' | 'read' }>, values: Values): ImportProblem
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

/** The first alternative of the keys whose fields are all filled; -1 where none is. */
const positionOf = (register: Register, values: Values): number =>
  register.keys.findIndex((fields) => fields.every((field) => isFilled(values, field)))

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
      const ids = answering.get(identityAt(register, positionOf(register, values), values) ?? '') ?? []
      if (ids.length > 1) return { kind: 'several' }
      const row = rows.get(ids[0] ?? '')
      if (row === undefined) return { kind: 'new' }
      return row.readAs === undefined ? { kind: 'known', row } : { kind: 'read', readAs: row.readAs }
    },
    wordMeeting(met, values) {
      if (met.kind === 'several') {
        const names = (register.keys[0] ?? []).map((key) => register.fields[key]?.label).join('、')
        const message = `有多条${register.noun}与这一行相符。请填全${names}以便区分。`
        return { field: register.nameField, reason: 'ambiguous', message }
      }
      const [field = register.nameField] = register.keys[positionOf(register, values)] ?? []
      const label = register.fields[field]?.label ?? field
      const message = `${label}与第 ${met.readAs} 行重复,是同一${register.noun}。请核对后只保留一行。`
      return { field, reason: 'duplicate', message }
    },
    clashesOf({ id, values }) {
      const taken = uniqueOf(register, values).filter(([, key]) => (holders.get(key) ?? id) !== id)
      return taken.map(([field, key]) => {
        const label = register.fields[field]?.label ?? field
        const holder = rows.has(holders.get(key) ?? '') ? `与另一条${register.noun}重复` : '已在别处登记'
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
