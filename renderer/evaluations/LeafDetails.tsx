import type { ComparisonRow } from '#shared/evaluations/column-comparison.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { notesOn } from '#shared/evaluations/leaf-notes.ts'
import type { StoredIndicator } from '#shared/standards/standard-commands.ts'
import { writePoints } from '#shared/standards/write-points.ts'
import { DeductionEditor } from './DeductionEditor.tsx'
import { blankLeaf } from './sheet-text.ts'
import type { ScoreForm } from './use-score-sheet.ts'

interface Props {
  readonly view: CaseView
  readonly row: ComparisonRow
  readonly indicator: StoredIndicator | undefined
  /** The sheet being filled in; none while only reading. */
  readonly form: ScoreForm | undefined
}

const bandOf = ({ rule }: StoredIndicator, points: number | null): string | undefined =>
  rule?.kind === 'bands' && points !== null
    ? rule.bands.find(({ min, max }) => min <= points && points <= max)?.label
    : undefined

/** Beneath the name of a leaf: evidence, what was written beside it, and while scoring the reasons and bands. */
export function LeafDetails({ view, row, indicator, form }: Props) {
  if (!indicator) return null
  const { rule, number, id } = indicator
  const leaf = form?.text[id] ?? blankLeaf
  const problem = form?.read.problems.get(id)
  const others = view.sheets.filter((sheet) => sheet.id !== form?.sheet?.id)
  const bands = rule?.kind === 'bands' ? rule.bands : []
  return (
    <>
      {indicator.evidence !== '' && <div className="quiet small">{`材料:${indicator.evidence}`}</div>}
      {form && rule?.kind === 'deduction' && (
        <DeductionEditor
          number={number}
          reasons={rule.reasons}
          leaf={leaf}
          onEdit={(changes) => form.edit(id, changes)}
        />
      )}
      {form && bands.length > 0 && (
        <div className="quiet small">
          {bandOf(indicator, row.points[form.column]) ??
            bands.map(({ label, min, max }) => `${writePoints(min)}–${writePoints(max)} ${label}`).join(';')}
        </div>
      )}
      {notesOn(others, id).map((note) => (
        <div key={note} className="small note">
          {note}
        </div>
      ))}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
