import type { FieldProblem } from '../command/outcome.ts'
import { checkDocumentNumber } from '../identifiers/document-number.ts'
import type { Draft } from '../register/check-values.ts'
import { CertificateFormat } from './certificate-number.ts'
import { parseShareLimits } from './share-limit.ts'

/** What only the whole row can tell: the approval is on paper, the limits can be read, the format numbers. */
export function checkAwardProject(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = []
  const add = (field: string, message: string | undefined): void => {
    if (message !== undefined) problems.push({ field, message })
  }
  const documentNumber = draft['approvalDocumentNumber']
  if (documentNumber) add('approvalDocumentNumber', checkDocumentNumber(String(documentNumber)))
  const limits = parseShareLimits(String(draft['shareLimits'] ?? ''))
  if (!limits.ok) add('shareLimits', limits.problem.detail)
  const format = draft['certificateFormat']
  if (format) add('certificateFormat', CertificateFormat.safeParse(format).error?.issues[0]?.message)
  if (draft['repeatRule'] === 'after-years' && !draft['repeatYears'])
    add('repeatYears', '选择了“满规定年数后可以”,请填写间隔年数。')
  return problems
}
