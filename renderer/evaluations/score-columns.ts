import { combineExpertScores, type PanelScore } from '#shared/evaluations/panel-score.ts'
import { compareColumns, type ComparisonRow, type ScoreColumn } from '#shared/evaluations/column-comparison.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { gradeTotal, type Grading } from '#shared/evaluations/grading.ts'
import { activeMembers } from '#shared/evaluations/panel.ts'
import { scoreSheet, type SheetScore } from '#shared/evaluations/scoring.ts'
import type { ScoreForm } from './use-score-sheet.ts'

/** What stands at the foot of one column. */
export interface ColumnTotal extends Grading {
  readonly base: number | null
  readonly bonus: number
  readonly total: number
  readonly isComplete: boolean
}

/** Everything the score table shows, computed by the rules the backend applies. */
export interface ScoreOverview {
  readonly rows: readonly ComparisonRow[]
  readonly totals: Readonly<Record<ScoreColumn, ColumnTotal | null>>
  readonly panel: PanelScore
}

/** Puts what is stored, and what is being typed, side by side. Experts who are recused do not count. */
export function overviewScores(view: CaseView, form: ScoreForm | undefined): ScoreOverview {
  const { standard, round, subject } = view
  const scored = view.sheets.map((sheet) => ({
    ...sheet,
    score: scoreSheet(standard, sheet.id === form?.sheet?.id ? form.read.entries : sheet.entries),
  }))
  const typed = form && !form.sheet ? scoreSheet(standard, form.read.entries) : null
  const single = (column: ScoreColumn): SheetScore | null =>
    scored.find((sheet) => sheet.column === column)?.score ?? (form?.column === column ? typed : null)
  const counting = new Set(activeMembers(view.panel, subject, round.panelRule).map(({ expertId }) => expertId))
  const experts = scored
    .filter(({ column, expertId }) => column === 'expert' && counting.has(expertId ?? ''))
    .map(({ score }) => score)
  if (form?.column === 'expert' && typed) experts.push(typed)

  const totalOf = (score: SheetScore | null): ColumnTotal | null =>
    score && {
      ...gradeTotal(score.total, score.vetoed, standard.grades),
      base: score.base,
      bonus: score.bonus,
      total: score.total,
      isComplete: score.missing.length === 0,
    }
  const panel = combineExpertScores(experts, round.panelRule)
  const expertTotal: ColumnTotal | null =
    panel.mean === null
      ? null
      : {
          ...gradeTotal(panel.mean, panel.vetoed, standard.grades),
          base: null,
          bonus: 0,
          total: panel.mean,
          isComplete: experts.every(({ missing }) => missing.length === 0),
        }
  const self = single('self')
  const street = single('street')
  const committee = single('committee')
  return {
    rows: compareColumns(
      scoreSheet(standard, []).lines,
      { self, street, experts, committee },
      round.panelRule.trimFrom,
    ),
    totals: {
      self: totalOf(self),
      street: totalOf(street),
      expert: experts.length === 1 ? totalOf(experts[0] ?? null) : expertTotal,
      committee: totalOf(committee),
    },
    panel,
  }
}
