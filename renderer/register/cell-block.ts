import { fieldOfHeading, indexHeadings } from '#shared/import/match-columns.ts'
import type { Fields } from '#shared/register/field.ts'

/** How a copied block lies over a list: which fields it fills, over how many rows, and what of it finds no place. */
export interface LaidBlock {
  readonly fields: readonly string[]
  readonly cells: readonly (readonly string[])[]
  /** How many columns of the list it lies over, those that are not filled among them. */
  readonly width: number
  /** Why some columns stay out, each as a sentence. */
  readonly left: readonly string[]
}

/** The cells selected, as far as laying a block needs them. */
interface Selected {
  readonly fields: readonly string[]
  readonly onward: readonly string[]
  readonly rows: number
}

const times = (count: number, length: number): number => (count > length && count % length === 0 ? count / length : 1)

const repeated = <T>(list: readonly T[], count: number): T[] => Array.from({ length: count }, () => list).flat()

/**
 * Lays a block over the selected cells: one cell fills all of them, a block that goes into them without rest is repeated, any
 * other begins at their corner. Columns that procedures fill stay out and are named, and those beyond the list.
 */
export function layBlock(
  block: readonly (readonly string[])[],
  { fields: selected, onward, rows }: Selected,
  declared: Fields,
): LaidBlock {
  const width = block[0]?.length ?? 0
  const across = times(selected.length, width)
  const cells = repeated(block, times(rows, block.length)).map((row) => repeated(row, across))
  const reached = onward.slice(0, width * across)
  const beyond = width * across - reached.length
  const isTaken = (key: string): boolean => declared[key] !== undefined && declared[key].fixed === undefined
  const places = reached.flatMap((key, place) => (isTaken(key) ? [place] : []))
  const fixed = reached.filter((key) => !isTaken(key)).map((key) => `“${declared[key]?.label ?? key}”`)
  return {
    fields: places.map((place) => reached[place] ?? ''),
    cells: cells.map((row) => places.map((place) => row[place] ?? '')),
    width: reached.length,
    left: [
      ...(fixed.length > 0 ? [`${fixed.join('、')}由办理程序填写,不在其内`] : []),
      ...(beyond > 0 ? [`右边多出的 ${beyond} 列没有对应的栏目,不在其内`] : []),
    ],
  }
}

/** Whether a copied line names the columns it lies over, and is no row: a clerk often copies the headings along. */
export function isHeadingLine(line: readonly string[], onward: readonly string[], declared: Fields): boolean {
  const index = indexHeadings(declared)
  const named = line.flatMap((text, place) => (text.trim() === '' ? [] : [[text, onward[place]] as const]))
  const names = (text: string, key = ''): boolean =>
    fieldOfHeading(index, { text, above: '' }) === key || text.trim() === declared[key]?.label
  return named.length > 0 && named.every(([text, key]) => names(text, key))
}

/** How a marked field is left out of a fill: each number belongs to one row only. */
export const maskedAmong = (keys: readonly string[], declared: Fields): readonly string[] =>
  keys.filter((key) => declared[key]?.mask !== undefined)
