import { sql } from 'kysely'
import { findFormerNames } from '#electron/aliases/find-former-names.ts'
import type { QueryContext, ReadDb } from '#electron/context.ts'
import { namesOf } from '#electron/register/reference-labels.ts'
import { nameOnDay } from '#shared/aliases/name-on-day.ts'
import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import { baselineRegister } from '#shared/baselines/baseline-register.ts'
import type { Day } from '#shared/calendar/day.ts'
import type { Place } from '#shared/register/page.ts'
import type { FigureRow, FigureRows } from '#shared/statistics/figure-rows.ts'
import type { Indicator } from '#shared/statistics/indicator.ts'
import type { RowSource } from '#shared/statistics/row-source.ts'
import { baselineRows } from './compute-figures.ts'
import { countRows, countSeen, rowsOf } from './count-rows.ts'
import { headingsOf, listings, wordDetails, type RowListing } from './row-listing.ts'
import { meetsSource, tableOf } from './source-conditions.ts'

export interface RowsRequest {
  readonly asOf: Day
  /** Of a rate: every row of the denominator, only those in the numerator, or the others. */
  readonly part: 'all' | 'counted' | 'rest'
  readonly place: Place
  readonly limit: number
}

/** A page of the very rows an indicator counts on a day, as far as the actor sees them. A rate lists its denominator and marks its numerator. */
export async function listFigureRows(
  context: QueryContext,
  indicator: Indicator,
  request: RowsRequest,
): Promise<FigureRows> {
  if (indicator.kind === 'baseline') return listBaseline(context.db, indicator, request.asOf)
  const whole = indicator.kind === 'rate' ? indicator.denominator : indicator.rows
  const part = indicator.kind === 'rate' ? indicator.numerator : indicator.rows
  const listing = listings[whole.register]
  const found = await pageOf(context.db, { whole, part, listing }, request)
  const seen = await countParts((source) => countSeen(context, source, request.asOf), whole, part)
  const district = await countParts((source) => countRows(context, source, request.asOf), whole, part)
  const last = found.at(-1)
  return {
    register: listing.register.label,
    headings: headingsOf(listing),
    rows: await wordRows(context.db, listing, found, request.asOf),
    next: last && found.length === request.limit ? { after: { value: last.pageKey, id: last.id }, skip: 0 } : null,
    matching: seen[request.part],
    all: seen.all,
    elsewhere: district[request.part] - seen[request.part],
  }
}

async function countParts(count: (source: RowSource) => Promise<number>, whole: RowSource, part: RowSource) {
  const [all, counted] = [await count(whole), await count(part)]
  return { all, counted, rest: all - counted }
}

interface Sources {
  readonly whole: RowSource
  readonly part: RowSource
  readonly listing: RowListing
}

type Found = Record<string, string | number | null> & { readonly id: string; readonly pageKey: string }

/**
 * Pages by key: titles by level and id, the order of their index, everything else by id. No page costs more than
 * the first, and none reads the rows before it.
 */
async function pageOf(db: ReadDb, { whole, part, listing }: Sources, request: RowsRequest): Promise<Found[]> {
  const table = tableOf[whole.register]
  const { register, place, day, details } = listing
  const { after } = request.place
  const id = `${table}.id` as 'title.id'
  const key = whole.register === 'titles' ? sql.ref<string>('title.level') : sql.lit('')
  const columns = [...new Set([register.nameField, place, day, ...details])].map((field) => `${table}.${field}`)
  const query = rowsOf(db, whole, request.asOf)
    .select((eb) => [
      id,
      key.as('pageKey'),
      eb
        .case()
        .when(meetsSource(eb, part, request.asOf))
        .then(1)
        .else(0)
        .end()
        .as('counted'),
    ])
    .select(columns as never)
    .$if(request.part === 'counted', (rows) => rows.where((eb) => meetsSource(eb, part, request.asOf)))
    .$if(request.part === 'rest', (rows) => rows.where((eb) => eb.not(meetsNotNull(eb, part, request.asOf))))
    .$if(after !== null, (rows) =>
      rows.where(sql<boolean>`(${key}, ${sql.ref(id)}) > (${after?.value ?? ''}, ${after?.id ?? ''})`),
    )
    .orderBy(key)
    .orderBy(id)
    .limit(request.limit)
    .offset(request.place.skip)
  const found: unknown = await query.execute()
  return found as Found[]
}

/** A condition over an empty field is unknown, and so is its opposite; here unknown counts as not met. */
const meetsNotNull = (eb: Parameters<typeof meetsSource>[0], source: RowSource, day: Day) =>
  eb.fn.coalesce(meetsSource(eb, source, day) as never, sql.lit(0)) as ReturnType<typeof meetsSource>

/** The rows in words, under the names they and their places had on the day. */
async function wordRows(db: ReadDb, listing: RowListing, found: readonly Found[], day: Day): Promise<FigureRow[]> {
  const text = (row: Found, field: string): string => String(row[field] ?? '')
  const places = await namesOf(
    db,
    'region',
    [...new Set(found.map((row) => text(row, listing.place)).filter((id) => id !== ''))],
    day,
  )
  const ids = listing.register.hasAliases ? found.map(({ id }) => id) : []
  const former = await findFormerNames(db, ids, day)
  return found.map((row) => ({
    id: row.id,
    name: nameOnDay(day, text(row, listing.register.nameField), former.get(row.id) ?? []),
    place: places.get(text(row, listing.place)) ?? '—',
    day: row[listing.day] === null ? null : text(row, listing.day),
    detail: wordDetails(listing, row),
    counted: row['counted'] === 1,
  }))
}

async function listBaseline(db: ReadDb, indicator: Indicator, day: Day): Promise<FigureRows> {
  const { name, regionId, asOf, source } = baselineRegister.fields
  const found = await baselineRows(db, indicator, day)
    .select(['baseline.id', 'baseline.name', 'region.name as place', 'baseline.asOf'])
    .select(['baseline.value', 'baseline.unit', 'baseline.source'])
    .execute()
  const rows = found.map((row) => ({
    id: row.id,
    name: row.name,
    place: row.place,
    day: row.asOf,
    detail: `${formatHundredths(row.value, row.value % 100 === 0 ? 0 : 2)}${row.unit}；${row.source}`,
    counted: true,
  }))
  return {
    register: baselineRegister.label,
    headings: { name: name.label, place: regionId.label, day: asOf.label, detail: `数值；${source.label}` },
    rows,
    next: null,
    matching: rows.length,
    all: rows.length,
    elsewhere: 0,
  }
}
