import { formatHundredths } from '../arithmetic/hundredths.ts'
import { maskValue } from '../identifiers/mask.ts'
import type { Field } from './field.ts'

/** How a stored value reads on screen, in Excel and in print; "—" where there is none. */
export function formatValue(field: Field, value: string | number | null | undefined, label?: string): string {
  if (value === null || value === undefined || value === '') return '—'
  if (field.mask !== undefined) return maskValue(field.mask, String(value))
  if (field.kind === 'choice') return field.options[String(value)] ?? String(value)
  if (field.kind === 'reference') return label ?? '—'
  if (field.kind === 'hundredths' && typeof value === 'number') return formatHundredths(value)
  return String(value)
}
