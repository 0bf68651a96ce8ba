import { z } from 'zod'
import { Day } from '#shared/calendar/day.ts'

/** 异议成立 or 异议不成立, once it has been looked into. */
export const ObjectionConclusion = z.enum(['upheld', 'dismissed'])
export type ObjectionConclusion = z.infer<typeof ObjectionConclusion>

export const objectionConclusions: Readonly<Record<ObjectionConclusion, string>> = {
  upheld: '异议成立',
  dismissed: '异议不成立',
}

/** 异议 to one line of a public list: raised by somebody named or anonymous, investigated, concluded, answered. */
export const Objection = z.strictObject({
  id: z.string(),
  version: z.int(),
  /** The nomination or case objected to. */
  subjectId: z.string(),
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

/** An objection is open until it has a conclusion and, when its raiser is named, the raiser has been answered. */
export const isObjectionOpen = ({
  conclusion,
  raisedBy,
  repliedOn,
}: Pick<Objection, 'conclusion' | 'raisedBy' | 'repliedOn'>): boolean =>
  conclusion === null || (raisedBy === 'named' && repliedOn === null)
