import { formatHundredths } from '../arithmetic/hundredths.ts'
import type { TableCell } from './document-table.ts'

/** What stands where there is no value; 0 is only ever a counted zero. */
export const noValue = '—'

/** What a cell says on paper and on screen. */
export function wordCell(cell: TableCell): string {
  if (cell.kind === 'missing') return noValue
  return cell.kind === 'text' ? cell.text : formatHundredths(cell.hundredths, cell.decimals)
}
