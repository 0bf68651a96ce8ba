import { formatHundredths } from '../arithmetic/hundredths.ts'
import type { Field } from './field.ts'

type NumberField = Extract<Field, { kind: 'integer' | 'hundredths' }>

function describeNumber(field: NumberField): string {
  const show = (bound: number): string => (field.kind === 'integer' ? String(bound) : formatHundredths(bound))
  const unit = field.unit === undefined ? '' : `,单位:${field.unit}`
  const from = field.min === undefined ? '' : `,不小于 ${show(field.min)}`
  const to = field.max === undefined ? '' : `,不大于 ${show(field.max)}`
  return `${field.kind === 'integer' ? '整数' : '数字,最多两位小数'}${from}${to}${unit}`
}

/** What belongs in a field, for whoever fills in a spreadsheet without the program beside it. */
export function describeField(field: Field): string {
  switch (field.kind) {
    case 'choice':
      return `以下之一:${Object.values(field.options).join('、')}`
    case 'reference':
      return '已登记的名称,与学城中一致'
    case 'day':
      return '日期,写成 2011-12-31 的样子'
    case 'integer':
    case 'hundredths':
      return describeNumber(field)
    case 'credit-code':
      return '18 位统一社会信用代码'
    case 'resident-id':
      return '18 位公民身份号码'
    case 'phone':
      return '11 位手机号,或带区号的固定电话'
    case 'text':
      return `文字,最多 ${field.max ?? 200} 字`
  }
}
