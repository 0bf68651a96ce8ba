import { formatHundredths, type Decimals } from '../arithmetic/hundredths.ts'
import { noValue } from '../documents/document-words.ts'
import type { Figure } from '../statistics/figure.ts'
import type { YearOnYear } from '../statistics/year-on-year.ts'

/** The words a template may put after the bar, and which figures each may stand with. */
export const slotWords = {
  超过: 'above',
  以上: 'above',
  余: 'qualified',
  数: 'plain',
  同比: 'any',
} as const satisfies Record<string, 'above' | 'qualified' | 'plain' | 'any'>

export type SlotWord = keyof typeof slotWords

export const isSlotWord = (word: string): word is SlotWord => Object.hasOwn(slotWords, word)

/** What the report says in place of a slot: 194所, 超过90%, 30余个. A missing value is "—". */
export function wordFigure(figure: Figure, word: SlotWord | null): string {
  if (figure.value === null) return noValue
  const number = formatHundredths(figure.value, figure.decimals)
  if (word === '数') return number
  if (word === '余') return `${number}余${figure.unit}`
  const amount = number + figure.unit
  if (word === '超过') return `超过${amount}`
  return word === '以上' ? `${amount}以上` : amount
}

/** 比上年增长2.0%, 与上年持平, 无上年数据; rates move by 个百分点. */
export function wordYearOnYear({ unit, decimals }: Figure, moved: YearOnYear): string {
  if (moved.kind === 'unknown') return '无上年数据'
  if (moved.kind === 'same') return '与上年持平'
  const up = moved.kind === 'up'
  if (unit === '%') return `比上年${up ? '提高' : '下降'}${trim(moved.difference, 2)}个百分点`
  if (moved.percent === null) return `比上年增加${trim(moved.difference, decimals)}${unit}`
  return `比上年${up ? '增长' : '下降'}${formatHundredths(moved.percent, 1)}%`
}

/** Decimals only where there are any. */
const trim = (hundredths: number, decimals: Decimals): string =>
  formatHundredths(hundredths, hundredths % 100 === 0 ? 0 : decimals)
