import { z } from 'zod'
import { Day } from '#shared/calendar/day.ts'
import { organisationTypes, type OrganisationType } from '#shared/organisations/organisation-type.ts'

/** A yes or no as the database keeps it. */
export const Flag = z.union([z.literal(0), z.literal(1)])
export type Flag = z.infer<typeof Flag>

/** Points in whole hundredths, never negative. */
export const Points = z.int().nonnegative()

/**
 * How a sheet is scored. additive 加分: points are given up to the maximum; deduction 扣分: every indicator starts
 * full and loses points for stated reasons; bands 分档: points are given inside one of the stated bands.
 */
export const ScoringModel = z.enum(['additive', 'deduction', 'bands'])
export type ScoringModel = z.infer<typeof ScoringModel>

/** draft 编制中, in-use 启用 (nothing in it can change any more), retired 停用 (kept for the results that used it). */
export const StandardState = z.enum(['draft', 'in-use', 'retired'])
export type StandardState = z.infer<typeof StandardState>

/** documents 看材料, on-site 实地, discussion 座谈, questionnaire 问卷. */
export const AssessmentMethod = z.enum(['documents', 'on-site', 'discussion', 'questionnaire'])
export type AssessmentMethod = z.infer<typeof AssessmentMethod>

/** What a reason costs: a fixed number of points when `min` equals `max`, else the assessor chooses between them. */
export const DeductionReason = z.strictObject({
  reason: z.string().min(1),
  min: Points,
  max: Points,
  /** 1: charged anew for every occurrence (每次). */
  each: Flag,
})
export type DeductionReason = z.infer<typeof DeductionReason>

/** Both ends belong to the band; the next band starts one score step higher. */
export const Band = z.strictObject({ label: z.string().min(1), min: Points, max: Points })
export type Band = z.infer<typeof Band>

/** How the points of one leaf are found. Null stands for free points between 0 and the maximum. */
export const ScoringRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deduction'), reasons: z.array(DeductionReason) }),
  z.strictObject({ kind: z.literal('bands'), bands: z.array(Band) }),
])
export type ScoringRule = z.infer<typeof ScoringRule>

/**
 * score: counts towards the full score. bonus 加分项: outside the full score, capped by the standard.
 * veto 一票否决: carries no points; when met, the case fails whatever the sum.
 */
export const IndicatorKind = z.enum(['score', 'veto', 'bonus'])
export type IndicatorKind = z.infer<typeof IndicatorKind>

/** One line of the indicator tree. Only leaves are scored; a parent shows the sum of its children. */
export const Indicator = z.strictObject({
  id: z.string(),
  parentId: z.string().nullable(),
  /** Dotted, as printed in the sheet: '1.1.2' lies under '1.1'. */
  number: z.string().regex(/^[1-9]\d*(\.[1-9]\d*)*$/),
  name: z.string().min(1).max(200),
  maxScore: Points,
  kind: IndicatorKind,
  methods: z.array(AssessmentMethod),
  /** 佐证材料: what the applicant must show. */
  evidence: z.string(),
  /** 责任部门 */
  departments: z.array(z.string().min(1)),
  rule: ScoringRule.nullable(),
  /** Order among siblings. */
  position: z.int().nonnegative(),
  /** The document the line and its points come from, or '示例'. */
  source: z.string().min(1),
})
export type Indicator = z.infer<typeof Indicator>

/**
 * The lower bound of a grade; it reaches up to the bound of the next grade above.
 * Places differ on whether the bound itself belongs (≥ 900 here, > 950 there), so that is stated.
 */
export const GradeRule = z.strictObject({
  name: z.string().min(1).max(20),
  min: Points,
  minInclusive: Flag,
  /** 1: the case may go on to publicity and naming. */
  passes: Flag,
  source: z.string().min(1),
})
export type GradeRule = z.infer<typeof GradeRule>

export const OrganisationTypeCode = z.enum(Object.keys(organisationTypes) as [OrganisationType, ...OrganisationType[]])

/** One edition of an evaluation standard for one organisation type. */
export const Standard = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string().min(1).max(80),
  organisationType: OrganisationTypeCode,
  /** 版次, such as '2009' or '2011修订'. */
  edition: z.string().min(1).max(20),
  fullScore: Points,
  scoringModel: ScoringModel,
  /** The smallest step of a score: 100 for whole points, 1 for hundredths. */
  scoreStep: z.int().positive(),
  /** 加分上限; 0 where the standard has no bonus. */
  bonusCap: Points,
  effectiveFrom: Day,
  /** 批准文件: name and number of the document that put the standard in force. */
  approvedDocument: z.string(),
  state: StandardState,
  /** 1: shipped as 示例, without an official source for all of its numbers. */
  sample: Flag,
})
export type Standard = z.infer<typeof Standard>

/** A standard with everything that is scored and graded by it. */
export interface StandardContent {
  readonly standard: Pick<Standard, 'fullScore' | 'scoringModel' | 'scoreStep' | 'bonusCap'>
  readonly indicators: readonly Indicator[]
  readonly grades: readonly GradeRule[]
}
