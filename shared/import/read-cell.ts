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

/** A text nobody types, where a code may well be 2E10. */
const surelyPower = /^\d(\.\d+)?E\+\d{2,3}$/iu

/** 2011.5, 2011年5月, 二〇一一年: a day without the day of the month. */
const withoutDay =
  /^[\d〇○零一二三四五六七八九]{4}(年|(年[\d一二三四五六七八九十]{1,3}月份?)|([-/.][\d]{1,2})|[01]\d)?$/u

const isCode = ({ kind }: Field): boolean => kind === 'credit-code' || kind === 'resident-id' || kind === 'phone'

/** A cell without what files put around a value: the apostrophe of a text, a unit, the point of a whole number, a time. */
function bare(field: Field, cell: string, text: string): string {
  if (isCode(field)) return text.replace(/^['‘’]/u, '')
  if (field.kind === 'day') return text.replace(/[ T]\d{1,2}:\d\d(:\d\d(\.\d+)?)?$/u, '')
  if (field.kind !== 'integer' && field.kind !== 'hundredths') return cell
  const { unit } = field
  const number = unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text
  return number.replace(/(?<=\d)\.0+$/u, '')
}

/**
 * What a cell of a file means for a field: as typed in a form, and besides a day that Excel counts in days since 1900 or
 * gives a time, a number with its unit behind it, and no number that Excel has cut short.
 */
export function readCell(field: Field, cell: string, find: FindReference): CellReading {
  const text = toHalfWidth(cell).trim()
  if ((isCode(field) && inPowersOfTen.test(text)) || (field.kind === 'text' && surelyPower.test(text)))
    return {
      ok: false,
      reason: 'long-number',
      message: `${field.label}“${text}”已被 Excel 改为科学计数,末几位已丢失。请把这一列设为“文本”格式后重新填写。`,
    }
  if (field.kind === 'day') {
    if (/^\d{5}(\.\d+)?$/u.test(text)) return { ok: true, value: dayOfSerial(Number(text)) }
    if (withoutDay.test(text.replaceAll(/\s/gu, '')))
      return { ok: false, message: `${field.label}“${text}”没有写明哪一天。请写成 2011-12-31 这样的完整日期。` }
  }
  const read = readValue(field, bare(field, cell, text), find)
  if (read.ok) return read
  // What is complained of is the cell as it stands in the file.
  const whole = readValue(field, cell, find)
  return { ok: false, message: (whole.ok ? undefined : whole.problem.detail) ?? `${field.label}“${text}”无法识别。` }
}
