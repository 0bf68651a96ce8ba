import type { ChangeContext } from '#electron/context.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { caseLifecycle } from '#shared/evaluations/case-lifecycle.ts'
import { concludeCase, type CaseResult } from '#shared/evaluations/case-result.ts'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import { scoreSheet } from '#shared/evaluations/scoring.ts'
import { loadCase, type LoadedCase } from './load-case.ts'
import { moveCase, type Move } from './move-case.ts'
import { panelOf } from './panel-queries.ts'
import { sheetsOf } from './sheet-queries.ts'
import { lockSheet, unlockSheet } from './write-sheet.ts'

/** The conclusion the sheets handed in so far lead to. */
async function resultOf(
  { whole }: Pick<ChangeContext, 'whole'>,
  { row, round, standard, subject }: LoadedCase,
): Promise<Outcome<CaseResult>> {
  const sheets = await sheetsOf(whole, row.id)
  const handedIn = sheets.filter(({ column, locked }) => column === 'expert' && locked)
  const committee = sheets.find(({ column }) => column === 'committee')
  return concludeCase({
    panel: await panelOf(whole, row.id),
    subject,
    expertSheets: new Map(handedIn.map(({ expertId, entries }) => [expertId ?? '', scoreSheet(standard, entries)])),
    committee: committee ? scoreSheet(standard, committee.entries) : null,
    grades: standard.grades,
    rule: round.panelRule,
    decidedBy: round.decidedBy,
    spreadReason: row.spreadReason,
  })
}

/** 综合评定: fixes total and grade and moves the case on to 拟命名 or, where the grade does not pass, 未通过. */
export async function conclude(
  context: ChangeContext,
  { id, version, opinion }: Omit<Move, 'step'>,
): Promise<Outcome<EvaluationCase>> {
  const loaded = await loadCase(context, id)
  if (!loaded.ok) return loaded
  const { row, round } = loaded.value
  if (row.state !== 'deliberation') return refuse('wrong-state', caseLifecycle.states[row.state])
  const result = await resultOf(context, loaded.value)
  if (!result.ok) return result
  const { total, grade, passes, vetoed } = result.value
  if (round.decidedBy === 'committee') {
    const locked = await lockSheet(context, loaded.value, { column: 'committee', expertId: null })
    if (!locked.ok) return locked
  }
  const step = passes ? 'conclude' : 'decline'
  return moveCase(
    context,
    loaded.value,
    { id, version, step, opinion },
    { total, grade, passes: passes ? 1 : 0, vetoed: vetoed ? 1 : 0 },
  )
}

/** What a return to 综合评定 makes void. */
export const withoutResult = { total: null, grade: null, passes: null, vetoed: null } as const

/** Opens the committee's sheet again for a new 综合评定. */
export const reopenCommittee = (
  context: ChangeContext,
  { row }: LoadedCase,
  opinion: string,
): Promise<Outcome<undefined>> => unlockSheet(context, row.id, { column: 'committee', expertId: null }, opinion)

/** Opens the applicant's sheet, and the street's above it, for another try. */
export async function reopenApplication(
  context: ChangeContext,
  { row }: LoadedCase,
  opinion: string,
): Promise<Outcome<undefined>> {
  for (const column of ['self', 'street'] as const) {
    const opened = await unlockSheet(context, row.id, { column, expertId: null }, opinion)
    if (!opened.ok) return opened
  }
  return done(undefined)
}
