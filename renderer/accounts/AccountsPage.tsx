import { accountRegister } from '#shared/accounts/account-register.ts'
import { cellOf } from '../grid/grid-row.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'
import type { RegisterRow } from '../register/register-row.ts'
import { RightsTab } from './RightsTab.tsx'

const rowTabs = (row: RegisterRow) => [
  { key: 'rights', label: '权限与口令', children: <RightsTab accountId={row.id} name={String(cellOf(row, 'name'))} /> },
]

/** 账户. */
export const AccountsPage = () => <RegisterPage register={accountRegister} rowTabs={rowTabs} />
