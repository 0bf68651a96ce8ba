import { z } from 'zod'
import { Day } from '#shared/calendar/day.ts'
import { Flag, OrganisationTypeCode } from '#shared/standards/standard.ts'
import { titleKinds, titleLevels, type TitleKind, type TitleLevel } from '#shared/titles/title-kind.ts'
import { PanelRule } from './panel-rule.ts'

/** The stages a round may leave out, such as no on-site visit for families. */
export const SkippableStage = z.enum(['street', 'documents', 'on-site'])
export type SkippableStage = z.infer<typeof SkippableStage>

/** preparing 筹备, open 受理申报, closed 结束 (cases under way go on). */
export const RoundState = z.enum(['preparing', 'open', 'closed'])
export type RoundState = z.infer<typeof RoundState>

/** Which title a grade leads to; only grades that pass have one. */
export const GradeTitle = z.strictObject({
  grade: z.string().min(1),
  titleKind: z.enum(Object.keys(titleKinds) as [TitleKind, ...TitleKind[]]),
})
export type GradeTitle = z.infer<typeof GradeTitle>

/** 评估批次: one year's evaluation of one organisation type by one standard, with the rules it runs under. */
export const EvaluationRound = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string().min(1).max(60),
  year: z.int().min(1990).max(2199),
  organisationType: OrganisationTypeCode,
  standardId: z.string(),
  state: RoundState,
  panelRule: PanelRule,
  skippable: z.array(SkippableStage),
  /** Whose total decides: the experts' mean, or the committee's own sheet. */
  decidedBy: z.enum(['expert', 'committee']),
  gradeTitles: z.array(GradeTitle),
  titleLevel: z.enum(Object.keys(titleLevels) as [TitleLevel, ...TitleLevel[]]),
  /** Years a title stays valid; null without end. */
  validityYears: z.int().min(1).max(50).nullable(),
  /** 公示 lasts this many working days. */
  publicityDays: z.int().min(1).max(60),
  /** 1: a valid holder of the same title may not apply again. */
  excludesHolders: Flag,
  opensOn: Day.nullable(),
  closesOn: Day.nullable(),
})
export type EvaluationRound = z.infer<typeof EvaluationRound>
