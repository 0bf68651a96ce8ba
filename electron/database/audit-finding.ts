import { wordInstant } from '#electron/clock.ts'
import { cell, type LineCells } from './audit-line.ts'

/** Something about the log that cannot have come from the program: where it begins to be wrong, and a sentence. */
export interface Finding {
  /** The number of the first line that does not fit; null where what is wrong is no line. */
  readonly seq: number | null
  /** Where it is only known to lie somewhere up to a line, that line's number. */
  readonly through?: number
  /** The sentence an auditor reads; it names the line's time and person. */
  readonly words: string
}

/** 第 12 行(2011-12-31 09:05:00,经办人,修改组织). */
export function nameLine(cells: LineCells): string {
  const what = String(cells[cell.label] || cells[cell.command])
  return `第 ${cells[cell.seq]} 行(${wordInstant(String(cells[cell.at]))},${cells[cell.actorName]},${what})`
}
