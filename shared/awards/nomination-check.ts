import type { FieldProblem } from '../command/outcome.ts'
import type { Draft } from '../register/check-values.ts'

/** What only the whole form can tell while it is still a draft. */
export function checkNomination(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (draft['organisationId'] && draft['familyId'])
    problems.push({ field: 'familyId', message: '一条推荐只能有一个对象。请只选组织或只选家庭。' })
  if (draft['kind'] === 'individual' && !draft['workUnit'])
    problems.push({ field: 'workUnit', message: '推荐个人请填写所在单位或社区,以便区分同名。' })
  if (
    draft['unitPublicFrom'] &&
    draft['unitPublicTo'] &&
    String(draft['unitPublicTo']) < String(draft['unitPublicFrom'])
  )
    problems.push({ field: 'unitPublicTo', message: '单位公示结束早于开始,请核对。' })
  return problems
}

type Ready = Readonly<Record<'meetingOn' | 'unitPublicFrom' | 'unitPublicTo' | 'brief' | 'deeds', string | null>>

const needed: readonly (readonly [keyof Ready, string])[] = [
  ['meetingOn', '请填写单位领导班子集体研究的日期。'],
  ['unitPublicFrom', '请填写单位内公示的开始日期。'],
  ['unitPublicTo', '请填写单位内公示的结束日期。'],
  ['brief', '请填写事迹简介(300 字以内)。'],
  ['deeds', '请填写主要事迹(2000 字左右)。'],
]

/** What must be filled in before the unit puts a nomination forward; a draft may lack it. */
export function checkReadyNomination(nomination: Ready, today: string): FieldProblem[] {
  const problems: FieldProblem[] = needed.flatMap(([field, message]) => (nomination[field] ? [] : [{ field, message }]))
  if (nomination.unitPublicTo !== null && nomination.unitPublicTo >= today)
    problems.push({ field: 'unitPublicTo', message: `单位内公示到 ${nomination.unitPublicTo} 结束,期满后再提交推荐。` })
  if (nomination.meetingOn !== null && nomination.meetingOn > today)
    problems.push({ field: 'meetingOn', message: '集体研究日期不能晚于今天。' })
  return problems
}
