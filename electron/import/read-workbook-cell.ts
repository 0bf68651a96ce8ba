import type { CellObject } from '@e965/xlsx'
import { dayOfSerial } from '#shared/calendar/day-of-serial.ts'
import type { CellFlaw } from '#shared/import/sheet.ts'

export type Library = typeof import('@e965/xlsx')

interface CellReading {
  readonly text: string
  readonly flaw?: CellFlaw
}

/** Excel keeps 15 digits; what it shows beyond them is made up. */
const exactBelow = 1e15

/** A number as Excel means it: days as days, percentages with their sign, codes with the zeros their format asks for. */
function readNumber({ SSF }: Library, value: number, format: string, from1904: boolean): CellReading {
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

/** Whether the value of a cell comes from a formula, its own or one that fills several cells. */
export const isFormula = ({ f: own, F: shared }: CellObject): boolean => own !== undefined || shared !== undefined

/** The value of a cell as a text, never its formula; and what is wrong with it, where something is. */
export function readWorkbookCell(library: Library, cell: CellObject, from1904: boolean): CellReading {
  const { t: type, v: value, z: format } = cell
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
  return isFormula(cell) ? { text: '', flaw: 'no-result' } : { text: '' }
}
