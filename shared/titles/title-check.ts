import type { FieldProblem } from '../command/outcome.ts'
import type { Draft } from '../register/check-values.ts'

/** A title has at most one registered holder, ends after it begins, and is withdrawn with a reason. */
export function checkTitle(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (draft['organisationId'] && draft['familyId'])
    problems.push({ field: 'familyId', message: '一个称号只能有一个持有者。请只选组织或只选家庭。' })
  if (draft['validTo'] && String(draft['validTo']) <= String(draft['awardedOn']))
    problems.push({ field: 'validTo', message: '有效期至应晚于授予日期。' })
  if (draft['withdrawnOn'] && !draft['withdrawalReason'])
    problems.push({ field: 'withdrawalReason', message: '请填写撤销原因。' })
  if (draft['withdrawnOn'] && String(draft['withdrawnOn']) < String(draft['awardedOn']))
    problems.push({ field: 'withdrawnOn', message: '撤销日期早于授予日期,请核对。' })
  return problems
}
