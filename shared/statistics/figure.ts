import { z } from 'zod'
import { divideHalfUp, percentOf } from '../arithmetic/hundredths.ts'
import type { Indicator } from './indicator.ts'

/** An indicator as of a day: what the report states and what stands behind it. Values are whole hundredths. */
export const Figure = z.strictObject({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  at: z.string(),
  kind: z.enum(['count', 'rate', 'baseline']),
  decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  qualifier: z.enum(['above', 'atLeast']).nullable(),
  /** What the report states: rounded, or the round threshold below the exact value. Null prints as "—". */
  value: z.int().nullable(),
  /** The value to a hundredth; differs from `value` where that is rounded. */
  exact: z.int().nullable(),
  /** Whole counts, for rates only. */
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  /** How many rows a click on the figure lists. A rate lists its denominator. */
  rows: z.int(),
  /** The day and the source of a baseline. */
  dated: z.string().nullable(),
  source: z.string().nullable(),
})
export type Figure = z.infer<typeof Figure>

/** What was found in the registers for one indicator. */
export type Measure =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'rate'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'baseline'; readonly value: number; readonly dated: string; readonly source: string }
  | { readonly kind: 'missing' }

/** Turns what was found into what may be stated: percentages re-divided, rounded once, thresholds kept honest. */
export function stateFigure(indicator: Indicator, measure: Measure): Figure {
  const exact = exactValue(measure)
  const rate = measure.kind === 'rate' ? measure : null
  return {
    code: indicator.code,
    label: indicator.label,
    unit: indicator.unit,
    at: indicator.at,
    kind: indicator.kind,
    decimals: indicator.decimals,
    qualifier: indicator.qualifier?.kind ?? null,
    value: exact === null ? null : statedValue(indicator, measure, exact),
    exact,
    numerator: rate?.numerator ?? null,
    denominator: rate?.denominator ?? null,
    rows: rowsBehind(measure),
    dated: measure.kind === 'baseline' ? measure.dated : null,
    source: measure.kind === 'baseline' ? measure.source : null,
  }
}

function exactValue(measure: Measure): number | null {
  if (measure.kind === 'missing') return null
  if (measure.kind === 'count') return measure.count * 100
  return measure.kind === 'baseline' ? measure.value : percentOf(measure.numerator, measure.denominator)
}

/** Rates are rounded from their two counts, not from the hundredths: rounding twice turns 49.45 into 50. */
function statedValue({ decimals, qualifier }: Indicator, measure: Measure, exact: number): number | null {
  if (qualifier?.step !== undefined) return thresholdBelow(measure, exact, qualifier.step, qualifier.kind)
  if (measure.kind === 'rate') return percentOf(measure.numerator, measure.denominator, decimals)
  const place = 10 ** (2 - decimals)
  const rounded = divideHalfUp(exact, place)
  return rounded === null ? null : rounded * place
}

/**
 * The largest multiple of `step` that the value exceeds (`above`) or reaches (`atLeast`): 90.72 % is above 90,
 * and so is 90.004 %, though it is 90.00 to a hundredth; exactly 90 % is above 80 and at least 90.
 */
function thresholdBelow(measure: Measure, exact: number, step: number, kind: 'above' | 'atLeast'): number {
  const [over, under] =
    measure.kind === 'rate'
      ? [BigInt(measure.numerator) * 100n, BigInt(measure.denominator) * BigInt(step)]
      : [BigInt(exact), BigInt(step) * 100n]
  const steps = over / under
  const reached = kind === 'above' && over > 0n && over % under === 0n ? steps - 1n : steps
  return Number(reached) * step * 100
}

function rowsBehind(measure: Measure): number {
  if (measure.kind === 'missing') return 0
  if (measure.kind === 'baseline') return 1
  return measure.kind === 'count' ? measure.count : measure.denominator
}
