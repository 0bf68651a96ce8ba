import { z } from 'zod'
import { StandardDetail } from '#shared/standards/standard-commands.ts'
import { Flag, OrganisationTypeCode, Points } from '#shared/standards/standard.ts'
import { StepTaken } from '#shared/step-taken.ts'
import { caseLifecycle, type CaseState } from './case-lifecycle.ts'
import { scoreColumns } from './column-comparison.ts'
import { EvaluationRound } from './evaluation-round.ts'
import { ScoreEntry } from './score-entry.ts'

export const CaseStateCode = z.enum(Object.keys(caseLifecycle.states) as [CaseState, ...CaseState[]])

/** 评估案件: one organisation or family in one round. */
export const EvaluationCase = z.strictObject({
  id: z.string(),
  version: z.int(),
  roundId: z.string(),
  organisationId: z.string().nullable(),
  familyId: z.string().nullable(),
  state: CaseStateCode,
  /** 申报说明: features and results in the applicant's words. */
  statement: z.string().max(4000),
  /** 复议说明, recorded after a spread alarm; void again once a sheet is reopened. */
  spreadReason: z.string(),
  /** Set by 综合评定: the deciding total in hundredths, the grade, and whether it passes. */
  total: Points.nullable(),
  grade: z.string().nullable(),
  passes: Flag.nullable(),
  vetoed: Flag.nullable(),
  titleId: z.string().nullable(),
})
export type EvaluationCase = z.infer<typeof EvaluationCase>

/** A case as a list shows it. */
export const CaseSummary = EvaluationCase.pick({
  id: true,
  version: true,
  roundId: true,
  state: true,
  total: true,
  grade: true,
}).extend({
  roundName: z.string(),
  organisationType: OrganisationTypeCode,
  /** Name of the organisation, or of the family's head. */
  holder: z.string(),
  street: z.string().nullable(),
  /** The instant of the last step: how long the case has waited. */
  since: z.string(),
  /** The opinion of the last step, when it was a return. */
  returned: z.string().nullable(),
  /** For an expert: whether they have handed their own sheet in. */
  handedIn: z.boolean(),
})
export type CaseSummary = z.infer<typeof CaseSummary>

/** One scorer's sheet. The expert column has one for each expert, every other column at most one. */
export const ScoreSheet = z.strictObject({
  id: z.string(),
  version: z.int(),
  column: z.enum(scoreColumns),
  expertId: z.string().nullable(),
  scorer: z.string(),
  /** 1: handed in; nothing in it changes until it is reopened. */
  locked: Flag,
  lockedAt: z.string().nullable(),
  reopenReason: z.string(),
  entries: z.array(ScoreEntry),
})
export type ScoreSheet = z.infer<typeof ScoreSheet>

/** A seat on a case's panel as the screen shows it. */
export const PanelSeat = z.strictObject({
  expertId: z.string(),
  name: z.string(),
  unit: z.string(),
  isLeader: z.boolean(),
  organisationId: z.string().nullable(),
  streetId: z.string().nullable(),
  /** Of the organisations coached, the one under evaluation. */
  coachedOrganisationIds: z.array(z.string()),
  accountOrganisationId: z.string().nullable(),
  accountStreetId: z.string().nullable(),
  tookPart: z.boolean(),
  declaredReason: z.string().nullable(),
  accountId: z.string().nullable(),
  /** Whether the expert has handed a sheet in. Told even where its scores are not shown. */
  handedIn: z.boolean(),
})
export type PanelSeat = z.infer<typeof PanelSeat>

/** Everything the page of one case shows. Sheets the actor may not see are left out. */
export const CaseView = z.strictObject({
  case: EvaluationCase,
  holder: z.string(),
  subject: z.strictObject({ organisationId: z.string(), streetId: z.string().nullable() }),
  round: EvaluationRound,
  standard: StandardDetail,
  sheets: z.array(ScoreSheet),
  panel: z.array(PanelSeat),
  steps: z.array(StepTaken),
  /** Who took which step last: step → account id. */
  takenBy: z.record(z.string(), z.string()),
})
export type CaseView = z.infer<typeof CaseView>
