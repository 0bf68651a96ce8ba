import type { FieldProblem } from '../command/outcome.ts'
import type { Draft } from '../register/check-values.ts'

/** What only the whole row can tell: the code is optional with a reason, and school fields belong to schools. */
export function checkOrganisation(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!draft['creditCode'] && !draft['noCodeReason'])
    problems.push({ field: 'noCodeReason', message: '未填统一社会信用代码,请填写代码,或选择无代码原因。' })
  if (draft['creditCode'] && draft['noCodeReason'])
    problems.push({ field: 'noCodeReason', message: '已填统一社会信用代码,请清除“无代码原因”。' })
  if (draft['type'] !== 'school' && (draft['stage'] || draft['grade'] || draft['open']))
    problems.push({
      field: 'stage',
      message: '学段、办学等级和开放情况只有学校才填。请清除,或把组织类型改为学习型学校。',
    })
  if (draft['foundedOn'] && draft['closedOn'] && String(draft['closedOn']) < String(draft['foundedOn']))
    problems.push({ field: 'closedOn', message: '撤并日期早于成立日期,请核对。' })
  return problems
}
