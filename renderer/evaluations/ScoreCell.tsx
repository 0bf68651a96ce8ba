import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import { differenceWords, type ComparisonRow, type ScoreColumn } from '#shared/evaluations/column-comparison.ts'
import { writePoints } from '#shared/standards/write-points.ts'

interface Props {
  readonly row: ComparisonRow
  readonly column: ScoreColumn
}

const shortWords = { above: '高', below: '低' } as const

/** The points of one column on one line, and in colour and word how they stand to the self-assessment. */
export function ScoreCell({ row, column }: Props) {
  const points = row.points[column]
  if (points === null) return <span className="quiet">—</span>
  const hasRange = column === 'expert' && row.line.isLeaf && row.expertRange?.[0] !== row.expertRange?.[1]
  const range = hasRange ? row.expertRange : null
  const difference = column === 'self' ? 'none' : row.differences[column]
  const by = Math.abs(points - (row.points.self ?? points))
  return (
    <>
      <span className="score-cell">
        <span>{column === 'expert' ? formatHundredths(points) : writePoints(points)}</span>
        {(difference === 'above' || difference === 'below') && (
          <span className={`difference difference-${difference}`} title={differenceWords[difference]}>
            {`${shortWords[difference]} ${writePoints(by)}`}
          </span>
        )}
      </span>
      {range && (
        <span className="range" title="各专家的最低分和最高分">
          {`${writePoints(range[0])}–${writePoints(range[1])}`}
        </span>
      )}
    </>
  )
}
