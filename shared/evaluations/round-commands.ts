import { z } from 'zod'
import { change, query } from '#shared/command/define.ts'
import { EvaluationRound } from './evaluation-round.ts'

const Seen = { id: z.string(), version: z.int() }

/** What a clerk fills in about a round. */
export const RoundDraft = EvaluationRound.omit({ id: true, version: true, state: true })
export type RoundDraft = z.infer<typeof RoundDraft>

/** A round as the list shows it: its standard's name and how its cases stand. */
export const RoundSummary = EvaluationRound.extend({
  standardName: z.string(),
  /** All cases, those named, those failed or cancelled. */
  cases: z.int(),
  named: z.int(),
  ended: z.int(),
})
export type RoundSummary = z.infer<typeof RoundSummary>

export const roundCommands = {
  'evaluations.rounds': query({
    permission: 'evaluation.read',
    input: z.strictObject({}),
    output: z.array(RoundSummary),
  }),
  'evaluations.create-round': change({
    permission: 'evaluation.manage',
    label: '设立评估批次',
    input: z.strictObject({ values: RoundDraft }),
    output: EvaluationRound,
  }),
  /** Only while the round is being prepared. */
  'evaluations.update-round': change({
    permission: 'evaluation.manage',
    label: '修改评估批次',
    input: z.strictObject({ ...Seen, values: RoundDraft }),
    output: EvaluationRound,
  }),
  'evaluations.advance-round': change({
    permission: 'evaluation.manage',
    label: '变更批次状态',
    undoable: false,
    input: z.strictObject({ ...Seen, step: z.enum(['open', 'close', 'reopen']), reason: z.string().max(200) }),
    output: EvaluationRound,
  }),
}
