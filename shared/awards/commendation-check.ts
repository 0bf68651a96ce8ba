import type { FieldProblem } from '../command/outcome.ts'
import { checkDocumentNumber } from '../identifiers/document-number.ts'
import type { Draft } from '../register/check-values.ts'

/** A commendation rests on a document, has at most one registered holder, and is withdrawn with a reason. */
export function checkCommendation(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = []
  const message = draft['documentNumber'] ? checkDocumentNumber(String(draft['documentNumber'])) : undefined
  if (message !== undefined) problems.push({ field: 'documentNumber', message })
  if (draft['organisationId'] && draft['familyId'])
    problems.push({ field: 'familyId', message: '一条表彰记录只能有一个受表彰者。请只选组织或只选家庭。' })
  if (draft['withdrawnOn'] && !draft['withdrawalReason'])
    problems.push({ field: 'withdrawalReason', message: '请填写撤销原因。' })
  if (draft['withdrawnOn'] && draft['awardedOn'] && String(draft['withdrawnOn']) < String(draft['awardedOn']))
    problems.push({ field: 'withdrawnOn', message: '撤销日期早于表彰日期,请核对。' })
  return problems
}
