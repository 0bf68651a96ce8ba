import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import { checkGrades } from './grade-check.ts'
import { parentNumber } from './indicator-number.ts'
import { buildIndicatorTree, flattenIndicatorTree, type IndicatorNode } from './indicator-tree.ts'
import { checkScoringRule } from './scoring-rule-check.ts'
import type { Indicator, StandardContent } from './standard.ts'

/**
 * Everything that keeps a standard from being put in use; empty when it may be.
 * Each field is 'indicators.<number>', 'grades.<name>' or a field of the standard, each message a Chinese sentence.
 */
export function checkStandard({ standard, indicators, grades }: StandardContent): FieldProblem[] {
  const roots = buildIndicatorTree(indicators)
  const nodes = flattenIndicatorTree(roots)
  return [
    ...checkNumbers(indicators),
    ...checkReached(indicators, nodes),
    ...nodes.flatMap((node) => checkNode(node, standard)),
    ...checkRoots(roots, standard.fullScore),
    ...checkBonus(nodes, standard.bonusCap),
    ...checkGrades(grades, standard.fullScore + standard.bonusCap),
  ]
}

const about = ({ number }: Pick<Indicator, 'number'>, message: string): FieldProblem => ({
  field: `indicators.${number}`,
  message: `指标 ${number}:${message}`,
})

function checkNumbers(indicators: readonly Indicator[]): FieldProblem[] {
  const parents = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const repeated = [...Map.groupBy(indicators, ({ number }) => number).values()].flatMap((same) => same.slice(1))
  const misplaced = indicators.filter(({ parentId, number }) => {
    const prefix = parentNumber(number)
    return parentId === null ? prefix !== '' : parents.get(parentId)?.number !== prefix
  })
  return [
    ...repeated.map((indicator) => about(indicator, '编号重复。请重新编号。')),
    ...misplaced.map((indicator) => about(indicator, '编号与所在的上级指标不一致。请重新编号或移动该指标。')),
  ]
}

/** A ring of parents would hide indicators from every sum. */
function checkReached(indicators: readonly Indicator[], nodes: readonly IndicatorNode[]): FieldProblem[] {
  const reached = new Set(nodes.map(({ indicator }) => indicator.id))
  return indicators
    .filter(({ id }) => !reached.has(id))
    .map((indicator) => about(indicator, '找不到上级指标。请重新选择上级指标。'))
}

function checkNode({ indicator, children }: IndicatorNode, standard: StandardContent['standard']): FieldProblem[] {
  if (indicator.kind === 'veto' && indicator.maxScore !== 0) return [about(indicator, '一票否决项不计分,分值应为 0。')]
  if (children.length === 0) return checkLeaf(indicator, standard)
  const stray = children.find((child) => child.indicator.kind !== indicator.kind)
  if (stray) return [about(stray.indicator, '得分项、加分项和一票否决项不能混在同一个上级指标下。请移到同类指标下。')]
  const sum = sumOf(children)
  return sum === indicator.maxScore
    ? []
    : [
        about(
          indicator,
          `下级指标合计 ${formatHundredths(sum)} 分,与本级 ${formatHundredths(indicator.maxScore)} 分不符。请核对各下级分值。`,
        ),
      ]
}

function checkLeaf(indicator: Indicator, standard: StandardContent['standard']): FieldProblem[] {
  if (indicator.kind !== 'veto' && indicator.maxScore === 0)
    return [about(indicator, '没有分值。请填写大于 0 的分值。')]
  if (indicator.maxScore % standard.scoreStep !== 0) {
    return [about(indicator, `分值不是最小计分单位 ${formatHundredths(standard.scoreStep)} 分的整数倍。`)]
  }
  return checkScoringRule(indicator, standard).map((message) => about(indicator, message))
}

function checkRoots(roots: readonly IndicatorNode[], fullScore: number): FieldProblem[] {
  const scored = roots.filter(({ indicator }) => indicator.kind === 'score')
  const sum = sumOf(scored)
  if (sum === fullScore && fullScore > 0) return []
  return [
    {
      field: 'fullScore',
      message: `一级指标 ${scored.map(({ indicator }) => indicator.number).join('、')} 合计 ${formatHundredths(sum)} 分,与满分 ${formatHundredths(fullScore)} 分不符。请核对(加分项和一票否决项不计入)。`,
    },
  ]
}

function checkBonus(nodes: readonly IndicatorNode[], bonusCap: number): FieldProblem[] {
  const hasBonus = nodes.some(({ indicator }) => indicator.kind === 'bonus')
  if (hasBonus === bonusCap > 0) return []
  return [
    {
      field: 'bonusCap',
      message: hasBonus
        ? '设有加分项,但加分上限为 0。请填写加分上限。'
        : '填写了加分上限,但没有加分项。请增加加分项或把上限改为 0。',
    },
  ]
}

const sumOf = (nodes: readonly IndicatorNode[]): number =>
  nodes.reduce((sum, { indicator }) => sum + indicator.maxScore, 0)
