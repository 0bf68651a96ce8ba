import { maskValue } from '#shared/identifiers/mask.ts'
import type { Field } from '#shared/register/field.ts'

/** A sentence about a protected value, which stands in it in quotes, names it masked: it may be printed and passed on. */
export function maskIn(message: string, { mask }: Field, text: string): string {
  const value = text.trim()
  return mask === undefined || value === '' ? message : message.replaceAll(`“${value}”`, `“${maskValue(mask, value)}”`)
}
