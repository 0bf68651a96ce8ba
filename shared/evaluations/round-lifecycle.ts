import { defineLifecycle } from '#shared/lifecycle.ts'

/** 评估批次: its rules may change only before it opens, because every case is judged by them. */
export const roundLifecycle = defineLifecycle({
  noun: '评估批次',
  states: { preparing: '筹备中', open: '受理申报', closed: '已截止' },
  steps: {
    open: { label: '开始受理申报', from: ['preparing'], to: 'open', permission: 'evaluation.manage', binding: true },
    close: { label: '截止申报', from: ['open'], to: 'closed', permission: 'evaluation.manage' },
    reopen: {
      label: '重新受理申报',
      from: ['closed'],
      to: 'open',
      permission: 'evaluation.manage',
      needsReason: true,
    },
  },
})
