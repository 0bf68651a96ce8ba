import { readFileSync } from 'node:fs'
import { stateFigure, type Figure, type Measure } from '#shared/statistics/figure.ts'
import { findIndicator, indicators } from '#shared/statistics/indicators.ts'

/** Figures of declared indicators from plain counts, rates as [numerator, denominator] and baselines as hundredths. */
export function figuresFrom(values: Readonly<Record<string, number | readonly [number, number]>>): Map<string, Figure> {
  return new Map(
    indicators.map((indicator) => {
      const value = values[indicator.code]
      return [indicator.code, stateFigure(findIndicator(indicator.code) ?? indicator, measureOf(indicator.kind, value))]
    }),
  )
}

function measureOf(kind: string, value: number | readonly [number, number] | undefined): Measure {
  if (value === undefined) return { kind: 'missing' }
  if (typeof value !== 'number') return { kind: 'rate', numerator: value[0], denominator: value[1] }
  if (kind === 'count') return { kind: 'count', count: value }
  return { kind: 'baseline', value, dated: '2011-12-31', source: '示例' }
}

/** The 2011 figures of the real report, with counts behind its rates that round to what it states. */
export function seedFigures(): Map<string, Figure> {
  const { figures } = JSON.parse(readFileSync('tests/fixtures/seed-figures.json', 'utf8')) as {
    figures: readonly { readonly key: string; readonly value: number }[]
  }
  const values = figures.map(({ key, value }): [string, number] => [
    key,
    findIndicator(key)?.kind === 'count' ? value : Math.round(value * 100),
  ])
  return figuresFrom({
    ...Object.fromEntries(values),
    school_creation_rate: [176, 194],
    open_rate: [178, 194],
    'schools.kindergarten_first_grade_rate': [37, 67],
    'schools.primary_quality_rate': [20, 72],
    'schools.secondary_model_rate': [15, 44],
  })
}
