import { z } from 'zod'
import { change } from '#shared/command/define.ts'
import { EvaluationCase, PanelSeat, ScoreSheet } from './evaluation-case.ts'
import { ScoreEntry } from './score-entry.ts'

/** Saves a sheet as far as it is filled; `version` is the sheet's, 0 where there is none yet. */
const Scores = z.strictObject({
  caseId: z.string(),
  version: z.int().nonnegative(),
  entries: z.array(ScoreEntry).max(500),
})

const Reason = z.string().max(500)

const caseSeen = { caseId: z.string(), version: z.int() }

export const sheetCommands = {
  'evaluations.score-self': change({
    permission: 'evaluation.apply',
    label: '填写自评分',
    input: Scores,
    output: ScoreSheet,
  }),
  'evaluations.score-street': change({
    permission: 'evaluation.review',
    label: '填写街道初审分',
    input: Scores,
    output: ScoreSheet,
  }),
  'evaluations.score-committee': change({
    permission: 'evaluation.manage',
    label: '填写评委会分',
    input: Scores,
    output: ScoreSheet,
  }),
  /** An expert's own sheet; refused to anyone who is recused or not on the panel. */
  'evaluations.score-expert': change({
    permission: 'evaluation.score',
    label: '填写专家评分',
    input: Scores,
    output: ScoreSheet,
  }),
  /** Hands the expert's own sheet in and locks it. */
  'evaluations.hand-in': change({
    permission: 'evaluation.score',
    label: '提交专家评分表',
    undoable: false,
    input: z.strictObject({ caseId: z.string(), version: z.int() }),
    output: ScoreSheet,
  }),
  /** 组长 reopens a sheet that was handed in; a recorded re-discussion becomes void. */
  'evaluations.reopen-sheet': change({
    permission: 'evaluation.score',
    label: '重新开放评分表',
    undoable: false,
    input: z.strictObject({ caseId: z.string(), sheetId: z.string(), version: z.int(), reason: Reason }),
    output: ScoreSheet,
  }),
  'evaluations.set-panel': change({
    permission: 'evaluation.manage',
    label: '确定评估组',
    undoable: false,
    input: z.strictObject({
      ...caseSeen,
      members: z.array(z.strictObject({ expertId: z.string(), isLeader: z.boolean() })).max(30),
    }),
    output: z.array(PanelSeat),
  }),
  /** An expert on the panel declares a reason of their own not to score. */
  'evaluations.declare-recusal': change({
    permission: 'evaluation.score',
    label: '申请回避',
    undoable: false,
    input: z.strictObject({ caseId: z.string(), reason: Reason }),
    output: z.array(PanelSeat),
  }),
  'evaluations.record-rediscussion': change({
    permission: 'evaluation.manage',
    label: '记录复议',
    undoable: false,
    input: z.strictObject({ ...caseSeen, reason: Reason }),
    output: EvaluationCase,
  }),
}
