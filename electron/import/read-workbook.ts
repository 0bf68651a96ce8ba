import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx'
import { dayOfSerial } from '#shared/calendar/day-of-serial.ts'
import type { CellFlaw, Merge, Sheet, SheetRow } from '#shared/import/sheet.ts'

type Library = typeof import('@e965/xlsx')

interface Reading {
  readonly text: string
  readonly flaw?: CellFlaw
}

/** Excel keeps 15 digits; what it shows beyond them is made up. */
const exactBelow = 1e15

/** A number as Excel means it: days as days, percentages with their sign, codes with the zeros their format asks for. */
function readNumber({ SSF }: Library, value: number, format: string, from1904: boolean): Reading {
  if (Math.abs(value) >= exactBelow) return { text: value.toFixed(0), flaw: 'long-number' }
  if (SSF.is_date(format)) return { text: value < 1 ? String(SSF.format(format, value)) : dayOfSerial(value, from1904) }
  const shown = Number((format.includes('%') ? value * 100 : value).toPrecision(15))
  if (format.includes('%')) return { text: `${shown}%` }
  return { text: /^0{2,}$/u.test(format) ? String(shown).padStart(format.length, '0') : String(shown) }
}

/** The error values of Excel by their number (ECMA-376 18.17.3, MS-XLS 2.5.10). */
const errorWords: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

/** The value of a cell, never its formula. */
function readCell(library: Library, cell: CellObject, from1904: boolean): Reading {
  const { t: type, v: value, f: formula, z: format } = cell
  switch (type) {
    case 'n':
      if (typeof value !== 'number' || Number.isNaN(value)) break
      return readNumber(library, value, typeof format === 'string' ? format : 'General', from1904)
    case 's':
      return { text: typeof value === 'string' ? value : '' }
    case 'b':
      return { text: value === true ? '是' : '否' }
    case 'e':
      return { text: errorWords[Number(value)] ?? '#错误', flaw: 'error-value' }
    case 'd':
    case 'z':
  }
  return formula === undefined ? { text: '' } : { text: '', flaw: 'no-result' }
}

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
}

function readSheet(library: Library, sheet: WorkSheet, from1904: boolean): SheetReading {
  const grid = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  let formulas = 0
  const rows = Array.from(grid, (line, place) => {
    if (line === undefined) return { number: place + 1, cells: blank }
    const flaws: Record<number, CellFlaw> = {}
    const cells = Array.from(line, (cell, column) => {
      if (cell === undefined) return ''
      if (cell.f !== undefined) formulas += 1
      const { text, flaw } = readCell(library, cell, from1904)
      if (flaw !== undefined) flaws[column] = flaw
      return text
    })
    return { number: place + 1, cells, ...(Object.keys(flaws).length === 0 ? {} : { flaws }) }
  })
  const merges = (sheet['!merges'] ?? []).map(mergeOf)
  fillMerges(rows, merges)
  return { rows, merges, formulas }
}

/** What a workbook holds. */
export interface WorkbookReading {
  readonly sheets: readonly Sheet[]
  /** Cells whose value comes from a formula; it was read as the file keeps it and never worked out. */
  readonly formulas: number
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
    cellNF: true,
  })
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  let formulas = 0
  const sheets = book.SheetNames.flatMap((name, place): Sheet[] => {
    const sheet = book.Sheets[name]
    if (sheet === undefined) return []
    const reading = readSheet(library, sheet, from1904)
    formulas += reading.formulas
    const isHidden = (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0
    return [{ name, isHidden, rows: reading.rows, merges: reading.merges }]
  })
  return { sheets, formulas }
}
