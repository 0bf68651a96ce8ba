import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { Figure } from '#shared/statistics/figure.ts'
import { indicatorKindWords } from '#shared/statistics/indicator.ts'
import { findIndicator } from '#shared/statistics/indicators.ts'

const laterWords = { count: '计数', sum: '求和', rate: '计算' } as const

/** A figure's definition and origin, as names and values. */
export function describeFigure(figure: Figure): readonly (readonly [string, string])[] {
  const indicator = findIndicator(figure.code)
  if (!indicator) return []
  const { value, exact, numerator, denominator, unit, decimals } = figure
  const amount = (hundredths: number | null, places: typeof decimals) =>
    hundredths === null ? '' : formatHundredths(hundredths, places) + unit
  return [
    ['报告数值', wordStated(figure, amount(value, decimals))],
    ...(numerator === null || denominator === null
      ? []
      : [['分子÷分母', `${numerator} ÷ ${denominator} ＝ ${amount(exact, 2)}`] as const]),
    ['统计口径', indicator.definition],
    ['性质', `${indicator.period}指标，${indicatorKindWords[figure.kind]}`],
    ...(indicator.kind === 'baseline'
      ? [
          ['登记日期', figure.dated ?? ''] as const,
          ['来源', figure.source ?? ''] as const,
          ...(indicator.later === null
            ? []
            : [['说明', `相应台账建立后，改为按台账${laterWords[indicator.later]}。`] as const]),
        ]
      : []),
    ['指标代码', figure.code],
  ]
}

function wordStated({ qualifier }: Figure, amount: string): string {
  if (qualifier === null || amount === '') return amount
  return qualifier === 'above' ? `超过${amount}（概数）` : `不少于${amount}（概数）`
}
