import { z } from 'zod'
import { change, query } from '../command/define.ts'

/** One user act as the list of recent acts shows it. */
export const Act = z.strictObject({
  txId: z.string(),
  at: z.string(),
  actorName: z.string(),
  label: z.string(),
  source: z.string(),
  rows: z.int(),
  /** Whether this act can be taken back, was taken back, or is itself a taking back. */
  standing: z.enum(['undoable', 'undone', 'undo', 'fixed']),
})
export type Act = z.infer<typeof Act>

/** What undo or redo did: cells changed by somebody else since are left alone and counted. */
export const Reversal = z.strictObject({ label: z.string(), rows: z.int(), skipped: z.array(z.string()) })
export type Reversal = z.infer<typeof Reversal>

export const historyCommands = {
  'history.acts': query({
    permission: 'history.read',
    input: z.strictObject({ limit: z.int().min(1).max(500) }),
    output: z.array(Act),
  }),
  /** What Ctrl+Z and Ctrl+Y would do now, as words; null where there is nothing. */
  'history.next': query({
    permission: 'history.read',
    input: z.strictObject({}),
    output: z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() }),
  }),
  'history.undo': change({
    permission: 'history.undo',
    label: '撤销',
    undoable: false,
    input: z.strictObject({}),
    output: Reversal,
  }),
  'history.redo': change({
    permission: 'history.undo',
    label: '重做',
    undoable: false,
    input: z.strictObject({}),
    output: Reversal,
  }),
}
