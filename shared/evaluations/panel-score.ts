import { isTrimmed, trimmedMean } from '#shared/arithmetic/trimmed-mean.ts'
import type { PanelRule } from './panel-rule.ts'
import type { SheetScore } from './scoring.ts'

/** The experts' totals put together, in hundredths. */
export interface PanelScore {
  /** Half-up to a hundredth; null before any expert has scored. */
  readonly mean: number | null
  readonly experts: number
  /** One highest and one lowest total were left out. */
  readonly trimmed: boolean
  readonly highest: number | null
  readonly lowest: number | null
  readonly spread: number
  /** The spread is above the rule's limit: 复议 before the result may stand. */
  readonly spreadAlarm: boolean
  readonly vetoed: boolean
}

/** Combines the totals, not the leaves: which totals are left out is decided once for the whole sheet. */
export function combineExpertScores(
  sheets: readonly Pick<SheetScore, 'total' | 'vetoed'>[],
  rule: PanelRule,
): PanelScore {
  const totals = sheets.map(({ total }) => total).toSorted((a, b) => a - b)
  const lowest = totals[0] ?? null
  const highest = totals.at(-1) ?? null
  const spread = (highest ?? 0) - (lowest ?? 0)
  return {
    mean: trimmedMean(totals, rule.trimFrom),
    experts: totals.length,
    trimmed: isTrimmed(totals.length, rule.trimFrom),
    highest,
    lowest,
    spread,
    spreadAlarm: spread > rule.spreadLimit,
    vetoed: sheets.filter(({ vetoed }) => vetoed).length >= rule.vetoVotes,
  }
}
