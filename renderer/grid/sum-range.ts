import { divideHalfUp, formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { Fields } from '#shared/register/field.ts'
import { isNumeric } from './field-columns.ts'
import { cellOf, type GridRow } from './grid-row.ts'

/** What the status bar says of selected cells, as spreadsheets do: how many are filled, and of the numbers sum and average. */
export interface RangeSum {
  readonly count: number
  readonly sum?: string
  readonly average?: string
}

/** Adds up the cells of some fields of some rows. Blank cells do not count. */
export function sumRange(fields: Fields, keys: readonly string[], rows: readonly GridRow[]): RangeSum {
  let [count, numbers, hundredths] = [0, 0, 0]
  for (const row of rows)
    for (const key of keys) {
      const [field, value] = [fields[key], cellOf(row, key)]
      if (field === undefined || (value ?? '') === '') continue
      count += 1
      if (!isNumeric(field) || typeof value !== 'number') continue
      numbers += 1
      hundredths += field.kind === 'hundredths' ? value : value * 100
    }
  if (numbers === 0) return { count }
  const isWhole = hundredths % 100 === 0
  return {
    count,
    sum: isWhole ? String(hundredths / 100) : formatHundredths(hundredths),
    average: formatHundredths(divideHalfUp(hundredths, numbers) ?? 0),
  }
}
