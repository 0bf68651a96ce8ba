import { defineRegister } from '../register/register.ts'
import { checkTitle } from './title-check.ts'
import { titleKinds, titleLevels } from './title-kind.ts'

/**
 * 称号: every naming (命名) of an organisation, family or region, with level, document, validity and
 * withdrawal. Ever awarded, newly awarded and valid are three counts over these rows. 表彰 is kept elsewhere.
 */
export const titleRegister = defineRegister({
  name: 'titles',
  label: '称号',
  noun: '称号',
  table: 'title',
  read: 'title.read',
  write: 'title.write',
  nameField: 'holder',
  keys: [
    ['kind', 'level', 'organisationId', 'awardedOn'],
    ['kind', 'level', 'familyId', 'awardedOn'],
    ['kind', 'level', 'holder', 'awardedOn'],
  ],
  check: checkTitle,
  personal: {
    fields: ['holder', 'note'],
    isPerson: ({ kind, familyId }) => kind === 'family' || Boolean(familyId),
  },
  empty: '这里是已授予的称号。命名程序完成后自动登记;以往的称号可点“登记称号”补录。',
  fields: {
    holder: {
      kind: 'text',
      label: '称号持有者',
      required: true,
      max: 80,
      width: 240,
      search: true,
      aliases: ['单位名称', '户主姓名'],
    },
    kind: { kind: 'choice', label: '称号', required: true, options: titleKinds, width: 190 },
    level: { kind: 'choice', label: '级别', required: true, options: titleLevels, width: 80 },
    organisationId: { kind: 'reference', to: 'organisation', label: '组织', help: '持有者是登记在册的组织时选择。' },
    familyId: { kind: 'reference', to: 'family', label: '家庭', help: '持有者是登记在册的家庭时选择。' },
    regionId: { kind: 'reference', to: 'region', label: '所属区划', width: 160 },
    awardedOn: { kind: 'day', label: '授予日期', required: true, width: 110 },
    documentNumber: { kind: 'text', label: '文号', max: 40, width: 150, search: true },
    validTo: { kind: 'day', label: '有效期至', width: 110, help: '长期有效的留空。' },
    plaqueNumber: { kind: 'text', label: '牌匾(证书)号', max: 40, width: 120 },
    withdrawnOn: { kind: 'day', label: '撤销日期', width: 110 },
    withdrawalReason: { kind: 'text', label: '撤销原因', max: 200 },
    caseId: { kind: 'text', label: '评估案件', max: 40, fixed: true },
    note: { kind: 'text', label: '备注', max: 200, width: 160 },
  },
  regionField: 'regionId',
})
