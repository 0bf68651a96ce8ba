import type { Field } from '../register/field.ts'
import type { CellFlaw } from './sheet.ts'

/** Why a row of a file is refused, by code: what a program reads. Beside each, what a clerk reads above the rows. */
export const importReasons = {
  required: '缺少必填内容',
  'unknown-type': '不是可选的内容',
  'unknown-region': '区划找不到',
  'unknown-name': '所指的记录找不到',
  checksum: '号码校验不符',
  phone: '电话号码不符',
  date: '日期不符',
  number: '数字不符',
  text: '文字不符',
  duplicate: '重复',
  ambiguous: '与多条记录相符',
  scope: '不在负责范围',
  'long-number': '号码已被改为数字',
  'no-result': '公式没有结果',
  'error-value': '单元格是错误值',
  rule: '内容前后不符',
} as const

export type ImportReason = keyof typeof importReasons

/** Why a filled cell of a field cannot stand. */
export function reasonOfField(field: Field): ImportReason {
  switch (field.kind) {
    case 'choice':
      return 'unknown-type'
    case 'reference':
      return field.to === 'region' ? 'unknown-region' : 'unknown-name'
    case 'credit-code':
    case 'resident-id':
      return 'checksum'
    case 'phone':
      return 'phone'
    case 'day':
      return 'date'
    case 'integer':
    case 'hundredths':
      return 'number'
    case 'text':
      return 'text'
  }
}

/** What to do about a cell whose text is not what somebody typed. */
export const flawWords: Readonly<Record<CellFlaw, string>> = {
  'long-number': '超过 15 位,已被 Excel 改为数字,末几位不可信。请把这一列设为“文本”格式后重新填写。',
  'no-result': '是没有计算结果的公式。请在 Excel 中打开并保存一次,或改填数值。',
  'error-value': '是 Excel 的错误值。请更正公式或改填数值。',
}
