import { defineRegister } from '../register/register.ts'

/** 学习型家庭. The level of a title (街道级/区级) belongs to the title, not to the family. */
export const familyRegister = defineRegister({
  name: 'families',
  label: '学习型家庭',
  noun: '家庭',
  table: 'family',
  read: 'family.read',
  write: 'family.write',
  nameField: 'name',
  keys: [['number']],
  unique: ['number'],
  regionField: 'regionId',
  empty: '这里登记学习型家庭。点“登记家庭”录入第一户。',
  fields: {
    name: {
      kind: 'text',
      label: '户主姓名',
      required: true,
      max: 30,
      width: 140,
      search: true,
      aliases: ['姓名', '家庭名称'],
    },
    number: { kind: 'text', label: '家庭编号', required: true, max: 30, width: 150, search: true, aliases: ['编号'] },
    regionId: { kind: 'reference', to: 'region', label: '所属社区', required: true, width: 240, aliases: ['社区'] },
    members: { kind: 'integer', label: '家庭人口', min: 1, max: 30, unit: '人', width: 100, aliases: ['人口'] },
    residentId: { kind: 'resident-id', label: '户主身份证号', mask: 'resident-id', aliases: ['身份证号'] },
    phone: { kind: 'phone', label: '联系电话', mask: 'phone', width: 130, aliases: ['电话'] },
    books: { kind: 'integer', label: '家庭藏书', min: 0, max: 1_000_000, unit: '册', width: 100, aliases: ['藏书'] },
    registeredOn: { kind: 'day', label: '登记日期', width: 110 },
    note: { kind: 'text', label: '备注', max: 300, multiline: true, width: 160 },
  },
})
