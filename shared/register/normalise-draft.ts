import { normaliseCode, toHalfWidth } from '../identifiers/half-width.ts'
import { normalisePhone } from '../identifiers/phone.ts'
import type { Draft } from './check-values.ts'
import type { Field, Fields } from './field.ts'

type Value = string | number | null

/** What a copy from a spreadsheet or a PDF brings along unseen, and no XML file, docx or xlsx, may carry. */
const unprintable = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

function normalise(field: Field, value: Draft[string]): Value {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') return value
  const text = value.replaceAll(unprintable, '').trim()
  if (text === '') return null
  if (field.kind === 'credit-code' || field.kind === 'resident-id') return normaliseCode(text) || null
  return field.kind === 'phone' ? (normalisePhone(text) ?? toHalfWidth(text)) : text
}

/** A draft as it will be stored: blanks null, codes in half-width capitals, phones in one spelling, texts without stray spaces or unseen signs. */
export const normaliseDraft = (fields: Fields, draft: Draft): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, normalise(field, draft[key])]))
