import { z } from 'zod'
import { Day } from '#shared/calendar/day.ts'
import { Objection } from './objection.ts'

/** What can be put before the public: nominations for an award, or evaluation cases about to be named. */
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
  subjectId: z.string(),
  name: PublicText.min(1, '请填写姓名或单位名称。'),
  unit: PublicText,
  note: PublicText,
})
export type PublicityEntry = z.infer<typeof PublicityEntry>

/** 公示: a list shown for a number of working days. The list is kept as it was shown. */
export const Publicity = z.strictObject({
  id: z.string(),
  version: z.int(),
  subjectKind: PublicitySubject,
  /** The headline of the list: 2011年社区教育先进集体拟表彰对象公示. */
  title: z.string().min(1, '请填写公示标题。').max(100),
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
