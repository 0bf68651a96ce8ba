import { formatDayChinese, yearOf, type Day } from '../calendar/day.ts'
import type { Run } from '../documents/official-document.ts'
import type { Figures } from '../statistics/figure-flag.ts'
import { compareYears } from '../statistics/year-on-year.ts'
import { splitSlots, type FigureSlot } from './figure-slot.ts'
import { isSlotWord, wordFigure, wordYearOnYear } from './figure-words.ts'

/** All a report is made of besides its template. `previous` is the same figures a year before `asOf`. */
export interface ReportFigures {
  readonly asOf: Day
  readonly figures: Figures
  readonly previous: Figures
}

/** A template's text with every slot filled; each filled slot is a run of its own and carries its code. */
export const fillText = (text: string, source: ReportFigures): Run[] =>
  splitSlots(fillDay(text, source.asOf)).map((piece) =>
    typeof piece === 'string' ? { text: piece, figure: null } : { text: fillSlot(piece, source), figure: piece.code },
  )

/** `{{统计日}}` is the day the report looks at, `{{统计年}}` its year. */
export const fillDay = (text: string, asOf: Day): string =>
  text.replaceAll('{{统计日}}', formatDayChinese(asOf)).replaceAll('{{统计年}}', String(yearOf(asOf)))

/** A template is checked before it is used, so 〔code〕 shows only in one that was never checked. */
function fillSlot({ code, word }: FigureSlot, { figures, previous }: ReportFigures): string {
  const figure = figures.get(code)
  if (!figure || (word !== null && !isSlotWord(word))) return `〔${code}〕`
  return word === '同比' ? wordYearOnYear(figure, compareYears(figure, previous.get(code))) : wordFigure(figure, word)
}
