import { defineRegister } from '../register/register.ts'

/** 创建辅导记录: who coached which organisation; a coach does not score what they coached. */
export const coachingRegister = defineRegister({
  name: 'coachings',
  label: '辅导记录',
  noun: '辅导',
  table: 'coaching',
  read: 'expert.read',
  write: 'expert.write',
  nameField: 'topic',
  keys: [['expertId', 'organisationId', 'topic']],
  empty: '这里登记专家辅导过哪些单位。点“登记辅导”录入;辅导过的专家在评估该单位时自动回避。',
  fields: {
    expertId: { kind: 'reference', to: 'expert', label: '专家', required: true, width: 120, aliases: ['专家姓名'] },
    organisationId: {
      kind: 'reference',
      to: 'organisation',
      label: '被辅导单位',
      required: true,
      width: 240,
      aliases: ['单位', '单位名称'],
    },
    topic: { kind: 'text', label: '辅导内容', required: true, max: 80, width: 240, search: true },
    startedOn: { kind: 'day', label: '开始日期', width: 110 },
    endedOn: { kind: 'day', label: '结束日期', width: 110 },
    note: { kind: 'text', label: '备注', max: 200 },
  },
})
