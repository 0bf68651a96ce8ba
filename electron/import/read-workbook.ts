import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx'
import type { CellFlaw, Merge, Sheet, SheetRow } from '#shared/import/sheet.ts'
import { isFormula, readWorkbookCell, type Library } from './read-workbook-cell.ts'

const mergeOf = ({ s: start, e: end }: Range): Merge => ({
  top: start.r + 1,
  bottom: end.r + 1,
  left: start.c,
  right: end.c,
})

const blank: readonly string[] = []

/** What a vertical merge shows belongs to each of its rows: 街道 written once beside its communities. */
function fillMerges(
  rows: { cells: readonly string[]; flaws?: Readonly<Record<number, CellFlaw>> }[],
  merges: readonly Merge[],
) {
  for (const { top, bottom, left } of merges)
    for (let number = top + 1; number <= bottom; number += 1) {
      const [from, to] = [rows[top - 1], rows[number - 1]]
      const text = from?.cells[left] ?? ''
      if (to === undefined || text === '' || (to.cells[left] ?? '') !== '') continue
      const cells = Array.from({ length: Math.max(to.cells.length, left + 1) }, (_, column) => to.cells[column] ?? '')
      cells[left] = text
      to.cells = cells
      const flaw = from?.flaws?.[left]
      if (flaw !== undefined) to.flaws = { ...to.flaws, [left]: flaw }
    }
}

interface SheetReading {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  readonly formulas: number
  readonly unsaved: number
  readonly hiddenRows: number
}

const trimmed = (cells: readonly string[], flaws: Readonly<Record<number, CellFlaw>>): readonly string[] =>
  cells.slice(0, cells.findLastIndex((text, column) => text !== '' || flaws[column] !== undefined) + 1)

function readSheet(library: Library, sheet: WorkSheet, from1904: boolean): SheetReading {
  const grid = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  const counts = { formulas: 0, unsaved: 0 }
  const rows = Array.from(grid, (line, place) => {
    if (line === undefined) return { number: place + 1, cells: blank }
    const flaws: Record<number, CellFlaw> = {}
    const cells = Array.from(line, (cell, column) => {
      if (cell === undefined) return ''
      if (isFormula(cell)) counts.formulas += 1
      const { text, flaw } = readWorkbookCell(library, cell, from1904)
      if (flaw === 'no-result') counts.unsaved += 1
      if (flaw !== undefined) flaws[column] = flaw
      return text
    })
    const kept = { number: place + 1, cells: trimmed(cells, flaws) }
    return Object.keys(flaws).length === 0 ? kept : { ...kept, flaws }
  })
  // A border drawn down to the last row of a sheet makes no rows.
  rows.length = rows.findLastIndex(({ cells }) => cells.length > 0) + 1
  const merges = (sheet['!merges'] ?? []).map(mergeOf)
  fillMerges(rows, merges)
  const hiddenRows = rows.filter(({ cells, number }) => cells.length > 0 && sheet['!rows']?.[number - 1]?.hidden).length
  return { rows, merges, ...counts, hiddenRows }
}

/** What a workbook holds. */
export interface WorkbookReading {
  readonly sheets: readonly Sheet[]
  /** Cells whose value comes from a formula; it was read as the file keeps it and never worked out. */
  readonly formulas: number
  /** Those of them whose file keeps no value. */
  readonly unsaved: number
  /** Rows that hold something and are not shown, because somebody hid them or a filter does. */
  readonly hiddenRows: number
}

/**
 * Reads the sheets of xlsx, xls and et files as texts. Nothing of the file is executed: formulas are passed over for the
 * values the file keeps beside them. Throws where the library cannot read it.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const library = await import('@e965/xlsx')
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  const book: WorkBook = library.read(bytes, {
    type: 'buffer',
    dense: true,
    cellText: false,
    cellHTML: false,
    // Cells that hold nothing but a look, so that a formula without a result is seen; and which rows are hidden.
    cellStyles: true,
  })
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const counts = { formulas: 0, unsaved: 0, hiddenRows: 0 }
  const sheets = book.SheetNames.flatMap((name, place): Sheet[] => {
    const sheet = book.Sheets[name]
    if (sheet === undefined) return []
    const { rows, merges, formulas, unsaved, hiddenRows } = readSheet(library, sheet, from1904)
    const isHidden = (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0
    counts.formulas += formulas
    counts.unsaved += unsaved
    if (!isHidden) counts.hiddenRows += hiddenRows
    return [{ name, isHidden, rows, merges }]
  })
  return { sheets, ...counts }
}
