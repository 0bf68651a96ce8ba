import { z } from 'zod'
import { formatHundredths } from '../arithmetic/hundredths.ts'
import type { Figure } from './figure.ts'

/** Something about the figures that a reader must be told. Flags change no figure. */
export const FigureFlag = z.strictObject({
  /** The figure it belongs to. */
  code: z.string(),
  /** Every figure it speaks of. */
  codes: z.array(z.string()).readonly(),
  message: z.string(),
})
export type FigureFlag = z.infer<typeof FigureFlag>

/** A stated total and the parts listed beside it; what the parts leave over is shown as 其他. */
interface PartSum {
  readonly total: string
  readonly parts: readonly string[]
}

/** Totals that the report states together with their parts. */
export const partSums: readonly PartSum[] = [
  {
    total: 'schools_total',
    parts: ['schools.kindergarten', 'schools.primary', 'schools.secondary', 'schools.vocational', 'schools.adult'],
  },
]

/** 其中数: the second is counted within the first. */
const withins = [{ whole: 'projects_national_2011', part: 'projects_national_excellent' }] as const

export type Figures = ReadonlyMap<string, Figure>

/** What the listed parts leave of their total, in hundredths; null where one of them has no value. */
export function restOf({ total, parts }: PartSum, figures: Figures): number | null {
  const whole = figures.get(total)?.exact ?? null
  const sum = sumOf(parts, figures)
  return whole === null || sum === null ? null : whole - sum
}

/** All that has to be said about these figures: parts that miss their total, parts above their whole, rates above 100 %. */
export const flagFigures = (figures: Figures): readonly FigureFlag[] => [
  ...partSums.flatMap((rule) => flagPartSum(rule, figures)),
  ...withins.flatMap(({ whole, part }) => flagWithin(figures.get(whole), figures.get(part))),
  ...[...figures.values()].flatMap(flagRate),
]

function flagPartSum(rule: PartSum, figures: Figures): FigureFlag[] {
  const total = figures.get(rule.total)
  const rest = restOf(rule, figures)
  if (!total || rest === null || rest === 0) return []
  const sum = (total.exact ?? 0) - rest
  const { unit } = total
  return [
    {
      code: rule.total,
      codes: [rule.total, ...rule.parts],
      message:
        `${total.label}${amount(total.exact ?? 0, unit)}，所列${rule.parts.length}类合计${amount(sum, unit)}，` +
        (rest > 0
          ? `相差${amount(rest, unit)}，差额列“其他”。`
          : `合计超出总数${amount(0 - rest, unit)}，请核对分类是否重复。`) +
        '总数与分项均照登记数列示，未作调整。',
    },
  ]
}

function flagWithin(whole: Figure | undefined, part: Figure | undefined): FigureFlag[] {
  if (!whole || !part || (part.exact ?? 0) <= (whole.exact ?? 0) || whole.exact === null) return []
  return [
    {
      code: part.code,
      codes: [whole.code, part.code],
      message: `${part.label}是${whole.label}的其中数，但大于该数，请核对。`,
    },
  ]
}

const flagRate = (figure: Figure): FigureFlag[] =>
  figure.unit === '%' && (figure.exact ?? 0) > 100_00
    ? [{ code: figure.code, codes: [figure.code], message: `${figure.label}超过100%，请核对并书面说明。` }]
    : []

const sumOf = (codes: readonly string[], figures: Figures): number | null =>
  codes.reduce<number | null>((sum, code) => {
    const exact = figures.get(code)?.exact ?? null
    return sum === null || exact === null ? null : sum + exact
  }, 0)

const amount = (hundredths: number, unit: string): string =>
  formatHundredths(hundredths, hundredths % 100 === 0 ? 0 : 2) + unit
