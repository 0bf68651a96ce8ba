import { z } from 'zod'
import { Day } from '#shared/calendar/day.ts'
import { change, query } from '#shared/command/define.ts'
import { CaseStateCode, CaseSummary, CaseView, EvaluationCase } from './evaluation-case.ts'

const Seen = { id: z.string(), version: z.int() }

/** The opinion written with a step; returns and withdrawals demand one. */
const Opinion = z.string().max(1000)

const Statement = EvaluationCase.shape.statement

export const caseCommands = {
  'evaluations.cases': query({
    permission: 'evaluation.read',
    input: z.strictObject({ roundId: z.string().optional(), states: z.array(CaseStateCode).optional() }),
    output: z.array(CaseSummary),
  }),
  /** The cases the next step of which is the actor's. */
  'evaluations.awaiting': query({
    permission: 'evaluation.read',
    input: z.strictObject({}),
    output: z.array(CaseSummary),
  }),
  'evaluations.case': query({
    permission: 'evaluation.read',
    input: z.strictObject({ id: z.string() }),
    output: CaseView,
  }),
  /** 申报: exactly one of organisation and family, as the round's type asks. */
  'evaluations.create-case': change({
    permission: 'evaluation.apply',
    label: '填写申报',
    input: z.strictObject({
      roundId: z.string(),
      organisationId: z.string().nullable(),
      familyId: z.string().nullable(),
      statement: Statement,
    }),
    output: EvaluationCase,
  }),
  'evaluations.update-case': change({
    permission: 'evaluation.apply',
    label: '修改申报',
    input: z.strictObject({ ...Seen, statement: Statement }),
    output: EvaluationCase,
  }),
  'evaluations.remove-case': change({
    permission: 'evaluation.apply',
    label: '删除申报草稿',
    input: z.strictObject(Seen),
    output: z.strictObject({ id: z.string() }),
  }),
  'evaluations.submit': change({
    permission: 'evaluation.apply',
    label: '提交申报(自评)',
    undoable: false,
    input: z.strictObject({ ...Seen, step: z.enum(['apply', 'submit-self']), opinion: Opinion }),
    output: EvaluationCase,
  }),
  'evaluations.review': change({
    permission: 'evaluation.review',
    label: '街道初审',
    undoable: false,
    input: z.strictObject({
      ...Seen,
      step: z.enum(['pass-street', 'return-self', 'return-street']),
      opinion: Opinion,
    }),
    output: EvaluationCase,
  }),
  'evaluations.process': change({
    permission: 'evaluation.manage',
    label: '办理评估案件',
    undoable: false,
    input: z.strictObject({
      ...Seen,
      step: z.enum([
        'pass-documents',
        'finish-on-site',
        'skip-street',
        'skip-documents',
        'skip-on-site',
        'return-documents',
        'return-on-site',
        'return-deliberation',
        'return-proposed',
        'cancel',
      ]),
      opinion: Opinion,
    }),
    output: EvaluationCase,
  }),
  /** 综合评定: computes total and grade, and moves the case on to 拟命名 or 未通过. */
  'evaluations.conclude': change({
    permission: 'evaluation.manage',
    label: '综合评定',
    undoable: false,
    input: z.strictObject({ ...Seen, opinion: Opinion }),
    output: EvaluationCase,
  }),
  /** Shows cases of one round to the public, for as many working days as the round says. */
  'evaluations.open-publicity': change({
    permission: 'publicity.manage',
    label: '开始公示',
    undoable: false,
    input: z.strictObject({
      cases: z.array(z.strictObject(Seen)).min(1).max(500),
      title: z.string().max(100),
      channel: z.string().max(100),
      startDay: z.string().max(20),
    }),
    output: z.strictObject({ publicityId: z.string(), endDay: Day }),
  }),
  'evaluations.stop-publicity': change({
    permission: 'publicity.manage',
    label: '中止公示',
    undoable: false,
    input: z.strictObject({ ...Seen, opinion: Opinion }),
    output: EvaluationCase,
  }),
  /** 命名: the second person's step; writes the title. */
  'evaluations.name': change({
    permission: 'evaluation.name',
    label: '批准命名',
    undoable: false,
    input: z.strictObject({
      ...Seen,
      documentNumber: z.string().max(40),
      awardedOn: z.string().max(20),
      plaqueNumber: z.string().max(40),
      opinion: Opinion,
    }),
    output: EvaluationCase,
  }),
  'evaluations.refuse-naming': change({
    permission: 'evaluation.name',
    label: '不予命名',
    undoable: false,
    input: z.strictObject({ ...Seen, opinion: Opinion }),
    output: EvaluationCase,
  }),
}
