import { roleWords } from '../command/permissions.ts'
import { defineRegister } from '../register/register.ts'

const { visitor: _visitor, ...accountRoles } = roleWords

/** 账户: a named person in a role. Nobody works under a shared name. */
export const accountRegister = defineRegister({
  name: 'accounts',
  label: '账户',
  noun: '账户',
  table: 'account',
  read: 'account.read',
  write: 'account.write',
  nameField: 'name',
  keys: [['name', 'unit']],
  regionField: 'regionId',
  audit: 'permission',
  empty: '这里登记使用本系统的人员。点“登记账户”添加第一位同事。',
  fields: {
    name: { kind: 'text', label: '姓名', required: true, max: 30, width: 120, search: true },
    role: { kind: 'choice', label: '角色', required: true, options: accountRoles, width: 120 },
    unit: { kind: 'text', label: '单位', required: true, max: 60, width: 220, search: true },
    regionId: { kind: 'reference', to: 'region', label: '负责区域', width: 160, help: '全区人员留空。' },
    disabledOn: { kind: 'day', label: '停用日期', width: 110 },
    note: { kind: 'text', label: '备注', max: 200 },
  },
})
