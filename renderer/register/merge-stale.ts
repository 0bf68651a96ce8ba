import type { Fields } from '#shared/register/field.ts'
import { cellOf } from '../grid/grid-row.ts'
import type { Draft } from './drafts.ts'
import { enteredOf } from './entered.ts'
import type { RegisterRow } from './register-row.ts'

/** How two people's changes of one row meet. */
interface Meeting {
  /** Fields both changed, to different values: one has to be chosen. */
  readonly contested: readonly string[]
  /** Fields only the other person changed; they stand. */
  readonly theirs: readonly string[]
}

/** Compares what I entered with a row that somebody else has saved since I opened it. */
export function compareVersions(fields: Fields, { entered, base }: Draft, theirs: RegisterRow): Meeting {
  const changed = Object.keys(fields).filter((key) => (cellOf(theirs, key) ?? null) !== (cellOf(base, key) ?? null))
  const isMine = (key: string): boolean => entered[key] !== undefined
  const differs = (key: string): boolean => {
    const field = fields[key]
    return field !== undefined && enteredOf(field, cellOf(theirs, key)) !== entered[key]
  }
  return {
    contested: changed.filter((key) => isMine(key) && differs(key)),
    theirs: changed.filter((key) => !isMine(key)),
  }
}

/** My draft on top of their version, without the fields in which theirs was chosen. */
export const mergeOnto = (draft: Draft, theirs: RegisterRow, conceded: readonly string[]): Draft => ({
  ...draft,
  base: theirs,
  entered: Object.fromEntries(Object.entries(draft.entered).filter(([key]) => !conceded.includes(key))),
})
