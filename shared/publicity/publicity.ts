import { z } from 'zod'
import { Day } from '#shared/calendar/day.ts'

/** What can be put before the public: a nomination for an award, or an evaluation case about to be named. */
export const PublicitySubject = z.enum(['nomination', 'evaluation-case'])
export type PublicitySubject = z.infer<typeof PublicitySubject>

/** Eleven or more digits in a row can only be a phone or ID number, even with spaces and hyphens between. */
const carriesNumber = (text: string): boolean => /(?:\d[\s-]?){10}[\dXx]/.test(text)

const PublicText = z
  .string()
  .max(200)
  .refine((text) => !carriesNumber(text), '公示名单不能带手机号或身份证号。请只写姓名和单位。')

/** One line of the public list: no more than tells two people apart. */
export const PublicityEntry = z.strictObject({
  name: PublicText.min(1, '请填写姓名或单位名称。'),
  unit: PublicText,
  note: PublicText.optional(),
})
export type PublicityEntry = z.infer<typeof PublicityEntry>

/** 异议成立 or 异议不成立, once it has been looked into. */
export const ObjectionConclusion = z.enum(['upheld', 'dismissed'])
export type ObjectionConclusion = z.infer<typeof ObjectionConclusion>

/** 异议: raised by somebody named or anonymous, investigated, concluded and, when named, answered. */
export const Objection = z.strictObject({
  id: z.string(),
  raisedBy: z.enum(['named', 'anonymous']),
  /** Name and contact of who raised it; empty when anonymous, never printed on a public list. */
  raiser: z.string().max(100),
  receivedOn: Day,
  content: z.string().min(1, '请写明异议内容。').max(2000),
  investigation: z.string().max(4000),
  conclusion: ObjectionConclusion.nullable(),
  /** The day the raiser was told; null while unanswered. */
  repliedOn: Day.nullable(),
})
export type Objection = z.infer<typeof Objection>

/** 公示: a list shown for a number of working days. The list is kept as it was shown. */
export const Publicity = z.strictObject({
  id: z.string(),
  version: z.int(),
  subjectKind: PublicitySubject,
  subjectId: z.string(),
  startDay: Day,
  workingDays: z.int().min(1).max(60),
  /** Computed once from the holiday tables of the day it began; kept, so that later tables do not move it. */
  endDay: Day,
  /** Where it is shown: 区政府网站, 公告栏. */
  channel: z.string().min(1, '请填写公示渠道。').max(100),
  entries: z.array(PublicityEntry).min(1),
  objections: z.array(Objection),
})
export type Publicity = z.infer<typeof Publicity>
