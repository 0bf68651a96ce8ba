import type { QueryContext } from '#electron/context.ts'
import { VaultLocked } from '#electron/vault/key-ring.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import { checkRow, type Draft } from '#shared/register/check-values.ts'
import { protectedFields } from '#shared/register/protected-fields.ts'
import type { Register } from '#shared/register/register.ts'
import { SealBroken } from './register-seals.ts'

type Values = Record<string, string | number | null>

/** A row as the table has it: protected values sealed. */
export type SealedRow = Values & { readonly id: string; readonly version: number; readonly deletedAt: string | null }

/** One row as it is stored, for the rules of the backend; it never leaves it. */
export async function findSealed(
  { db }: Pick<QueryContext, 'db'>,
  register: Register,
  id: string,
): Promise<SealedRow | undefined> {
  const columns = ['id', 'version', 'deletedAt', ...Object.keys(register.fields)]
  return db
    .selectFrom(register.table as 'organisation')
    .select(columns as never)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The values of a stored row with the protected ones opened; those that cannot be opened are left out. */
export function openValues({ seals }: Pick<QueryContext, 'seals'>, register: Register, row: Values & { id: string }) {
  const values: Values = { ...row }
  for (const key of protectedFields(register)) {
    const stored = row[key]
    if (typeof stored !== 'string') continue
    try {
      values[key] = seals.open(register.table, key, row.id, stored)
    } catch (error) {
      if (!(error instanceof VaultLocked) && !(error instanceof SealBroken)) throw error
      delete values[key]
    }
  }
  return values
}

/** Without the protected values that came back as they were shown: a mask means unchanged. */
export function withoutMasks(
  { seals }: Pick<QueryContext, 'seals'>,
  register: Register,
  row: Values & { readonly id: string },
  draft: Draft,
): Values {
  const shown = protectedFields(register).filter((key) => {
    const stored = row[key]
    return typeof stored === 'string' && draft[key] === seals.masked(register.table, key, row.id, stored)
  })
  return Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) => (value === undefined || shown.includes(key) ? [] : [[key, value]])),
  )
}

/** The protected fields a change leaves alone: they are neither checked again nor written. */
export const untouchedOf = (register: Register, typed: Draft): ReadonlySet<string> =>
  new Set(protectedFields(register).filter((key) => typed[key] === undefined))

/** Every problem of a row, but for the fields that are left alone. */
export function checkTouched(register: Register, values: Draft, untouched: ReadonlySet<string>): FieldProblem[] {
  if (untouched.size === 0) return checkRow(register, values)
  const fields = Object.fromEntries(Object.entries(register.fields).filter(([key]) => !untouched.has(key)))
  return checkRow({ ...register, fields }, values)
}

/**
 * The problems of a row some of whose cells could not be read: each field by itself, and the row as a whole where all of
 * them could be. The unread fields are left out, for they have been named.
 */
export function checkRead(
  register: Register,
  values: Draft,
  untouched: ReadonlySet<string>,
  unread: ReadonlySet<string>,
): FieldProblem[] {
  const { check: _check, ...byField } = register
  return checkTouched(unread.size === 0 ? register : byField, values, untouched).filter(
    ({ field }) => !unread.has(field),
  )
}

/** What of the values is written. */
export const writtenOf = (values: Values, untouched: ReadonlySet<string>): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !untouched.has(key)))
