import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import { leavesOf } from '#shared/standards/indicator-tree.ts'
import type { DeductionReason, Indicator, StandardContent } from '#shared/standards/standard.ts'
import type { DeductionEntry, ScoreEntry } from './score-entry.ts'

/**
 * What is wrong with a sheet's entries, each with the field 'entries.<number>' and a Chinese sentence.
 * An unscored leaf is not wrong here; `scoreSheet` lists those as missing.
 */
export function checkEntries(
  { standard, indicators }: Pick<StandardContent, 'standard' | 'indicators'>,
  entries: readonly ScoreEntry[],
): FieldProblem[] {
  const leaves = new Map(leavesOf(indicators).map((leaf) => [leaf.id, leaf]))
  const seen = new Set<string>()
  return entries.flatMap((entry) => {
    const leaf = leaves.get(entry.indicatorId)
    if (!leaf) return [{ field: 'entries', message: '评分表中有一行不是本标准的末级指标。请刷新后重新打分。' }]
    if (seen.has(leaf.id)) return [about(leaf, '同一指标填写了两次。请保留一次。')]
    seen.add(leaf.id)
    return checkEntry(leaf, entry, standard.scoreStep).map((message) => about(leaf, message))
  })
}

const about = ({ number }: Indicator, message: string): FieldProblem => ({
  field: `entries.${number}`,
  message: `指标 ${number}:${message}`,
})

function checkEntry({ kind, rule, maxScore }: Indicator, entry: ScoreEntry, step: number): string[] {
  if (kind !== 'veto' && entry.vetoMet) return ['不是一票否决项。请取消勾选。']
  if (kind === 'veto') return entry.points === null && entry.deductions.length === 0 ? [] : ['一票否决项不打分。']
  if (rule?.kind === 'deduction') {
    if (entry.points !== null) return ['按扣分原因计分,不能直接填写得分。']
    return entry.deductions.flatMap((deduction) => checkDeduction(rule.reasons, deduction, step))
  }
  if (entry.deductions.length > 0) return ['直接打分的指标不能填写扣分原因。']
  return entry.points === null ? [] : checkPoints(entry.points, maxScore, step)
}

function checkPoints(points: number, maxScore: number, step: number): string[] {
  if (points > maxScore) return [`得分 ${formatHundredths(points)} 超过满分 ${formatHundredths(maxScore)} 分。请改小。`]
  if (points % step !== 0) {
    return [`得分 ${formatHundredths(points)} 不是 ${formatHundredths(step)} 分的整数倍。请重新填写。`]
  }
  return []
}

function checkDeduction(
  reasons: readonly DeductionReason[],
  { reason, times, points }: DeductionEntry,
  step: number,
): string[] {
  const rule = reasons.find((one) => one.reason === reason)
  if (!rule) return [`扣分原因“${reason}”不在标准中。请从列出的原因里选择。`]
  if (times > 1 && !rule.each) return [`扣分原因“${reason}”只能计一次。`]
  const [least, most] = [rule.min * times, rule.max * times]
  if (points < least || points > most || points % step !== 0) {
    const range = least === most ? formatHundredths(least) : `${formatHundredths(least)} 至 ${formatHundredths(most)}`
    return [`扣分原因“${reason}”应扣 ${range} 分,现为 ${formatHundredths(points)} 分。`]
  }
  return []
}
