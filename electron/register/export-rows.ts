import { sql } from 'kysely'
import type { Snapshot } from '#electron/database/snapshots.ts'
import type { SheetColumn, SheetRow, ColumnKind } from '#electron/spreadsheets/table-writer.ts'
import type { ExportRequest } from '#shared/register/export-commands.ts'
import type { Field } from '#shared/register/field.ts'
import type { PageRequest, Place } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { matchingRows, pageOf, type Rows } from './page-query.ts'
import { namesOf } from './reference-labels.ts'
import { columnsOf } from './register-queries.ts'

/** Rows read at a time. */
const atOnce = 500

type ListRequest = Omit<PageRequest, 'place' | 'limit'>

/** Which rows an export reads, in which order; where ids are given, those rows only. */
export interface Wanted {
  readonly list: ListRequest
  readonly ids?: readonly string[]
}

/** Of all rows and of the marked ones only the order of the list counts; the marked ones may lie in the bin. */
export function wantedOf({ range, list, ids }: ExportRequest): Wanted {
  const order: ListRequest = list.sort === undefined ? {} : { sort: list.sort }
  if (range === 'marked') return { list: list.bin ? { ...order, bin: true } : order, ids }
  return { list: range === 'all' ? order : list }
}

const kindOf = (field: Field): ColumnKind => {
  if (field.mask !== undefined) return 'text'
  switch (field.kind) {
    case 'choice':
    case 'reference':
      return 'label'
    case 'day':
    case 'integer':
    case 'hundredths':
      return field.kind
    case 'text':
      return field.multiline ? 'long' : 'text'
    case 'credit-code':
    case 'resident-id':
    case 'phone':
      return 'text'
  }
}

/** The headings are the plain labels, by which the same file is imported again. */
export const columnOf = (field: Field): SheetColumn => ({ heading: field.label, kind: kindOf(field) })

function rowsOf({ db }: Snapshot, register: Register, { list, ids }: Wanted): Rows {
  const rows = matchingRows(db, register, list)
  if (ids === undefined) return rows
  // However many there are, they are one value of the statement.
  return rows.where(
    `${register.table}.id` as 'id',
    'in',
    sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  )
}

/** How many rows an export will write. */
export async function countWanted(snapshot: Snapshot, register: Register, wanted: Wanted): Promise<number> {
  const counted = rowsOf(snapshot, register, wanted).select((eb) => eb.fn.countAll<number>().as('total'))
  return (await counted.executeTakeFirstOrThrow()).total
}

function* readPages(snapshot: Snapshot, register: Register, wanted: Wanted, names: readonly string[]) {
  let place: Place | undefined = { after: null, skip: 0 }
  while (place !== undefined) {
    const request: PageRequest = { ...wanted.list, place, limit: atOnce }
    const page = pageOf(rowsOf(snapshot, register, wanted), register, request)
    const found = snapshot.rows(page.select(columnsOf(register, ['id', ...names]) as never))
    yield found.map((row) => row.slice(2))
    const last = found.at(-1)
    place =
      last && found.length === atOnce
        ? { after: { value: last[0] as string | number | null, id: String(last[1]) }, skip: 0 }
        : undefined
  }
}

/** Turns ids into the names of what they point at; each is looked up once. */
function createNaming({ db }: Snapshot, fields: readonly Field[]) {
  const known = fields.map(() => new Map<string, string>())
  return async (rows: unknown[][]): Promise<void> => {
    for (const [index, field] of fields.entries()) {
      if (field.kind !== 'reference') continue
      const names = known[index] as Map<string, string>
      const ids = new Set(rows.flatMap((row) => (typeof row[index] === 'string' ? [row[index]] : [])))
      const unknown = [...ids].filter((id) => !names.has(id))
      for (const [id, name] of await namesOf(db, field.to, unknown)) names.set(id, name)
      for (const row of rows) row[index] = names.get(String(row[index])) ?? null
    }
  }
}

/**
 * The rows of an export a page at a time, as its file has them: labels instead of codes, names instead of ids, protected
 * values masked by the database itself.
 */
export async function* readWanted(
  snapshot: Snapshot,
  register: Register,
  wanted: Wanted,
  keys: readonly string[],
): AsyncGenerator<readonly SheetRow[]> {
  const fields = keys.map((key) => register.fields[key] as Field)
  const name = createNaming(snapshot, fields)
  for (const rows of readPages(snapshot, register, wanted, keys)) {
    await name(rows)
    for (const [index, field] of fields.entries()) {
      if (field.kind !== 'choice') continue
      for (const row of rows) row[index] = field.options[String(row[index])] ?? row[index]
    }
    yield rows as SheetRow[]
  }
}
