import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { checkValue } from '#shared/register/check-values.ts'
import type { Field, Fields } from '#shared/register/field.ts'
import { readValue } from '#shared/register/read-value.ts'
import { cellOf, type Cell } from '../grid/grid-row.ts'
import type { Draft } from './drafts.ts'

export type Value = string | number | null

/** What a form's input holds for a stored value: the typed spelling, the code or the id. */
export function enteredOf(field: Field, value: Cell): string {
  if (value === null || value === undefined) return ''
  return field.kind === 'hundredths' && typeof value === 'number' ? formatHundredths(value) : String(value)
}

interface Reading {
  readonly value: Value
  /** Why the text cannot stand, as a sentence; undefined where it can. */
  readonly problem: string | undefined
}

/** What a typed text means, and the sentence under the field where it cannot stand. */
export function readEntered(field: Field, text: string): Reading {
  if (field.kind === 'choice' || field.kind === 'reference') {
    const value = text === '' ? null : text
    return { value, problem: checkValue(field, value) }
  }
  const outcome = readValue(field, text, () => undefined)
  if (!outcome.ok) return { value: null, problem: outcome.problem.detail ?? wordProblem(outcome.problem) }
  return { value: outcome.value, problem: checkValue(field, outcome.value) }
}

/** The text of a field as the form shows it: what was entered, else what the row holds. */
export const textOf = (field: Field, key: string, { entered, base }: Draft): string =>
  entered[key] ?? enteredOf(field, cellOf(base, key))

/** Every value of the form, as the checks and the commands take them. Fields set by procedures are left out. */
export const valuesOf = (fields: Fields, draft: Draft): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.fixed === undefined)
      .map(([key, field]) => [key, readEntered(field, textOf(field, key, draft)).value]),
  )

/** The values that differ from the row the form was opened with; of a new row, those that are filled. */
export const changedValues = (fields: Fields, draft: Draft): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(valuesOf(fields, draft)).filter(([key, value]) => value !== (cellOf(draft.base, key) ?? null)),
  )
