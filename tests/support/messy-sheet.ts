import type { ImportReason } from '#shared/import/import-reason.ts'
import type { SkipReason } from '#shared/import/sort-rows.ts'

export type MessyCell = string | number | Date | null

/** What must become of a line: a new record, one refused for a reason in a column, one passed over, or nothing. */
type Fate =
  | 'new'
  | 'nothing'
  | { readonly refused: ImportReason; readonly column: string }
  | { readonly skipped: SkipReason }

/** A line of a file, and beside it what must become of it: whoever writes the file says so, and no code of the import. */
export interface MessyLine {
  readonly cells: readonly MessyCell[]
  readonly fate: Fate
  /** Columns from 0 that are one merged cell, both included. */
  readonly across?: readonly [left: number, right: number]
  /** Rows downward that the cell of this column, from 0, is merged over. */
  readonly down?: readonly [column: number, rows: number]
}

type More = Partial<Pick<MessyLine, 'across' | 'down'>>

export const good = (...cells: readonly MessyCell[]): MessyLine => ({ cells, fate: 'new' })
/** A title, a unit line, a heading, a blank line: no record, and not worth a word. */
export const silent = (...cells: readonly MessyCell[]): MessyLine => ({ cells, fate: 'nothing' })
export const bad = (refused: ImportReason, column: string, ...cells: readonly MessyCell[]): MessyLine => ({
  cells,
  fate: { refused, column },
})
export const passed = (skipped: SkipReason, ...cells: readonly MessyCell[]): MessyLine => ({ cells, fate: { skipped } })
export const merged = (line: MessyLine, more: More): MessyLine => ({ ...line, ...more })

/** What an import of these lines must come to, counted by hand: every number is the line's place in the file. */
export function expectedOfLines(lines: readonly MessyLine[]) {
  const numbered = lines.map(({ fate }, place) => ({ fate, row: place + 1 }))
  const refused = numbered.flatMap(({ fate, row }) =>
    typeof fate === 'object' && 'refused' in fate ? [{ row, reason: fate.refused, column: fate.column }] : [],
  )
  const skipped = numbered.flatMap(({ fate, row }) =>
    typeof fate === 'object' && 'skipped' in fate ? [{ row, why: fate.skipped }] : [],
  )
  const added = numbered.filter(({ fate }) => fate === 'new').length
  return { read: added + refused.length, new: added, refused, skipped }
}
