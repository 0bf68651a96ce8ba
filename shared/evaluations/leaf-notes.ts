import { writePoints } from '#shared/standards/write-points.ts'
import type { ScoreSheet } from './evaluation-case.ts'
import { columnWords } from './evaluation-words.ts'
import type { ScoreEntry } from './score-entry.ts'

const describe = ({ deductions, remark, vetoMet }: ScoreEntry): string =>
  [
    vetoMet ? '认定触发一票否决' : '',
    ...deductions.map(
      ({ reason, times, points }) => `${reason}${times > 1 ? `(${times} 次)` : ''} −${writePoints(points)}`,
    ),
    remark,
  ]
    .filter(Boolean)
    .join(';')

/** What everybody wrote beside a leaf: deductions and remarks, so that the score can be read back. */
export const notesOn = (sheets: readonly ScoreSheet[], indicatorId: string): readonly string[] =>
  sheets.flatMap(({ column, scorer, entries }) =>
    entries
      .filter((entry) => entry.indicatorId === indicatorId)
      .flatMap((entry) => {
        const words = describe(entry)
        return words === '' ? [] : [`${column === 'expert' ? scorer : columnWords[column]}:${words}`]
      }),
  )
