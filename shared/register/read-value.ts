import { parseHundredths } from '../arithmetic/hundredths.ts'
import { parseDay } from '../calendar/day.ts'
import { normaliseCode, toHalfWidth } from '../identifiers/half-width.ts'
import { normalisePhone } from '../identifiers/phone.ts'
import { done, refuse, type Outcome } from '../command/outcome.ts'
import type { ChoiceField, Field } from './field.ts'

/** Finds the id of the row a spreadsheet names, in half-width; undefined where none or several answer. */
export type FindReference = (to: string, name: string) => string | undefined

type Value = string | number | null

const withoutSpaces = (text: string): string => text.replaceAll(/\s/gu, '')

/** A code, its label or another spelling of it; 学 校 is spaced out to fill a column. */
function readChoice({ options, spellings = {} }: ChoiceField, text: string): string | undefined {
  if (Object.hasOwn(options, text)) return text
  const spelt = withoutSpaces(text)
  const byLabel = Object.entries(options).find(([, label]) => withoutSpaces(label) === spelt)?.[0]
  if (byLabel !== undefined) return byLabel
  return Object.entries(spellings).find(([spelling]) => withoutSpaces(spelling) === spelt)?.[1]
}

function readText(field: Field, text: string, find: FindReference): Value | undefined {
  switch (field.kind) {
    case 'choice':
      return readChoice(field, text)
    case 'day':
      return parseDay(text)
    case 'integer':
      return /^[+-]?(\d+|\d{1,3}(,\d{3})+)$/u.test(text) ? Number(text.replaceAll(',', '')) : undefined
    case 'hundredths':
      return parseHundredths(text)
    case 'reference':
      return find(field.to, text)
    case 'credit-code':
    case 'resident-id':
      return normaliseCode(text) || null
    case 'phone':
      return normalisePhone(text) ?? text
    case 'text':
      return text
  }
}

/** What would have been understood, said behind 无法识别. */
function wordWanted(field: Field): string {
  switch (field.kind) {
    case 'choice':
      return `,应为以下之一:${Object.values(field.options).join('、')}`
    case 'day':
      return ',应为日期,如 2011-12-31'
    case 'integer':
      return ',应为整数'
    case 'hundredths':
      return ',应为数字,最多两位小数'
    case 'reference':
      return ',没有这个名称,或有几个同名的。请写全称'
    case 'credit-code':
    case 'resident-id':
    case 'phone':
    case 'text':
      return ''
  }
}

/**
 * What a cell of a spreadsheet or a pasted block means for a field: labels become codes, full-width
 * digits half-width, the usual spellings of a day one spelling, names of rows their ids.
 * An empty cell is null. A text that cannot be read is refused with the field's own sentence.
 */
export function readValue(field: Field, cell: string, find: FindReference): Outcome<Value> {
  const text = field.kind === 'text' ? cell.trim() : toHalfWidth(cell).trim()
  if (text === '') return done(null)
  const value = readText(field, text, find)
  if (value !== undefined) return done(value)
  return refuse('invalid-input', `${field.label}“${text}”无法识别${wordWanted(field)}。`)
}
