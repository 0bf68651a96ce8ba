import { percentOf } from '../arithmetic/hundredths.ts'
import type { Figure } from './figure.ts'

/** How a figure moved since the day a year earlier. Amounts are hundredths: of per cent, of percentage points, of the unit. */
export type YearOnYear =
  /** No value on one of the two days, or only a threshold: nothing to compare. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'same' }
  /** `percent` is null where last year's value was 0 and no percentage exists. */
  | { readonly kind: 'up' | 'down'; readonly difference: number; readonly percent: number | null }

/** Compares exact values. A figure that is only known as a threshold (超过、余) is not compared. */
export function compareYears(figure: Figure, previous: Figure | undefined): YearOnYear {
  const [now, before] = [comparable(figure), previous ? comparable(previous) : null]
  if (now === null || before === null) return { kind: 'unknown' }
  if (now === before) return { kind: 'same' }
  const difference = Math.abs(now - before)
  return {
    kind: now > before ? 'up' : 'down',
    difference,
    percent: before > 0 ? percentOf(difference, before, 1) : null,
  }
}

const comparable = ({ kind, qualifier, exact }: Figure): number | null =>
  qualifier !== null && kind === 'baseline' ? null : exact
