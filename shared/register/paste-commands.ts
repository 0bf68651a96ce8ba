import { z } from 'zod'
import { change, type Command } from '../command/define.ts'
import type { Register } from './register.ts'

/** The most cells one act may paste, fill, clear or change together: more than anybody looks at before pressing Enter. */
export const mostPastedCells = 200_000

/** How a block of cells came about; kept in the history of every row it changed. */
const pasteSources = ['粘贴', '填充', '批量修改', '清除内容'] as const

const Seen = z.strictObject({ id: z.string(), version: z.int() })

/** A block of texts over rows of a list, as Excel gives it: one row of cells for each row, an empty cell clears. */
export const PasteRequest = z.strictObject({
  source: z.enum(pasteSources),
  /** The field each column of the block fills. */
  columns: z.array(z.string()).min(1).max(200),
  /** The row each line of the block lies over, as it was seen; null begins a new one. */
  rows: z.array(Seen.nullable()).min(1).max(mostPastedCells),
  cells: z.array(z.array(z.string())).min(1).max(mostPastedCells),
  /** Says what would happen, and writes nothing. */
  dryRun: z.boolean(),
})
export type PasteRequest = z.infer<typeof PasteRequest>

/** One cell that a paste changes, in the words of the list. `row` counts from 1. */
export const PastedCell = z.strictObject({ row: z.int(), field: z.string(), before: z.string(), after: z.string() })
export type PastedCell = z.infer<typeof PastedCell>

/** Why a row of a paste stays out. */
export const PasteProblem = z.strictObject({ row: z.int(), field: z.string(), message: z.string() })
export type PasteProblem = z.infer<typeof PasteProblem>

/** What became of the rows: covered, added, same and refused add up to the rows that came. */
export const PasteReport = z.strictObject({
  covered: z.int(),
  added: z.int(),
  same: z.int(),
  refused: z.int(),
  /** The cells of the rows that are covered or added. */
  cells: z.array(PastedCell),
  problems: z.array(PasteProblem),
})
export type PasteReport = z.infer<typeof PasteReport>

export type PasteCommands<R extends Register> = {
  [K in `${R['name']}.paste`]: Command<'change', typeof PasteRequest, typeof PasteReport>
}

/** `<register>.paste`: many cells of a list changed as one act. */
export const pasteCommands = <R extends Register>(
  { name, noun, write, audit = 'change', undoable }: R,
  secret: readonly string[],
): PasteCommands<R> =>
  ({
    [`${name}.paste`]: change({
      permission: write,
      audit,
      label: `在列表中批量填写${noun}`,
      undoable: undoable ?? true,
      auditObject: ({ source, dryRun }) => (dryRun ? `${source}的预览,没有写入` : source),
      input: PasteRequest,
      output: PasteReport,
      secret,
    }),
  }) as unknown as PasteCommands<R>
