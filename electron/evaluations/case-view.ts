import type { QueryContext } from '#electron/context.ts'
import { stepsOf, takenBy } from '#electron/lifecycle/take-step.ts'
import { done, type Outcome } from '#shared/command/outcome.ts'
import { seesSheet } from '#shared/evaluations/case-scope.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { loadCase } from './load-case.ts'
import { panelOf } from './panel-queries.ts'
import { sheetsOf } from './sheet-queries.ts'

/** The page of a case, without the sheets this actor may not see. */
export async function viewCase(context: QueryContext, id: string): Promise<Outcome<CaseView>> {
  const { db, whole, actor } = context
  const loaded = await loadCase(context, id)
  if (!loaded.ok) return loaded
  const { row, holder, round, standard, subject } = loaded.value
  const panel = await panelOf(whole, id)
  const sheets = await sheetsOf(db, id)
  return done({
    case: row,
    holder: holder.holder,
    subject,
    round,
    standard,
    sheets: sheets.filter((sheet) => seesSheet(actor, sheet, row.state, panel)),
    panel,
    steps: await stepsOf(db, id),
    takenBy: await takenBy(whole, id),
  })
}
