import { defineRegister } from '../register/register.ts'
import { awardKinds } from './award-kind.ts'

/** 名额分配: how many places of a kind a unit nominates for in one project. */
export const awardQuotaRegister = defineRegister({
  name: 'awardQuotas',
  label: '名额分配',
  noun: '名额',
  table: 'awardQuota',
  read: 'award.read',
  write: 'award.manage',
  nameField: 'unit',
  keys: [['projectId', 'unit', 'kind']],
  regionField: 'regionId',
  empty: '这里把表彰项目的名额分配到推荐单位。点“登记名额”。',
  fields: {
    projectId: {
      kind: 'reference',
      to: 'awardProject',
      label: '表彰项目',
      required: true,
      width: 240,
      aliases: ['项目'],
    },
    unit: {
      kind: 'text',
      label: '推荐单位',
      required: true,
      max: 60,
      width: 200,
      search: true,
      aliases: ['单位', '单位名称'],
    },
    regionId: {
      kind: 'reference',
      to: 'region',
      label: '所属街道',
      width: 140,
      help: '街道推荐的选择街道;区属单位留空。',
      aliases: ['街道'],
    },
    kind: { kind: 'choice', label: '类别', required: true, options: awardKinds, width: 80 },
    places: { kind: 'integer', label: '名额', required: true, min: 0, max: 10_000, unit: '个', width: 80 },
    note: { kind: 'text', label: '备注', max: 200, width: 160 },
  },
})
