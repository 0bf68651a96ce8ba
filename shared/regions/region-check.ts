import type { FieldProblem } from '../command/outcome.ts'
import type { Draft } from '../register/check-values.ts'

const codeLengths: Readonly<Record<string, number>> = { district: 6, street: 9, community: 12 }

/** A region's code has the length of its level, only the district has no parent, and it ends after it begins. */
export function checkRegion(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = []
  const wanted = codeLengths[String(draft['level'])]
  const code = draft['code']
  if (code && wanted && !new RegExp(`^\\d{${wanted}}$`, 'u').test(String(code)))
    problems.push({ field: 'code', message: `区划代码应为${wanted}位数字,现为“${code}”。没有官方代码时请留空。` })
  if (draft['level'] !== 'district' && !draft['parentId'])
    problems.push({ field: 'parentId', message: '请选择上级区划;只有“区”没有上级。' })
  if (draft['validTo'] && String(draft['validTo']) <= String(draft['validFrom']))
    problems.push({ field: 'validTo', message: '停用日期应晚于启用日期。' })
  return problems
}
