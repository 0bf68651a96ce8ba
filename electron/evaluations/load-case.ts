import type { QueryContext } from '#electron/context.ts'
import { findStandardDetail } from '#electron/standards/standard-queries.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import type { EvaluationRound } from '#shared/evaluations/evaluation-round.ts'
import type { PanelSubject } from '#shared/evaluations/panel.ts'
import type { StandardDetail } from '#shared/standards/standard-commands.ts'
import { findCaseRow, holderOf, type CaseHolder } from './case-queries.ts'
import { findRound } from './round-queries.ts'

/** A case with all that its rules are asked about. */
export interface LoadedCase {
  readonly row: EvaluationCase
  readonly holder: CaseHolder
  readonly round: EvaluationRound
  readonly standard: StandardDetail
  readonly subject: PanelSubject
}

/** Loads a case for somebody who may see it; for anybody else there is none. */
export async function loadCase({ db }: Pick<QueryContext, 'db'>, id: string): Promise<Outcome<LoadedCase>> {
  const row = await findCaseRow(db, id)
  const round = row && (await findRound(db, row.roundId))
  const standard = round && (await findStandardDetail(db, round.standardId))
  if (!row || !round || !standard) return refuse('not-found', '评估案件')
  const holder = await holderOf(db, id)
  const subject = { organisationId: row.organisationId ?? row.familyId ?? '', streetId: holder.streetId }
  return done({ row, holder, round, standard, subject })
}
