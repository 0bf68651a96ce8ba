import { AuditOutlined, IdcardOutlined, OrderedListOutlined, ReadOutlined, ScheduleOutlined } from '@ant-design/icons'
import { coachingRegister } from '#shared/experts/coaching-register.ts'
import { expertRegister } from '#shared/experts/expert-register.ts'
import { CasePage } from '../evaluations/CasePage.tsx'
import { CasesPage } from '../evaluations/CasesPage.tsx'
import { RoundsPage } from '../evaluations/RoundsPage.tsx'
import { CoachingsPage } from '../experts/CoachingsPage.tsx'
import { ExpertsPage } from '../experts/ExpertsPage.tsx'
import { StandardPage } from '../standards/StandardPage.tsx'
import { StandardsPage } from '../standards/StandardsPage.tsx'
import type { PageEntry } from './page-entry.ts'

/** The pages of 评估: rounds, cases, standards, experts. */
export const evaluationPages: readonly PageEntry[] = [
  {
    path: '/rounds',
    label: '评估批次',
    group: '评估',
    permission: 'evaluation.read',
    icon: ScheduleOutlined,
    element: RoundsPage,
  },
  {
    path: '/cases',
    label: '评估案件',
    group: '评估',
    permission: 'evaluation.read',
    icon: AuditOutlined,
    element: CasesPage,
  },
  {
    path: '/cases/:id',
    label: '评估案件',
    group: '评估',
    permission: 'evaluation.read',
    icon: AuditOutlined,
    element: CasePage,
    inner: true,
  },
  {
    path: '/standards',
    label: '评估标准',
    group: '评估',
    permission: 'standard.read',
    icon: OrderedListOutlined,
    element: StandardsPage,
  },
  {
    path: '/standards/:id',
    label: '评估标准',
    group: '评估',
    permission: 'standard.read',
    icon: OrderedListOutlined,
    element: StandardPage,
    inner: true,
  },
  {
    path: '/experts',
    label: '评估专家',
    group: '评估',
    permission: 'expert.read',
    icon: IdcardOutlined,
    element: ExpertsPage,
    register: expertRegister,
  },
  {
    path: '/coachings',
    label: '辅导记录',
    group: '评估',
    permission: 'expert.read',
    icon: ReadOutlined,
    element: CoachingsPage,
    register: coachingRegister,
  },
]
