import { normaliseCode, toHalfWidth } from '../identifiers/half-width.ts'
import type { Mask } from '../identifiers/mask.ts'
import { normalisePhone } from '../identifiers/phone.ts'
import { checkResidentId } from '../identifiers/resident-id.ts'
import type { Fields } from './field.ts'

/** The fields of a register that are stored sealed and shown masked, in its order. */
export const protectedFields = ({ fields }: { readonly fields: Fields }): string[] =>
  Object.entries(fields).flatMap(([key, { mask }]) => (mask === undefined ? [] : [key]))

/** A protected value in the one spelling in which two are compared: phones and codes as they are stored, addresses without spaces. */
export function comparable(mask: Mask, text: string): string {
  if (mask === 'phone') return normalisePhone(text) ?? toHalfWidth(text).trim()
  return mask === 'resident-id' ? normaliseCode(text) : toHalfWidth(text).replaceAll(/\s/gu, '')
}

/** What a text typed into a search box may be a whole protected value of: a phone or an ID number, never an address. */
export function protectedKindsOf(text: string): Mask[] {
  const kinds: Mask[] = []
  if (normalisePhone(text) !== undefined) kinds.push('phone')
  if (checkResidentId(text) === undefined) kinds.push('resident-id')
  return kinds
}
