import { sql, type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { ReadDb } from '#electron/context.ts'
import type { Tables } from '#electron/database/tables.ts'
import { normaliseSearch } from '#electron/search/search-columns.ts'
import type { Condition, PageRequest, Place } from '#shared/register/page.ts'
import { indexColumn } from '#electron/database/seals.ts'
import type { Mask } from '#shared/identifiers/mask.ts'
import { protectedFields, protectedKindsOf } from '#shared/register/protected-fields.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { Register } from '#shared/register/register.ts'
import { orderKey, type SortKey } from './order-key.ts'

/** Any register's table is asked as if it were this one; the columns named are the declaration's own. */
type T = 'organisation'
type Builder = ExpressionBuilder<Tables, T>
type Where = Expression<SqlBool>
export type Rows = SelectQueryBuilder<Tables, T, object>

/** What can only be asked of a value that can be read. */
const needsPlain: ReadonlySet<Condition['kind']> = new Set(['in', 'not-in', 'lacks', 'between'])

/** Columns a request names that the register does not have: from a filter kept since before a column went. */
export function strangeFields(
  register: Register,
  { conditions = [], sort }: Pick<PageRequest, 'conditions' | 'sort'>,
): FieldProblem[] {
  const named = [...conditions.flatMap((one) => ('field' in one ? [one.field] : [])), ...(sort ? [sort.field] : [])]
  const strange = named.filter((field) => !Object.hasOwn(register.fields, field))
  const hidden = [
    ...conditions.flatMap((one) => ('field' in one && needsPlain.has(one.kind) ? [one.field] : [])),
    ...(sort ? [sort.field] : []),
  ].filter((field) => register.fields[field]?.mask !== undefined)
  const unplaced = conditions.some(({ kind }) => kind === 'within') && placeOf(register) === undefined
  return [
    ...strange.map((field) => ({ field, message: `${register.label}没有“${field}”这一栏。请清除该筛选或排序条件。` })),
    ...hidden.map((field) => ({
      field,
      message: `${register.fields[field]?.label}加密保存,不能排序,也只能按完整内容查找。请清除该筛选或排序条件。`,
    })),
    ...(unplaced ? [{ field: 'within', message: `${register.label}不能按区划筛选。请清除该筛选条件。` }] : []),
  ]
}

/** The column that places a row in the region tree: a region is itself a place. */
const placeOf = (register: Register): string | undefined =>
  register.regionField ?? (register.table === 'region' ? 'id' : undefined)

const column = (register: Register, field: string): 'name' => {
  if (!Object.hasOwn(register.fields, field)) throw new Error(`${register.name} has no field ${field}`)
  return `${register.table}.${field}` as 'name'
}

const own = (register: Register, name: string): 'name' => `${register.table}.${name}` as 'name'

function within(eb: Builder, register: Register, regionId: string): Where {
  const field = placeOf(register)
  if (field === undefined) throw new Error(`${register.name} has no place in the region tree`)
  const below = eb
    .selectFrom('region as lower')
    .leftJoin('region as upper', 'upper.id', 'lower.parentId')
    .select('lower.id')
    .where((inner) =>
      inner.or([
        inner('lower.id', '=', regionId),
        inner('lower.parentId', '=', regionId),
        inner('upper.parentId', '=', regionId),
      ]),
    )
  return eb(own(register, field), 'in', below as never)
}

/** Whether a protected column holds exactly this value, asked of its blind index. */
const hasIndex = (eb: Builder, register: Register, field: string, mask: Mask, text: string): Where =>
  eb(own(register, indexColumn(field)), '=', sql<string>`blind_index(${mask}, ${text})`)

/** A search text found in names, numbers and initials, or as the whole of a protected number. */
function answersTo(eb: Builder, register: Register, search: string, sought: string): Where {
  const inTexts = eb(eb.fn('instr', [own(register, 'search'), eb.val(sought)]), '>', 0)
  const kinds = protectedKindsOf(search)
  const numbers = protectedFields(register).flatMap((field) => {
    const mask = register.fields[field]?.mask
    return mask !== undefined && kinds.includes(mask) ? [hasIndex(eb, register, field, mask, search)] : []
  })
  return numbers.length === 0 ? inTexts : eb.or([inTexts, ...numbers])
}

const orBlank = (eb: Builder, name: 'name', holds: (name: 'name') => Where): Where =>
  eb.or([eb(name, 'is', null), holds(name)])

function meets(eb: Builder, register: Register, condition: Condition): Where {
  switch (condition.kind) {
    case 'in':
      return eb(column(register, condition.field), 'in', condition.values)
    case 'contains': {
      const mask = register.fields[condition.field]?.mask
      if (mask !== undefined) return hasIndex(eb, register, condition.field, mask, condition.text)
      return eb(eb.fn('instr', [column(register, condition.field), eb.val(condition.text)]), '>', 0)
    }
    case 'not-in':
      return orBlank(eb, column(register, condition.field), (name) => eb(name, 'not in', condition.values))
    case 'lacks':
      return orBlank(eb, column(register, condition.field), (name) =>
        eb(eb.fn('instr', [name, eb.val(condition.text)]), '=', 0),
      )
    case 'filled':
      return eb(column(register, condition.field), 'is not', null)
    case 'blank':
      return eb(column(register, condition.field), 'is', null)
    case 'between': {
      const name = column(register, condition.field)
      return eb.and([
        ...(condition.from === null ? [] : [eb(name, '>=', condition.from as string)]),
        ...(condition.to === null ? [] : [eb(name, '<=', condition.to as string)]),
      ])
    }
    case 'within':
      return within(eb, register, condition.regionId)
  }
}

/** The rows a request asks for, before order and page. */
export function matchingRows(db: ReadDb, register: Register, request: Omit<PageRequest, 'limit'>): Rows {
  const { search, conditions = [], bin = false, asOf } = request
  let rows = db
    .selectFrom(register.table as T)
    .where(own(register, 'deletedAt') as 'deletedAt', bin ? 'is not' : 'is', null) as Rows
  const sought = normaliseSearch(search ?? '')
  if (sought !== '') rows = rows.where((eb) => answersTo(eb, register, search ?? '', sought))
  for (const condition of conditions) rows = rows.where((eb) => meets(eb, register, condition))
  const { validity } = register
  if (asOf !== undefined && validity) {
    rows = rows
      .where(column(register, validity.from), '<=', asOf)
      .where((eb) =>
        eb.or([eb(column(register, validity.to), 'is', null), eb(column(register, validity.to), '>', asOf)]),
      )
  }
  return rows
}

/** Puts rows in order and begins the page behind a row, by key: no page costs more than the first. */
export function pageOf(rows: Rows, register: Register, request: PageRequest) {
  const { field, descending } = request.sort ?? { field: register.nameField, descending: false }
  const { key, via } = orderKey(register, field)
  const id = own(register, 'id') as 'id'
  const joined =
    via === undefined ? rows : rows.leftJoin(`${via} as sorted` as never, 'sorted.id' as never, column(register, field))
  const after = request.place?.after ?? null
  const begun = after === null ? joined : joined.where((eb) => isBehind(eb, key, id, after, descending))
  const way = descending ? 'desc' : 'asc'
  return begun
    .select(key.as('sortValue'))
    .orderBy(key, way)
    .orderBy(id, way)
    .limit(request.limit)
    .offset(request.place?.skip ?? 0)
}

function isBehind(eb: Builder, key: SortKey, id: 'id', after: NonNullable<Place['after']>, descending: boolean): Where {
  const value = after.value as string | null
  const beyond = eb(id, descending ? '<' : '>', after.id)
  if (value === null) {
    const rest = eb.and([eb(key, 'is', null), beyond])
    return descending ? rest : eb.or([rest, eb(key, 'is not', null)])
  }
  const further = eb.and([
    eb(key, descending ? '<=' : '>=', value),
    eb.or([eb(key, descending ? '<' : '>', value), beyond]),
  ])
  return descending ? eb.or([further, eb(key, 'is', null)]) : further
}
