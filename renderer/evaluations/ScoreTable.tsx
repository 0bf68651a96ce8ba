import { columnWords } from '#shared/evaluations/evaluation-words.ts'
import { scoreColumns, type ComparisonRow, type ScoreColumn } from '#shared/evaluations/column-comparison.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { writePoints } from '#shared/standards/write-points.ts'
import { LeafDetails } from './LeafDetails.tsx'
import type { ScoreOverview } from './score-columns.ts'
import { ScoreFoot } from './ScoreFoot.tsx'
import { ScoreCell } from './ScoreCell.tsx'
import { ScoreInput } from './ScoreInput.tsx'
import { RemarkInput } from './RemarkInput.tsx'
import { blankLeaf } from './sheet-text.ts'
import type { ScoreForm } from './use-score-sheet.ts'

interface Props {
  readonly view: CaseView
  readonly form: ScoreForm | undefined
  readonly overview: ScoreOverview
}

/** 评分表: the indicator tree with the columns self, street, expert and committee side by side. */
export function ScoreTable({ view, form, overview }: Props) {
  const byId = new Map(view.standard.indicators.map((indicator) => [indicator.id, indicator]))
  const isWriting = (column: ScoreColumn): boolean => form?.column === column && !form.isLocked
  const editing = form && !form.isLocked ? form : undefined

  const cell = (row: ComparisonRow, column: ScoreColumn) => {
    const indicator = byId.get(row.line.indicatorId)
    if (!editing || !isWriting(column) || !row.line.isLeaf || !indicator || indicator.rule?.kind === 'deduction') {
      return row.line.kind === 'veto' ? null : <ScoreCell row={row} column={column} />
    }
    return (
      <ScoreInput
        indicator={indicator}
        leaf={editing.text[indicator.id] ?? blankLeaf}
        hasProblem={editing.read.problems.has(indicator.id)}
        onEdit={(changes) => editing.edit(indicator.id, changes)}
      />
    )
  }

  return (
    <table className="score-table">
      <thead>
        <tr>
          <th className="score-number">编号</th>
          <th>指标</th>
          <th className="score-points">分值</th>
          {scoreColumns.map((column) => (
            <th key={column} className={`score-column${isWriting(column) ? ' score-writing' : ''}`}>
              {isWriting(column) && column === 'expert' ? '我的评分' : columnWords[column]}
            </th>
          ))}
          {editing && <th className="score-remark">说明(选填)</th>}
        </tr>
      </thead>
      <tbody>
        {overview.rows.map((row) => (
          <tr key={row.line.indicatorId} className={row.line.isLeaf ? '' : 'score-parent'}>
            <td>{row.line.number}</td>
            <td className={`tree-depth-${Math.min(row.line.depth, 3)}`}>
              {row.line.name}
              {row.line.isLeaf && (
                <LeafDetails view={view} row={row} indicator={byId.get(row.line.indicatorId)} form={editing} />
              )}
            </td>
            <td className="number">{row.line.kind === 'veto' ? '否决项' : writePoints(row.line.maxScore)}</td>
            {scoreColumns.map((column) => (
              <td key={column} className={`number${isWriting(column) ? ' score-writing' : ''}`}>
                {cell(row, column)}
              </td>
            ))}
            {editing && <td>{row.line.isLeaf && <RemarkInput line={row.line} form={editing} />}</td>}
          </tr>
        ))}
      </tbody>
      <ScoreFoot view={view} totals={overview.totals} hasRemarks={editing !== undefined} />
    </table>
  )
}
