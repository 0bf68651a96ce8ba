import { defineLifecycle } from '../lifecycle.ts'

/**
 * 推荐与表彰 (`domain` D): 草稿 → 单位推荐 → 街道/主管审核 → 征求意见 → 评委会评议 → 公示 → 审批 → 表彰.
 * Returning goes back to the unit with an opinion; striking out keeps the place used up; a commendation
 * once approved is only ever withdrawn, with its history.
 */
export const nominationLifecycle = defineLifecycle({
  noun: '推荐',
  states: {
    draft: '草稿',
    recommended: '单位已推荐',
    consulting: '征求意见',
    deliberating: '评委会评议',
    shortlisted: '拟表彰',
    publicity: '公示',
    commended: '已表彰',
    declined: '评议未通过',
    struck: '已取消资格',
    revoked: '表彰已撤销',
  },
  steps: {
    recommend: { label: '提交单位推荐', from: ['draft'], to: 'recommended', permission: 'award.nominate' },
    takeBack: {
      label: '撤回推荐',
      from: ['recommended'],
      to: 'draft',
      permission: 'award.nominate',
      needsReason: true,
    },
    review: {
      label: '审核通过',
      from: ['recommended'],
      to: 'consulting',
      permission: 'award.review',
      notBy: ['recommend'],
    },
    sendBack: {
      label: '退回修改',
      from: ['recommended', 'consulting', 'deliberating', 'shortlisted'],
      to: 'draft',
      permission: 'award.review',
      needsReason: true,
    },
    clear: {
      label: '征求意见办结',
      from: ['consulting'],
      to: 'deliberating',
      permission: 'award.manage',
      notBy: ['recommend'],
    },
    shortlist: {
      label: '登记评议通过',
      from: ['deliberating'],
      to: 'shortlisted',
      permission: 'award.manage',
      notBy: ['recommend'],
    },
    decline: {
      label: '登记评议未通过',
      from: ['deliberating'],
      to: 'declined',
      permission: 'award.manage',
      notBy: ['recommend'],
    },
    publish: {
      label: '开始公示',
      from: ['shortlisted'],
      to: 'publicity',
      permission: 'publicity.manage',
      notBy: ['recommend'],
      binding: true,
    },
    approve: {
      label: '批准表彰',
      from: ['publicity'],
      to: 'commended',
      permission: 'award.approve',
      notBy: ['recommend', 'review', 'clear', 'shortlist', 'publish'],
      binding: true,
    },
    refer: {
      label: '退回区学习办',
      from: ['publicity'],
      to: 'shortlisted',
      permission: 'award.approve',
      needsReason: true,
    },
    strike: {
      label: '取消资格',
      from: ['recommended', 'consulting', 'deliberating', 'shortlisted', 'publicity'],
      to: 'struck',
      permission: 'award.manage',
      needsReason: true,
      binding: true,
    },
    revoke: {
      label: '撤销表彰',
      from: ['commended'],
      to: 'revoked',
      permission: 'award.approve',
      needsReason: true,
      binding: true,
    },
  },
})

export type NominationState = keyof (typeof nominationLifecycle)['states']
export type NominationStep = keyof (typeof nominationLifecycle)['steps']

/** The way across the top of the page; returns and endings are told beside it. */
export const nominationPath = [
  'draft',
  'recommended',
  'consulting',
  'deliberating',
  'shortlisted',
  'publicity',
  'commended',
] as const satisfies readonly NominationState[]

/** Put forward and not taken back: these count against the unit's places, those struck out or declined too. */
export const isCounted = (state: NominationState): boolean => state !== 'draft'

/** Approved at some time: these use up the project's places, those withdrawn later too. */
export const isAwarded = (state: NominationState): boolean => state === 'commended' || state === 'revoked'
