import { auditKindWords } from '#shared/command/audit-kind.ts'
import { filterOf, type Wanted } from './wanted-lines.ts'

/** What the audit log was narrowed to, in words, as it stands on paper. */
export function wordWanted(wanted: Wanted): string[] {
  const { from, to, kinds, person, result, text } = filterOf(wanted)
  return [
    ...(from === undefined ? [] : [`自 ${from}`]),
    ...(to === undefined ? [] : [`至 ${to}`]),
    ...(kinds === undefined ? [] : [`类型:${kinds.map((kind) => auditKindWords[kind]).join('、')}`]),
    ...(person === undefined ? [] : [`经办人:${person}`]),
    ...(result === undefined ? [] : [`结果:${result === 'ok' ? '成功' : '未成功或异常'}`]),
    ...(text === undefined ? [] : [`查找“${text}”`]),
  ]
}
