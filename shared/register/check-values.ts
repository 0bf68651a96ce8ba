import { hasMaskSigns } from '../identifiers/mask.ts'
import { checkPhone } from '../identifiers/phone.ts'
import { checkResidentId } from '../identifiers/resident-id.ts'
import { checkUnifiedCreditCode } from '../identifiers/unified-credit-code.ts'
import { isDay } from '../calendar/day.ts'
import { formatHundredths } from '../arithmetic/hundredths.ts'
import type { FieldProblem } from '../command/outcome.ts'
import type { Field, Fields } from './field.ts'

/** Loose values as a form or a spreadsheet row holds them before they are checked. */
export type Draft = Readonly<Record<string, string | number | null | undefined>>

type RowCheck = (draft: Draft) => readonly FieldProblem[]

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === ''

function checkNumber(field: Extract<Field, { kind: 'integer' | 'hundredths' }>, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    return `${field.label}应填数字${field.kind === 'integer' ? '(整数)' : ',最多两位小数'}。`
  const show = (bound: number): string => (field.kind === 'integer' ? String(bound) : formatHundredths(bound))
  if (field.min !== undefined && value < field.min) return `${field.label}不能小于 ${show(field.min)}。`
  if (field.max !== undefined && value > field.max) return `${field.label}不能大于 ${show(field.max)}。`
  return undefined
}

function checkText(field: Field, text: string): string | undefined {
  if (field.mask !== undefined && hasMaskSigns(text))
    return `${field.label}中有遮盖用的“*”。请填写完整内容;不修改的,请恢复原样。`
  switch (field.kind) {
    case 'credit-code':
      return checkUnifiedCreditCode(text)
    case 'resident-id':
      return checkResidentId(text)
    case 'phone':
      return checkPhone(text)
    case 'day':
      return isDay(text) ? undefined : `${field.label}应为日期,如 2011-12-31。`
    case 'choice':
      return Object.hasOwn(field.options, text)
        ? undefined
        : `${field.label}应为以下之一:${Object.values(field.options).join('、')}。`
    case 'text': {
      const longest = field.max ?? 200
      return text.length > longest ? `${field.label}最多${longest}字,现为${text.length}字。` : undefined
    }
    case 'reference':
    case 'integer':
    case 'hundredths':
      return undefined
  }
}

/** The problem with one value, or undefined. The form asks on leaving a field, the backend before writing. */
export function checkValue(field: Field, value: string | number | null | undefined): string | undefined {
  if (isBlank(value)) {
    const verb = field.kind === 'choice' || field.kind === 'reference' ? '选择' : '填写'
    return field.required ? `请${verb}${field.label}。` : undefined
  }
  if (field.kind === 'integer' || field.kind === 'hundredths') return checkNumber(field, value)
  if (typeof value !== 'string') return `${field.label}应为文字。`
  return checkText(field, value)
}

/** Every problem of a row: each field by itself, and if those are right, the row as a whole. */
export function checkRow(
  register: { readonly fields: Fields; readonly check?: RowCheck },
  draft: Draft,
): FieldProblem[] {
  const problems = Object.entries(register.fields).flatMap(([field, declaration]) => {
    const message = checkValue(declaration, draft[field])
    return message === undefined ? [] : [{ field, message }]
  })
  return problems.length > 0 ? problems : [...(register.check?.(draft) ?? [])]
}
