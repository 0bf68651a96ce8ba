import { maskValue } from '#shared/identifiers/mask.ts'
import type { ImportReason } from '#shared/import/import-reason.ts'
import type { Field } from '#shared/register/field.ts'

/** What is wrong with a row of a file: in which field, why, and which column says so. */
export interface ImportProblem {
  readonly field: string
  readonly reason: ImportReason
  readonly message: string
  /** The column at fault where several fill the field; else the first that fills it. */
  readonly column?: number
}

/** A sentence about a protected value names it masked: the report of an import may be printed and passed on. */
export const maskIn = (message: string, { mask }: Field, text: string): string =>
  mask === undefined || text.trim() === '' ? message : message.replaceAll(text.trim(), maskValue(mask, text.trim()))
