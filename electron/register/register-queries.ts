import { sql, type ExpressionBuilder } from 'kysely'
import type { QueryContext, ReadDb } from '#electron/context.ts'
import type { Tables } from '#electron/database/tables.ts'
import type { Page, PageRequest } from '#shared/register/page.ts'
import type { Choice, Finding } from '#shared/register/register-commands.ts'
import type { Register, RowIn } from '#shared/register/register.ts'
import { findPlace } from './find-place.ts'
import { matchingRows, pageOf } from './page-query.ts'
import { labelReferences, namesOf } from './reference-labels.ts'

type Stored = Record<string, string | number | null> & { id: string; version: number; deletedAt: string | null }

/** The columns of a row as it may be answered: protected ones masked by the database itself, before anybody reads them. */
export const columnsOf = (
  register: Register,
  names: readonly string[] = ['id', 'version', 'deletedAt', ...Object.keys(register.fields)],
) =>
  names.map((name) => {
    const column = sql.ref(`${register.table}.${name}`)
    if (register.fields[name]?.mask === undefined) return `${register.table}.${name}`
    return sql`masked_cell(${register.table}, ${name}, ${sql.ref(`${register.table}.id`)}, ${column})`.as(name)
  })

async function present<R extends Register>(db: ReadDb, register: R, rows: readonly Stored[]): Promise<RowIn<R>[]> {
  const labels = await labelReferences(db, register, rows)
  return rows.map((row, index) => ({ ...row, labels: labels[index] ?? {} }) as unknown as RowIn<R>)
}

/** One page of a register, in order, with how many rows answer of how many there are. */
export async function listPage<R extends Register>(
  context: Pick<QueryContext, 'db' | 'counted'>,
  register: R,
  request: PageRequest,
): Promise<Page<RowIn<R>>> {
  const { db, counted } = context
  const { place: _place, limit: _limit, sort: _sort, ...wanted } = request
  const count = (asked: Omit<PageRequest, 'limit'>) => async (): Promise<number> =>
    (
      await matchingRows(db, register, asked)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
    ).total
  const placed = { ...request, place: await findPlace(db, register, request) }
  const query = pageOf(matchingRows(db, register, placed), register, placed).select(columnsOf(register) as never)
  const found = (await query.execute()) as unknown as (Stored & { sortValue: string | number | null })[]
  const bin = { bin: request.bin ?? false }
  const all = await counted(`${register.name} ${JSON.stringify(bin)}`, count(bin))
  const isWhole = (wanted.search ?? '') === '' && (wanted.conditions ?? []).length === 0 && wanted.asOf === undefined
  const last = found.at(-1)
  return {
    rows: await present(
      db,
      register,
      found.map(({ sortValue: _value, ...row }) => row as unknown as Stored),
    ),
    next: last && found.length === request.limit ? { after: { value: last.sortValue, id: last.id }, skip: 0 } : null,
    matching: isWhole ? all : await counted(`${register.name} ${JSON.stringify(wanted)}`, count(wanted)),
    all,
  }
}

/** One row, in use or in the recycle bin. */
export async function findRow<R extends Register>(db: ReadDb, register: R, id: string): Promise<RowIn<R> | undefined> {
  const row = await db
    .selectFrom(register.table as 'organisation')
    .select(columnsOf(register) as never)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await present(db, register, [row as unknown as Stored]))[0]
}

const atOnce = 500

/** Rows as they may be answered, in use or in the recycle bin; those that do not exist are left out. */
export async function findStored(db: ReadDb, register: Register, ids: readonly string[]): Promise<Stored[]> {
  const rows: Stored[] = []
  for (let begin = 0; begin < ids.length; begin += atOnce) {
    const some = db
      .selectFrom(register.table as 'organisation')
      .select(columnsOf(register) as never)
      .where('id', 'in', ids.slice(begin, begin + atOnce))
    rows.push(...((await some.execute()) as unknown as Stored[]))
  }
  return rows
}

const mostChoices = 30

/** What a picker offers for a search: names, and beside each what tells namesakes apart. */
export async function findChoices(db: ReadDb, register: Register, asked: Finding): Promise<Choice[]> {
  const place = register.regionField ?? (register.table === 'region' ? 'parentId' : undefined)
  const rows = (await matchingRows(db, register, asked)
    .select([`${register.table}.id`, `${register.nameField} as name`, ...(place ? [`${place} as place`] : [])] as never)
    .orderBy((eb: ExpressionBuilder<Tables, 'organisation'>) => eb.fn('length', [eb.ref(register.nameField as 'name')]))
    .orderBy('namePinyin')
    .limit(mostChoices)
    .execute()) as unknown as { id: string; name: string; place?: string | null }[]
  const places = await namesOf(db, 'region', [...new Set(rows.flatMap((row) => row.place ?? []))])
  return rows.map(({ id, name, place: regionId }) => ({ id, name, hint: places.get(regionId ?? '') ?? '' }))
}
