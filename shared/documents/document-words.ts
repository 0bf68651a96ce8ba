import { formatHundredths } from '../arithmetic/hundredths.ts'
import type { TableCell } from './document-table.ts'

/** What stands where there is no value; 0 is only ever a counted zero. */
export const noValue = '—'

/** What a cell says on paper and on screen. */
export function wordCell(cell: TableCell): string {
  if (cell.kind === 'missing') return noValue
  return cell.kind === 'text' ? cell.text : formatHundredths(cell.hundredths, cell.decimals)
}

/** '2011-12-31' as 公文 writes it, without leading zeros: 2011年12月31日. */
export function wordDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
