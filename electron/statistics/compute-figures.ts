import type { ReadDb } from '#electron/context.ts'
import { yearOf, type Day } from '#shared/calendar/day.ts'
import type { Figures } from '#shared/statistics/figure-flag.ts'
import { stateFigure, type Measure } from '#shared/statistics/figure.ts'
import type { Indicator } from '#shared/statistics/indicator.ts'
import { indicators } from '#shared/statistics/indicators.ts'
import { countRows, type Counting } from './count-rows.ts'

/** Every indicator as of a day, in the order of the report. */
export async function computeFigures(counting: Counting, day: Day): Promise<Figures> {
  const figures = await Promise.all(
    indicators.map(async (indicator) => stateFigure(indicator, await measure(counting, indicator, day))),
  )
  return new Map(figures.map((figure) => [figure.code, figure]))
}

async function measure(counting: Counting, indicator: Indicator, day: Day): Promise<Measure> {
  if (indicator.kind === 'count') return { kind: 'count', count: await countRows(counting, indicator.rows, day) }
  if (indicator.kind === 'rate')
    return {
      kind: 'rate',
      numerator: await countRows(counting, indicator.numerator, day),
      denominator: await countRows(counting, indicator.denominator, day),
    }
  const baseline = await baselineRows(counting.whole, indicator, day)
    .select(['baseline.value', 'baseline.asOf', 'baseline.source'])
    .executeTakeFirst()
  return baseline
    ? { kind: 'baseline', value: baseline.value, dated: baseline.asOf, source: baseline.source }
    : { kind: 'missing' }
}

/**
 * The one baseline that speaks for an indicator on a day: the district's latest not after it. A 时期 figure belongs
 * to its year, so an earlier year's is not carried forward.
 */
export const baselineRows = (db: ReadDb, { code, period }: Indicator, day: Day) =>
  db
    .selectFrom('baseline')
    .innerJoin('region', 'region.id', 'baseline.regionId')
    .where('baseline.deletedAt', 'is', null)
    .where('baseline.code', '=', code)
    .where('region.level', '=', 'district')
    .where('baseline.asOf', '<=', day)
    .$if(period === '时期', (rows) => rows.where('baseline.asOf', '>=', `${yearOf(day)}-01-01`))
    .orderBy('baseline.asOf', 'desc')
    .orderBy('baseline.id', 'desc')
    .limit(1)
