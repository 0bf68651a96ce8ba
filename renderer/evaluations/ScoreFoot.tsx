import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import { scoreColumns } from '#shared/evaluations/column-comparison.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { writePoints } from '#shared/standards/write-points.ts'
import type { ColumnTotal, ScoreOverview } from './score-columns.ts'

interface Props {
  readonly view: CaseView
  readonly totals: ScoreOverview['totals']
  /** The table has a further column while it is being filled in. */
  readonly hasRemarks: boolean
}

/** Bonus, total and grade of every column. */
export const ScoreFoot = ({ view, totals, hasRemarks }: Props) => (
  <tfoot>
    {view.standard.standard.bonusCap > 0 && (
      <Foot
        label={`其中加分(上限 ${writePoints(view.standard.standard.bonusCap)})`}
        hasRemarks={hasRemarks}
        totals={totals}
        show={(total) => (total.base === null ? '—' : writePoints(total.bonus))}
      />
    )}
    <Foot
      label="总分"
      hasRemarks={hasRemarks}
      totals={totals}
      show={(total) => `${formatHundredths(total.total)}${total.isComplete ? '' : '(未评完)'}`}
    />
    <Foot
      label="等级"
      hasRemarks={hasRemarks}
      totals={totals}
      show={(total) => (total.isComplete ? `${total.grade ?? '—'}${total.vetoed ? '(一票否决)' : ''}` : '—')}
    />
  </tfoot>
)

interface FootProps {
  readonly label: string
  readonly totals: ScoreOverview['totals']
  readonly hasRemarks: boolean
  readonly show: (total: ColumnTotal) => string
}

const Foot = ({ label, totals, hasRemarks, show }: FootProps) => (
  <tr>
    <th colSpan={3} scope="row">
      {label}
    </th>
    {scoreColumns.map((column) => {
      const total = totals[column]
      return (
        <td key={column} className="number">
          {total ? show(total) : '—'}
        </td>
      )
    })}
    {hasRemarks && <td />}
  </tr>
)
