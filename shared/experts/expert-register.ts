import { defineRegister } from '../register/register.ts'

/** 评估专家库: who may sit on a panel, and what ties them to a unit or a street (`domain` C Expert). */
export const expertRegister = defineRegister({
  name: 'experts',
  label: '评估专家',
  noun: '专家',
  table: 'expert',
  read: 'expert.read',
  write: 'expert.write',
  nameField: 'name',
  keys: [['name', 'unit']],
  unique: ['accountId'],
  personal: { fields: ['name', 'rank', 'speciality', 'phone', 'accountId', 'note'] },
  empty: '这里登记可以参加评估组的专家。点“登记专家”录入第一位。',
  fields: {
    name: { kind: 'text', label: '姓名', required: true, max: 30, width: 100, search: true, aliases: ['专家姓名'] },
    unit: {
      kind: 'text',
      label: '工作单位',
      required: true,
      max: 60,
      width: 220,
      search: true,
      aliases: ['单位', '单位名称'],
    },
    speciality: { kind: 'text', label: '专业领域', max: 60, width: 160, aliases: ['专业', '领域'] },
    rank: { kind: 'text', label: '职务(职称)', max: 40, width: 120, aliases: ['职称', '职务'] },
    organisationId: {
      kind: 'reference',
      to: 'organisation',
      label: '单位(登记在册)',
      width: 180,
      help: '工作单位本身参加评估时选择,评估该单位时自动回避。',
    },
    regionId: {
      kind: 'reference',
      to: 'region',
      label: '所属街道',
      width: 120,
      help: '属于某街道的专家,评估该街道的单位时自动回避;区级、市级专家留空。',
    },
    accountId: {
      kind: 'reference',
      to: 'account',
      label: '登录账户',
      width: 110,
      help: '专家本人打分所用的账户。',
    },
    phone: { kind: 'phone', label: '联系电话', mask: 'phone', width: 130, aliases: ['电话', '手机'] },
    disabledOn: { kind: 'day', label: '停聘日期', width: 110, help: '停聘以后不再选入评估组,以往的评分不变。' },
    note: { kind: 'text', label: '备注', max: 200 },
  },
})
