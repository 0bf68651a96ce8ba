import {
  AuditOutlined,
  CalendarOutlined,
  FileProtectOutlined,
  HistoryOutlined,
  KeyOutlined,
  SafetyOutlined,
  SaveOutlined,
  SettingOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { holidayYearRegister } from '#shared/calendar/holiday-year-register.ts'
import { accountRegister } from '#shared/accounts/account-register.ts'
import { SignInRulesPage } from '../accounts/SignInRulesPage.tsx'
import { AccountsPage } from '../accounts/AccountsPage.tsx'
import { AuditPage } from '../audit/AuditPage.tsx'
import { HolidayYearsPage } from '../calendar/HolidayYearsPage.tsx'
import { BackupsPage } from '../backup/BackupsPage.tsx'
import { ActsPage } from '../history/ActsPage.tsx'
import { SecurityPage } from '../help/SecurityPage.tsx'
import { DistrictPage } from '../setup/DistrictPage.tsx'
import { DataPassphrasePage } from '../vault/DataPassphrasePage.tsx'
import type { PageEntry } from './page-entry.ts'

/** The pages of 管理: settings, accounts, what was done, backups and what keeps it all safe. */
export const administrationPages: readonly PageEntry[] = [
  {
    path: '/holidayYears',
    label: '放假安排',
    group: '管理',
    permission: 'baseline.read',
    icon: CalendarOutlined,
    element: HolidayYearsPage,
    register: holidayYearRegister,
  },
  {
    path: '/district',
    label: '单位与报告年度',
    group: '管理',
    permission: 'district.settle',
    icon: SettingOutlined,
    element: DistrictPage,
  },
  {
    path: '/accounts',
    label: '账户',
    group: '管理',
    permission: 'account.read',
    icon: UserOutlined,
    element: AccountsPage,
    register: accountRegister,
  },
  {
    path: '/sign-in-rules',
    label: '登录与口令规则',
    group: '管理',
    permission: 'security.settle',
    icon: SafetyOutlined,
    element: SignInRulesPage,
  },
  {
    path: '/dataPassphrase',
    label: '数据口令',
    group: '管理',
    permission: 'security.settle',
    icon: KeyOutlined,
    element: DataPassphrasePage,
  },
  {
    path: '/audit',
    label: '审计记录',
    group: '管理',
    permission: 'audit.read',
    icon: AuditOutlined,
    element: AuditPage,
  },
  {
    path: '/acts',
    label: '操作记录',
    group: '管理',
    permission: 'history.read',
    icon: HistoryOutlined,
    element: ActsPage,
  },
  {
    path: '/backups',
    label: '备份与恢复',
    group: '管理',
    permission: 'backup.manage',
    icon: SaveOutlined,
    element: BackupsPage,
  },
  {
    path: '/security',
    label: '安全说明',
    group: '管理',
    permission: 'session.open',
    icon: FileProtectOutlined,
    element: SecurityPage,
  },
]
