import { defineLifecycle } from '#shared/lifecycle.ts'
import { standardStateWords } from './standard-words.ts'

/** 评估标准: edited while draft, fixed from 启用 on; a change afterwards is a new edition. */
export const standardLifecycle = defineLifecycle({
  noun: '评估标准',
  states: standardStateWords,
  steps: {
    enable: { label: '启用标准', from: ['draft'], to: 'in-use', permission: 'standard.write', binding: true },
    retire: { label: '停用标准', from: ['in-use'], to: 'retired', permission: 'standard.write', needsReason: true },
  },
})
