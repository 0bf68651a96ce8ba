import type { PasteReport, PasteRequest } from '#shared/register/paste-commands.ts'
import type { CellMark, MarkOf } from '../grid/sheet-context.ts'
import type { RegisterRow } from './register-row.ts'

/** What somebody is about to do with many cells, and what would come of it. */
export interface CellProposal {
  readonly request: PasteRequest
  readonly report: PasteReport
  /** The rows the lines of the block lie over; undefined for new ones. */
  readonly rows: readonly (RegisterRow | undefined)[]
  /** Where the first line lies in the list, where the lines lie one below the other. */
  readonly top: number | undefined
  /** What of the block finds no place, as sentences. */
  readonly left: readonly string[]
}

/** One run of text from left to right, in a cell that is cut where it begins: what comes stays in sight, what goes may be cut. */
const runOn = (text: string): string => `\u2066${text}\u2069`

const keyOf = (rowId: string, field: string): string => `${rowId} ${field}`

/** What each cell of the list shows before the proposal is done: old and new, or why its row stays out. */
export function markProposal({ report, rows, request }: CellProposal): MarkOf {
  const marks = new Map<string, CellMark>()
  for (const { row, field, before, after } of report.cells) {
    const id = rows[row - 1]?.id
    if (id === undefined) continue
    const text = `${before} → ${after}`
    marks.set(keyOf(id, field), { kind: 'changes', text: runOn(text), title: text })
  }
  for (const { row, field, message } of report.problems) {
    const id = rows[row - 1]?.id
    const place = request.columns.indexOf(field)
    if (id === undefined) continue
    const text = place < 0 ? message : (request.cells[row - 1]?.[place] ?? '')
    marks.set(keyOf(id, field), { kind: 'refused', text: text === '' ? message : text, title: message })
  }
  return (rowId, field) => marks.get(keyOf(rowId, field))
}

/** The counts in words: 覆盖 40 行、新增 12 行、相同 3 行、不合规 2 行. */
export function wordProposal({ covered, added, same, refused }: PasteReport): string {
  const counts: readonly (readonly [string, number])[] = [
    ['覆盖', covered],
    ['新增', added],
    ['相同', same],
    ['不合规', refused],
  ]
  const words = counts.flatMap(([name, count]) => (count > 0 ? [`${name} ${count} 行`] : []))
  return words.join('、')
}
