import { Input } from 'antd'
import type { ComparisonRow } from '#shared/evaluations/column-comparison.ts'
import { blankLeaf } from './sheet-text.ts'
import type { ScoreForm } from './use-score-sheet.ts'

interface Props {
  readonly line: ComparisonRow['line']
  readonly form: ScoreForm
}

/** A remark beside the score of one leaf: what is missing, why points were taken off. */
export const RemarkInput = ({ line: { indicatorId, number }, form }: Props) => (
  <Input
    size="small"
    value={form.text[indicatorId]?.remark ?? blankLeaf.remark}
    maxLength={500}
    aria-label={`指标 ${number} 说明`}
    onChange={(event) => form.edit(indicatorId, { remark: event.target.value })}
  />
)
