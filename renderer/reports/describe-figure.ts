import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { Figure } from '#shared/statistics/figure.ts'
import { indicatorKindWords } from '#shared/statistics/indicator.ts'
import { findIndicator } from '#shared/statistics/indicators.ts'

const laterWords = { count: '计数', sum: '求和', rate: '计算' } as const

/** A figure's definition and origin, as names and values. */
export function describeFigure(figure: Figure): readonly (readonly [string, string])[] {
  const indicator = findIndicator(figure.code)
  if (!indicator) return []
  const { exact, numerator, denominator, unit } = figure
  return [
    ['报告数值', wordStated(figure)],
    ...(numerator === null || denominator === null
      ? []
      : [
          [
            '分子÷分母',
            `${numerator} ÷ ${denominator} ＝ ${exact === null ? '' : formatHundredths(exact) + unit}`,
          ] as const,
        ]),
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

/** The value with its unit, and that it is a threshold where it is one; blank where there is no value. */
export function wordStated({ value, unit, decimals, qualifier }: Figure): string {
  if (value === null) return ''
  const amount = formatHundredths(value, decimals) + unit
  if (qualifier === null) return amount
  return qualifier === 'above' ? `超过${amount}（概数）` : `不少于${amount}（概数）`
}
