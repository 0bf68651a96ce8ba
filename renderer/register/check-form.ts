import type { Register } from '#shared/register/register.ts'
import type { Draft } from './drafts.ts'
import { readEntered, textOf, valuesOf } from './entered.ts'

/** Field → the sentence under it, in the order of the fields. */
export type Problems = Readonly<Record<string, string>>

/** Everything wrong with what is entered: each field by itself, then the row as a whole. */
export function checkForm(register: Register, draft: Draft): Problems {
  const ofFields = Object.entries(register.fields)
    .filter(([, field]) => field.fixed === undefined)
    .flatMap(([key, field]) => {
      // A mask that nobody touched stands for a value that was checked when it was entered.
      if (field.mask !== undefined && draft.base !== null && draft.entered[key] === undefined) return []
      const { problem } = readEntered(field, textOf(field, key, draft))
      return problem === undefined ? [] : [[key, problem] as const]
    })
  const ofRow = register.check?.(valuesOf(register.fields, draft)) ?? []
  const all: Problems = {
    ...Object.fromEntries(ofRow.map(({ field, message }) => [field, message])),
    ...Object.fromEntries(ofFields),
  }
  return Object.fromEntries(
    Object.keys(register.fields).flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])),
  )
}
