import type { FieldProblem } from '#shared/command/outcome.ts'
import type { GradeRule, Standard } from '#shared/standards/standard.ts'
import type { EvaluationRound } from './evaluation-round.ts'

type RoundDraft = Pick<EvaluationRound, 'organisationType' | 'gradeTitles' | 'opensOn' | 'closesOn'>

/** What keeps a round from being saved with this standard, each with its field. */
export function checkRound(
  round: RoundDraft,
  standard: Pick<Standard, 'organisationType' | 'state' | 'name'>,
  grades: readonly Pick<GradeRule, 'name' | 'passes'>[],
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (standard.state !== 'in-use') {
    problems.push({ field: 'standardId', message: `标准“${standard.name}”没有启用。请先启用,或另选一个已启用的标准。` })
  }
  if (standard.organisationType !== round.organisationType) {
    problems.push({
      field: 'standardId',
      message: `标准“${standard.name}”不适用于所选组织类型。请另选标准或组织类型。`,
    })
  }
  const untitled = grades.filter(({ name, passes }) => passes && !round.gradeTitles.some(({ grade }) => grade === name))
  if (untitled.length > 0) {
    problems.push({
      field: 'gradeTitles',
      message: `达标等级${untitled.map(({ name }) => `“${name}”`).join('、')}没有对应的称号。请为每个达标等级选择称号。`,
    })
  }
  const stray = round.gradeTitles.find(({ grade }) => !grades.some(({ name, passes }) => passes && name === grade))
  if (stray) {
    problems.push({ field: 'gradeTitles', message: `“${stray.grade}”不是所选标准的达标等级,不能授予称号。请删除。` })
  }
  if (round.opensOn !== null && round.closesOn !== null && round.closesOn < round.opensOn) {
    problems.push({ field: 'closesOn', message: '申报截止日期早于开始日期。请核对。' })
  }
  return problems
}
