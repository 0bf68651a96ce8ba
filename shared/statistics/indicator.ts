import type { Decimals } from '../arithmetic/hundredths.ts'
import type { RowSource } from './row-source.ts'

interface IndicatorBase {
  /** The same in templates, tables, figures.json and bookmarks; never reused for something else. */
  readonly code: string
  readonly label: string
  /** 口径: one sentence that says what is counted, where and until when. */
  readonly definition: string
  readonly unit: string
  /** 时点 figures hold on a day and are never added over periods; 时期 figures cover a span. */
  readonly period: '时点' | '时期'
  /** Places of the stated value; the value is rounded half-up to them. */
  readonly decimals: Decimals
  /** Where the annual report states it: 概况, or chapter and section such as 二(三). */
  readonly at: string
  /**
   * The report names a round threshold instead of the value: `above` for one that is exceeded (超过、以上),
   * `atLeast` for one that is reached (余). `step` is the roundness, in whole units; without one the figure
   * comes to us as a threshold already.
   */
  readonly qualifier?: { readonly kind: 'above' | 'atLeast'; readonly step?: number }
}

/** How a figure comes about; `domain` F has the formulas. */
export type Indicator = IndicatorBase &
  (
    | { readonly kind: 'count'; readonly rows: RowSource }
    /** Both parts are counted anew for every scope and day; a rate is never averaged from rates. */
    | { readonly kind: 'rate'; readonly numerator: RowSource; readonly denominator: RowSource }
    /** Entered with a day and a source. `later` says how it will be computed once its register exists. */
    | { readonly kind: 'baseline'; readonly later: 'count' | 'sum' | 'rate' | null }
  )

export type IndicatorKind = Indicator['kind']

export const indicatorKindWords: Readonly<Record<IndicatorKind, string>> = {
  count: '按台账计数',
  rate: '按台账分子分母计算',
  baseline: '基数登记',
}
