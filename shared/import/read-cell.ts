import { dayOfSerial } from '../calendar/day-of-serial.ts'
import { toHalfWidth } from '../identifiers/half-width.ts'
import type { Field } from '../register/field.ts'
import { readValue, type FindReference } from '../register/read-value.ts'
import type { ImportReason } from './import-reason.ts'

type CellReading =
  | { readonly ok: true; readonly value: string | number | null }
  | { readonly ok: false; readonly reason?: ImportReason; readonly message: string }

/** 1.10102E+17: what Excel made of a long number before it was saved as text. */
const inPowersOfTen = /^\d(\.\d+)?E\+?\d{1,3}$/iu

/**
 * What a cell of a file means for a field: as typed in a form, and besides a day that Excel counts in days since 1900,
 * a number with its unit behind it, and no number that Excel has cut short.
 */
export function readCell(field: Field, cell: string, find: FindReference): CellReading {
  const text = toHalfWidth(cell).trim()
  const isCode = field.kind === 'credit-code' || field.kind === 'resident-id' || field.kind === 'phone'
  if (isCode && inPowersOfTen.test(text))
    return {
      ok: false,
      reason: 'long-number',
      message: `${field.label}“${text}”已被 Excel 改为科学计数,末几位已丢失。请把这一列设为“文本”格式后重新填写。`,
    }
  if (field.kind === 'day' && /^\d{5}(\.\d+)?$/u.test(text)) return { ok: true, value: dayOfSerial(Number(text)) }
  const unit = field.kind === 'integer' || field.kind === 'hundredths' ? field.unit : undefined
  const plain = unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length) : cell
  const read = readValue(field, plain, find)
  return read.ok ? read : { ok: false, message: read.problem.detail ?? `${field.label}“${text}”无法识别。` }
}
