import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { Band, DeductionReason, Indicator, ScoringModel, StandardContent } from './standard.ts'

type Model = Pick<StandardContent['standard'], 'scoringModel' | 'scoreStep'>

/** What is wrong with the way one leaf is scored, each a Chinese sentence without the indicator's number. */
export function checkScoringRule({ kind, rule, maxScore }: Indicator, { scoringModel, scoreStep }: Model): string[] {
  const expected = kind === 'score' ? scoringModel : 'additive'
  if ((rule?.kind ?? 'additive') !== expected) return [wrongRule[expected]]
  if (!rule) return []
  return rule.kind === 'deduction'
    ? checkReasons(rule.reasons, maxScore, scoreStep)
    : checkBands(rule.bands, maxScore, scoreStep)
}

const wrongRule: Record<ScoringModel, string> = {
  additive: '该指标直接给分,不能带扣分原因或分档。请删除。',
  deduction: '扣分制标准的得分指标须列出扣分原因和分值。请补充。',
  bands: '分档制标准的得分指标须列出各档及其分数范围。请补充。',
}

function checkReasons(reasons: readonly DeductionReason[], maxScore: number, step: number): string[] {
  if (reasons.length === 0) return ['没有列出扣分原因。请至少填写一条。']
  return reasons.flatMap(({ reason, min, max }) => {
    if (min <= 0 || min > max) return [`扣分原因“${reason}”的分值范围不对,应大于 0 且下限不高于上限。`]
    if (max > maxScore) {
      return [`扣分原因“${reason}”最多扣 ${formatHundredths(max)} 分,超过该指标满分 ${formatHundredths(maxScore)} 分。`]
    }
    if (min % step !== 0 || max % step !== 0)
      return [`扣分原因“${reason}”的分值不是 ${formatHundredths(step)} 分的整数倍。`]
    return []
  })
}

/** On the scale of score steps, so that 0–3 and 4–7 meet where scores are whole points. */
function checkBands(bands: readonly Band[], maxScore: number, step: number): string[] {
  const ordered = bands.toSorted((a, b) => a.min - b.min)
  const turned = ordered.find(({ min, max }) => min > max)
  if (turned) return [`“${turned.label}”档的下限高于上限。请对调。`]
  const uneven = ordered.find(({ min, max }) => min % step !== 0 || max % step !== 0)
  if (uneven) return [`“${uneven.label}”档的分数不是 ${formatHundredths(step)} 分的整数倍。`]
  const problems: string[] = []
  let expected = 0
  for (const { label, min, max } of ordered) {
    if (min > expected) problems.push(`${gap(expected, min - step)}不属于任何一档,“${label}”档之下有空缺。`)
    if (min < expected) problems.push(`“${label}”档与下一档重叠,下限应为 ${formatHundredths(expected)} 分。`)
    expected = max + step
  }
  if (expected !== maxScore + step) {
    problems.push(
      `最高一档应到满分 ${formatHundredths(maxScore)} 分为止,现为 ${formatHundredths(Math.max(0, expected - step))} 分。`,
    )
  }
  return problems
}

const gap = (from: number, to: number): string =>
  from >= to ? `${formatHundredths(from)} 分` : `${formatHundredths(from)} 至 ${formatHundredths(to)} 分`
