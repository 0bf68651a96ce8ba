import { defineLifecycle } from '#shared/lifecycle.ts'
import type { SkippableStage } from './evaluation-round.ts'

/**
 * 评估案件 from 申报 to 命名 (`domain` D EvalCase). Every stage can be returned with an opinion; a stage is
 * skipped only where the round lists it; nobody passes or concludes what they submitted, and naming takes a person
 * who did nothing before it.
 */
const submitted = ['apply', 'submit-self'] as const
const prepared = [
  ...submitted,
  'pass-street',
  'pass-documents',
  'finish-on-site',
  'skip-street',
  'skip-documents',
  'skip-on-site',
  'conclude',
  'open-publicity',
] as const

export const caseLifecycle = defineLifecycle({
  noun: '评估案件',
  states: {
    draft: '草稿',
    self: '自评',
    street: '街道初审',
    documents: '材料评审',
    'on-site': '实地评估',
    deliberation: '综合评定',
    proposed: '拟命名',
    publicity: '公示中',
    named: '已命名',
    failed: '未通过',
    cancelled: '已取消',
  },
  steps: {
    apply: { label: '提交申报', from: ['draft'], to: 'self', permission: 'evaluation.apply' },
    'submit-self': { label: '提交自评', from: ['self'], to: 'street', permission: 'evaluation.apply' },
    'pass-street': {
      label: '通过街道初审',
      from: ['street'],
      to: 'documents',
      permission: 'evaluation.review',
      notBy: submitted,
    },
    'pass-documents': {
      label: '通过材料评审',
      from: ['documents'],
      to: 'on-site',
      permission: 'evaluation.manage',
      notBy: submitted,
    },
    'finish-on-site': {
      label: '完成实地评估',
      from: ['on-site'],
      to: 'deliberation',
      permission: 'evaluation.manage',
      notBy: submitted,
    },
    conclude: {
      label: '评定为拟命名',
      from: ['deliberation'],
      to: 'proposed',
      permission: 'evaluation.manage',
      notBy: submitted,
    },
    decline: {
      label: '评定为未通过',
      from: ['deliberation'],
      to: 'failed',
      permission: 'evaluation.manage',
      notBy: submitted,
      binding: true,
    },
    'open-publicity': {
      label: '开始公示',
      from: ['proposed'],
      to: 'publicity',
      permission: 'publicity.manage',
      binding: true,
    },
    name: {
      label: '批准命名',
      from: ['publicity'],
      to: 'named',
      permission: 'evaluation.name',
      notBy: prepared,
      binding: true,
    },

    'skip-street': {
      label: '跳过街道初审',
      from: ['street'],
      to: 'documents',
      permission: 'evaluation.manage',
      notBy: submitted,
      optional: true,
    },
    'skip-documents': {
      label: '跳过材料评审',
      from: ['documents'],
      to: 'on-site',
      permission: 'evaluation.manage',
      notBy: submitted,
      optional: true,
    },
    'skip-on-site': {
      label: '跳过实地评估',
      from: ['on-site'],
      to: 'deliberation',
      permission: 'evaluation.manage',
      notBy: submitted,
      optional: true,
    },

    'return-self': {
      label: '退回修改申报',
      from: ['self'],
      to: 'draft',
      permission: 'evaluation.review',
      needsReason: true,
    },
    'return-street': {
      label: '退回重新自评',
      from: ['street'],
      to: 'self',
      permission: 'evaluation.review',
      needsReason: true,
    },
    'return-documents': {
      label: '退回补正材料',
      from: ['documents'],
      to: 'self',
      permission: 'evaluation.manage',
      needsReason: true,
    },
    'return-on-site': {
      label: '退回材料评审',
      from: ['on-site'],
      to: 'documents',
      permission: 'evaluation.manage',
      needsReason: true,
    },
    'return-deliberation': {
      label: '退回实地评估',
      from: ['deliberation'],
      to: 'on-site',
      permission: 'evaluation.manage',
      needsReason: true,
    },
    'return-proposed': {
      label: '退回综合评定',
      from: ['proposed'],
      to: 'deliberation',
      permission: 'evaluation.manage',
      needsReason: true,
    },
    'return-publicity': {
      label: '中止公示,退回综合评定',
      from: ['publicity'],
      to: 'deliberation',
      permission: 'publicity.manage',
      needsReason: true,
      binding: true,
    },
    'return-naming': {
      label: '不予命名,退回综合评定',
      from: ['publicity'],
      to: 'deliberation',
      permission: 'evaluation.name',
      needsReason: true,
      binding: true,
    },
    cancel: {
      label: '取消拟命名资格',
      from: ['proposed', 'publicity'],
      to: 'cancelled',
      permission: 'evaluation.manage',
      needsReason: true,
      binding: true,
    },
  },
})

export type CaseState = keyof typeof caseLifecycle.states
export type CaseStep = keyof typeof caseLifecycle.steps

/** The stages across the top of a case, in order. Failed and cancelled cases stop on the way. */
export const caseStages = [
  'draft',
  'self',
  'street',
  'documents',
  'on-site',
  'deliberation',
  'proposed',
  'publicity',
  'named',
] as const satisfies readonly CaseState[]

/** The optional steps a round's list of skippable stages allows. */
export const skipsAllowed = (skippable: readonly SkippableStage[]): readonly CaseStep[] =>
  skippable.map((stage) => `skip-${stage}` as const)
