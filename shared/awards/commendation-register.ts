import { defineRegister } from '../register/register.ts'
import { checkCommendation } from './commendation-check.ts'
import { awardKinds, awardSeries } from './award-kind.ts'

/**
 * 受表彰名录: everybody commended, by the procedure here or before it. 表彰 honours what was done in a
 * period; 称号 (the titles register) names what an organisation is. The two are never added together.
 */
export const commendationRegister = defineRegister({
  name: 'commendations',
  label: '受表彰名录',
  noun: '表彰记录',
  table: 'commendation',
  read: 'award.read',
  write: 'award.manage',
  nameField: 'holder',
  keys: [['certificateNumber'], ['holder', 'unit', 'kind', 'award', 'year'], ['holder', 'kind', 'award', 'year']],
  unique: ['certificateNumber'],
  check: checkCommendation,
  personal: {
    fields: ['holder', 'note'],
    isPerson: ({ kind, organisationId }) => kind !== 'collective' && !organisationId,
  },
  regionField: 'regionId',
  empty: '这里是历年受表彰的集体、个人和家庭。批准表彰后自动登记;以往年度的可点“登记表彰记录”补录。',
  fields: {
    holder: {
      kind: 'text',
      label: '受表彰者',
      required: true,
      max: 80,
      width: 200,
      search: true,
      aliases: ['姓名', '单位名称', '名称'],
    },
    unit: { kind: 'text', label: '所在(推荐)单位', max: 80, width: 180, search: true, aliases: ['单位', '推荐单位'] },
    kind: { kind: 'choice', label: '类别', required: true, options: awardKinds, width: 70 },
    series: { kind: 'choice', label: '系列', required: true, options: awardSeries, width: 130 },
    award: { kind: 'text', label: '表彰名称', required: true, max: 60, width: 220, aliases: ['奖项', '称号'] },
    year: { kind: 'integer', label: '年度', required: true, min: 1949, max: 2199, width: 70 },
    awardedOn: { kind: 'day', label: '表彰日期', required: true, width: 110 },
    documentNumber: {
      kind: 'text',
      label: '表彰文号',
      required: true,
      max: 40,
      width: 160,
      search: true,
      aliases: ['文号'],
    },
    certificateNumber: { kind: 'text', label: '证书编号', max: 60, width: 180, search: true },
    regionId: { kind: 'reference', to: 'region', label: '所属区划', width: 140 },
    organisationId: { kind: 'reference', to: 'organisation', label: '组织', help: '受表彰的是登记在册的组织时选择。' },
    familyId: { kind: 'reference', to: 'family', label: '家庭', help: '受表彰的是登记在册的家庭时选择。' },
    withdrawnOn: { kind: 'day', label: '撤销日期', width: 110 },
    withdrawalReason: { kind: 'text', label: '撤销原因', max: 200 },
    nominationId: { kind: 'text', label: '推荐案件', max: 40, fixed: true },
    note: { kind: 'text', label: '备注', max: 200 },
  },
})
