import { reasonOfField, type ImportReason } from '#shared/import/import-reason.ts'
import { checkValue } from '#shared/register/check-values.ts'
import type { Register } from '#shared/register/register.ts'
import type { KnownRows, Values } from './known-rows.ts'
import type { ImportProblem } from './import-problem.ts'
import { maskIn } from './mask-in.ts'
import type { CheckScope } from './region-scope.ts'
import { checkRead } from './sealed-row.ts'

/** A row of a file as it would be stored. */
export interface Reading {
  /** What could not be read. */
  readonly problems: readonly ImportProblem[]
  /** The record it changes, as it stands. */
  readonly before: Values | undefined
  readonly whole: Values
  /** Protected fields the row does not bring. */
  readonly untouched: ReadonlySet<string>
  readonly id: string
}

/** Why a value that was read cannot be stored. */
function reasonOf(register: Register, field: string, value: Values[string]): ImportReason {
  const declared = register.fields[field]
  if (declared === undefined) return 'rule'
  if (value === null) return 'required'
  return checkValue(declared, value) === undefined ? 'rule' : reasonOfField(declared)
}

/** Each field by itself, and where all of them could be read the row as a whole. */
function checkValues(register: Register, { problems, whole, untouched }: Reading): readonly ImportProblem[] {
  const unread = new Set(problems.map(({ field }) => field))
  return checkRead(register, whole, untouched, unread).map(({ field, message }) => {
    const declared = register.fields[field]
    const shown = declared ? maskIn(message, declared, String(whole[field] ?? '')) : message
    return { field, reason: reasonOf(register, field, whole[field] ?? null), message: shown }
  })
}

/** Why a row stays out: what could not be read, then what cannot be stored, then where it lies and what it shares. */
export function checkWhole(
  register: Register,
  reading: Reading,
  known: KnownRows,
  checkScope: CheckScope,
): readonly ImportProblem[] {
  const { before, whole, id } = reading
  const wrong = [...reading.problems, ...checkValues(register, reading)]
  if (wrong.length > 0) return wrong
  const stray = checkScope(before, whole)
  if (stray.length > 0) return stray.map((problem): ImportProblem => ({ ...problem, reason: 'scope' }))
  return known.clashesOf({ id, values: whole }).map((problem): ImportProblem => ({ ...problem, reason: 'duplicate' }))
}
