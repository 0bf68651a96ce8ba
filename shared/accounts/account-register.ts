import { roleWords } from '../command/permissions.ts'
import { scopeWords } from '../command/scope.ts'
import { defineRegister } from '../register/register.ts'
import { checkAccount } from './account-check.ts'

const { visitor: _visitor, ...accountRoles } = roleWords

/**
 * 账户: a named person. Nobody works under a shared name. What they may do (role, scope) is granted by an act of its own
 * (授权), never typed into the form; until then the account cannot sign in.
 */
export const accountRegister = defineRegister({
  name: 'accounts',
  label: '账户',
  noun: '账户',
  table: 'account',
  read: 'account.read',
  write: 'account.write',
  imported: false,
  undoable: false,
  nameField: 'name',
  keys: [['loginName']],
  unique: ['loginName'],
  regionField: 'regionId',
  audit: 'permission',
  check: checkAccount,
  empty: '这里登记使用本系统的人员。点“登记账户”添加第一位同事,然后授权并发放口令。',
  fields: {
    name: { kind: 'text', label: '姓名', required: true, max: 30, width: 120, search: true },
    loginName: {
      kind: 'text',
      label: '登录名',
      required: true,
      max: 30,
      width: 120,
      search: true,
      help: '登录时输入,每人一个,不可共用;可用姓名、拼音或工号。',
      aliases: ['用户名', '账号', '工号'],
    },
    unit: { kind: 'text', label: '单位', required: true, max: 60, width: 220, search: true },
    role: { kind: 'choice', label: '角色', options: accountRoles, width: 120, fixed: true },
    secondRole: { kind: 'choice', label: '兼任角色', options: accountRoles, width: 120, fixed: true },
    regionId: { kind: 'reference', to: 'region', label: '负责区域', width: 160, fixed: true },
    scope: { kind: 'choice', label: '数据范围', options: scopeWords, width: 100, fixed: true },
    organisationId: { kind: 'reference', to: 'organisation', label: '所在单位(登记在册)', fixed: true },
    disabledOn: { kind: 'day', label: '停用日期', width: 110 },
    note: { kind: 'text', label: '备注', max: 200 },
  },
})
