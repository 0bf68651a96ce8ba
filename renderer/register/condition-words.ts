import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import { maskValue } from '#shared/identifiers/mask.ts'
import { comparable } from '#shared/register/protected-fields.ts'
import type { Field, Fields } from '#shared/register/field.ts'
import type { Condition } from '#shared/register/page.ts'

/** The field a condition is about; `within` is about where a row lies. */
export const fieldOf = (condition: Condition): string => (condition.kind === 'within' ? 'within' : condition.field)

const wordBound = (field: Field | undefined, bound: string | number): string =>
  field?.kind === 'hundredths' && typeof bound === 'number' ? formatHundredths(bound) : String(bound)

function wordBetween(field: Field | undefined, from: string | number | null, to: string | number | null): string {
  if (from !== null && from === to) return wordBound(field, from)
  if (from !== null && to !== null) return `${wordBound(field, from)} 至 ${wordBound(field, to)}`
  if (from !== null) return `${wordBound(field, from)} 起`
  return to === null ? '不限' : `${wordBound(field, to)} 止`
}

/** How a chip reads: "组织类型:学习型学校、学习型企业". `nameOf` gives the name of a row pointed at. */
export function wordCondition(fields: Fields, condition: Condition, nameOf: (id: string) => string): string {
  if (condition.kind === 'within') return `所在区划:${nameOf(condition.regionId)}`
  const field = fields[condition.field]
  const label = field?.label ?? condition.field
  switch (condition.kind) {
    case 'in':
      return `${label}:${condition.values.map((value) => wordCode(field, value, nameOf)).join('、')}`
    case 'not-in':
      return `${label}不是:${condition.values.map((value) => wordCode(field, value, nameOf)).join('、')}`
    case 'lacks':
      return `${label}不含“${condition.text}”`
    case 'filled':
      return `${label}不是空白`
    case 'contains':
      return field?.mask === undefined
        ? `${label}含“${condition.text}”`
        : `${label}是 ${maskValue(field.mask, comparable(field.mask, condition.text))}`
    case 'blank':
      return `${label}是空白`
    case 'between':
      return `${label}:${wordBetween(field, condition.from, condition.to)}`
  }
}

const wordCode = (field: Field | undefined, value: string, nameOf: (id: string) => string): string => {
  if (field?.kind === 'hundredths') return formatHundredths(Number(value))
  if (field?.kind === 'choice') return field.options[value] ?? value
  return field?.kind === 'reference' ? nameOf(value) : value
}
