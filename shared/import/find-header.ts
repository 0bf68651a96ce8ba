import type { Fields } from '../register/field.ts'
import { fieldOfHeading, indexHeadings, type Heading } from './match-columns.ts'
import { cellAt, isBlankRow, type Merge, type Sheet, type SheetRow } from './sheet.ts'

/** The heading rows of a sheet, one or two, and the heading of every column. */
export interface Header {
  /** Their places among the sheet's rows. */
  readonly places: readonly number[]
  readonly headings: readonly Heading[]
}

/** Headings stand within so many rows from the top. */
const reach = 60

/** A merged cell's text in every column it spans, so that 所在地 stands above 所属街道 and 所属社区. */
function spread(row: SheetRow, merges: readonly Merge[]): string[] {
  const cells = [...row.cells]
  for (const { top, bottom, left, right } of merges) {
    if (row.number < top || row.number > bottom) continue
    for (let column = left + 1; column <= right; column += 1) cells[column] = cells[left] ?? ''
  }
  return Array.from(cells, (cell) => (cell ?? '').trim())
}

/** The headings two rows make together: the lower text, or the upper one where the lower row has none. */
function join(upper: readonly string[], lower: readonly string[]): Heading[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above = '', text = ''] = [upper[column], lower[column]]
    return text === '' || text === above ? { text: above, above: '' } : { text, above }
  })
}

const single = (cells: readonly string[]): Heading[] => cells.map((text) => ({ text, above: '' }))

/** How many fields the headings name; one above several columns is one. */
const countMatches = (index: ReadonlyMap<string, string>, headings: readonly Heading[]): number =>
  new Set(headings.flatMap((heading) => fieldOfHeading(index, heading) ?? [])).size

/** The headings in these rows of a sheet. */
export function headerAt({ rows, merges }: Sheet, places: readonly number[]): Header {
  const [first, second] = places.map((place) => {
    const row = rows[place]
    return row === undefined ? [] : spread(row, merges)
  })
  return { places, headings: second === undefined ? single(first ?? []) : join(first ?? [], second) }
}

/** Does everything in the row below lie under cells that were merged across columns: 姓名 and 职务 under 负责人? */
function divides({ merges }: Sheet, row: SheetRow, below: SheetRow): boolean {
  const wide = merges.filter(({ top, left, right }) => top === row.number && right > left)
  const isUnder = (column: number): boolean => wide.some(({ left, right }) => column >= left && column <= right)
  const held = below.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]))
  return held.length > 1 && held.every(isUnder)
}

const filled = (row: SheetRow | undefined): number => row?.cells.filter((cell) => cell.trim() !== '').length ?? 0

/**
 * Finds the headings under titles and unit lines: the row, or the two rows under merged headings, that name the most
 * fields; at least two of them, or half of what the row holds. Nothing where no row does.
 */
export function findHeader(fields: Fields, sheet: Sheet): Header | undefined {
  const index = indexHeadings(fields)
  let best: Header | undefined
  let most = 0
  const consider = (header: Header, wins: (matches: number) => boolean): void => {
    const matches = countMatches(index, header.headings)
    if (wins(matches)) [best, most] = [header, matches]
  }
  const last = Math.min(reach, sheet.rows.length)
  for (let place = 0; place < last; place += 1) {
    const row = sheet.rows[place]
    if (row === undefined || isBlankRow(row)) continue
    const alone = headerAt(sheet, [place])
    consider(alone, (matches) => matches > most)
    const below = sheet.rows[place + 1]
    if (below === undefined || filled(row) < 2) continue
    const own = countMatches(index, alone.headings)
    const lower = countMatches(index, headerAt(sheet, [place + 1]).headings)
    const both = headerAt(sheet, [place, place + 1])
    // A row of values names no field: only a lower row that names some, or divides the cells above it, is a heading row.
    if (lower > 0 && countMatches(index, both.headings) > Math.max(own, lower))
      consider(both, (matches) => matches > most)
    else if (own > lower && best?.places[0] === place && divides(sheet, row, below))
      consider(both, (matches) => matches >= most)
  }
  const width = best === undefined ? 0 : best.headings.filter(({ text }) => text !== '').length
  return most >= 2 || (most > 0 && most * 2 >= width) ? best : undefined
}

/** Does a row below the headings repeat one of their rows? Most of what it holds must stand under itself. */
export function repeatsHeader(sheet: Sheet, { places }: Header, row: SheetRow): boolean {
  const held = row.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [[cell.trim(), column] as const]))
  if (held.length === 0) return false
  return places.some((place) => {
    const same = held.filter(([text, column]) => cellAt(sheet.rows[place], column).trim() === text).length
    return same * 3 >= held.length * 2
  })
}
