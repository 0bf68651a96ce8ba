import { divideHalfUp, formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { Fields } from '#shared/register/field.ts'
import { isNumeric } from './field-columns.ts'
import type { GridRow } from './grid-row.ts'

/** Sum and average of the marked rows, worded for the status bar. Blank cells count for neither. */
interface ColumnSum {
  readonly column: string
  readonly sum: string
  readonly average: string
}

/**
 * Adds up one numeric column of some rows: the one the cell cursor is in, else the register's first.
 * Nothing where the register has no numbers or the rows hold none.
 */
export function sumColumn(fields: Fields, rows: readonly GridRow[], cursorIn?: string): ColumnSum | undefined {
  const numeric = Object.keys(fields).filter((name) => isNumericShown(fields, name))
  const key = numeric.find((name) => name === cursorIn) ?? numeric[0]
  const field = key === undefined ? undefined : fields[key]
  if (key === undefined || field === undefined) return undefined
  const values = rows.map((row) => row[key]).filter((value) => typeof value === 'number')
  if (values.length === 0) return undefined
  const sum = values.reduce((total, value) => total + value, 0)
  const inHundredths = field.kind === 'hundredths' ? sum : sum * 100
  return {
    column: field.label,
    sum: field.kind === 'hundredths' ? formatHundredths(sum) : String(sum),
    average: formatHundredths(divideHalfUp(inHundredths, values.length) ?? 0),
  }
}

function isNumericShown(fields: Fields, name: string): boolean {
  const field = fields[name]
  return field !== undefined && isNumeric(field) && field.width !== undefined
}
