import { z } from 'zod'
import { change, query } from '../command/define.ts'
import { Objection, ObjectionConclusion } from './objection.ts'
import { Publicity } from './publicity.ts'

/** One line of the list of publicity periods. */
export const PublicitySummary = Publicity.omit({ entries: true, objections: true }).extend({
  /** How many names the list carries. */
  names: z.int(),
  openObjections: z.int(),
})
export type PublicitySummary = z.infer<typeof PublicitySummary>

const DayText = z.string().max(20)

export const publicityCommands = {
  'publicity.list': query({
    permission: 'publicity.read',
    input: z.strictObject({}),
    output: z.array(PublicitySummary),
  }),
  'publicity.get': query({
    permission: 'publicity.read',
    input: z.strictObject({ id: z.string() }),
    output: Publicity,
  }),
  /** The latest publicity of a nomination or case; null where it was never shown. */
  'publicity.ofSubject': query({
    permission: 'publicity.read',
    input: z.strictObject({ subjectId: z.string() }),
    output: Publicity.nullable(),
  }),
  /** The last day of a period about to begin, as the form shows it while it is typed. */
  'publicity.end': query({
    permission: 'publicity.read',
    input: z.strictObject({ startDay: DayText, workingDays: z.int().min(1).max(60) }),
    output: z.strictObject({ endDay: z.string() }),
  }),
  'publicity.raise': change({
    permission: 'publicity.manage',
    label: '登记异议',
    undoable: false,
    input: z.strictObject({
      publicityId: z.string(),
      subjectId: z.string(),
      raisedBy: z.enum(['named', 'anonymous']),
      raiser: z.string().max(100),
      receivedOn: DayText,
      content: z.string().max(2000),
    }),
    output: Objection,
  }),
  'publicity.conclude': change({
    permission: 'publicity.manage',
    label: '办结异议',
    undoable: false,
    input: z.strictObject({
      objectionId: z.string(),
      version: z.int(),
      investigation: z.string().max(4000),
      conclusion: ObjectionConclusion.nullable(),
      repliedOn: DayText.nullable(),
    }),
    output: Objection,
  }),
}
