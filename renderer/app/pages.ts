import {
  BankOutlined,
  ContainerOutlined,
  NotificationOutlined,
  PartitionOutlined,
  SolutionOutlined,
  StarOutlined,
  EnvironmentOutlined,
  FileTextOutlined,
  HomeOutlined,
  NumberOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons'
import { awardProjectRegister } from '#shared/awards/award-project-register.ts'
import { awardQuotaRegister } from '#shared/awards/award-quota-register.ts'
import { commendationRegister } from '#shared/awards/commendation-register.ts'
import { nominationRegister } from '#shared/awards/nomination-register.ts'
import { baselineRegister } from '#shared/baselines/baseline-register.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { regionRegister } from '#shared/regions/region-register.ts'
import { titleRegister } from '#shared/titles/title-register.ts'
import { AwardProjectsPage } from '../awards/AwardProjectsPage.tsx'
import { AwardQuotasPage } from '../awards/AwardQuotasPage.tsx'
import { CommendationsPage } from '../awards/CommendationsPage.tsx'
import { NominationPage } from '../awards/NominationPage.tsx'
import { NominationsPage } from '../awards/NominationsPage.tsx'
import { PublicitiesPage } from '../publicity/PublicitiesPage.tsx'
import { PublicityPage } from '../publicity/PublicityPage.tsx'
import { BaselinesPage } from '../baselines/BaselinesPage.tsx'
import { FamiliesPage } from '../families/FamiliesPage.tsx'
import { HomePage } from '../home/HomePage.tsx'
import { ImportPage } from '../import/ImportPage.tsx'
import { OrganisationsPage } from '../organisations/OrganisationsPage.tsx'
import { RegionsPage } from '../regions/RegionsPage.tsx'
import { AnnualReportPage } from '../reports/AnnualReportPage.tsx'
import { TitlesPage } from '../titles/TitlesPage.tsx'
import { administrationPages } from './administration-pages.ts'
import { evaluationPages } from './evaluation-pages.ts'
import type { PageEntry } from './page-entry.ts'

/** Every page of the product, one line each. The navigation, the routes and quick find read this table. */
export const pages: readonly PageEntry[] = [
  { path: '/', label: '工作台', group: '工作台', permission: 'session.open', icon: HomeOutlined, element: HomePage },
  {
    path: '/organisations',
    label: '学习型组织',
    group: '登记',
    permission: 'organisation.read',
    icon: BankOutlined,
    element: OrganisationsPage,
    register: organisationRegister,
  },
  {
    path: '/families',
    label: '学习型家庭',
    group: '登记',
    permission: 'family.read',
    icon: TeamOutlined,
    element: FamiliesPage,
    register: familyRegister,
  },
  {
    path: '/titles',
    label: '称号',
    group: '登记',
    permission: 'title.read',
    icon: TrophyOutlined,
    element: TitlesPage,
    register: titleRegister,
  },
  {
    path: '/regions',
    label: '行政区划',
    group: '登记',
    permission: 'region.read',
    icon: EnvironmentOutlined,
    element: RegionsPage,
    register: regionRegister,
  },
  {
    path: '/baselines',
    label: '人口与基数',
    group: '登记',
    permission: 'baseline.read',
    icon: NumberOutlined,
    element: BaselinesPage,
    register: baselineRegister,
  },
  {
    path: '/import/:register',
    label: '导入',
    group: '登记',
    permission: 'session.open',
    icon: ContainerOutlined,
    element: ImportPage,
    inner: true,
  },
  {
    path: '/nominations',
    label: '推荐与表彰',
    group: '表彰',
    permission: 'award.read',
    icon: SolutionOutlined,
    element: NominationsPage,
    register: nominationRegister,
  },
  {
    path: '/nominations/:id',
    label: '推荐',
    group: '表彰',
    permission: 'award.read',
    icon: SolutionOutlined,
    element: NominationPage,
    inner: true,
  },
  {
    path: '/publicity',
    label: '公示与异议',
    group: '表彰',
    permission: 'publicity.read',
    icon: NotificationOutlined,
    element: PublicitiesPage,
  },
  {
    path: '/publicity/:id',
    label: '公示',
    group: '表彰',
    permission: 'publicity.read',
    icon: NotificationOutlined,
    element: PublicityPage,
    inner: true,
  },
  {
    path: '/commendations',
    label: '受表彰名录',
    group: '表彰',
    permission: 'award.read',
    icon: StarOutlined,
    element: CommendationsPage,
    register: commendationRegister,
  },
  {
    path: '/awardProjects',
    label: '表彰项目',
    group: '表彰',
    permission: 'award.read',
    icon: ContainerOutlined,
    element: AwardProjectsPage,
    register: awardProjectRegister,
  },
  {
    path: '/awardQuotas',
    label: '名额分配',
    group: '表彰',
    permission: 'award.read',
    icon: PartitionOutlined,
    element: AwardQuotasPage,
    register: awardQuotaRegister,
  },
  ...evaluationPages,
  {
    path: '/report',
    label: '年度工作报告',
    group: '统计与报告',
    permission: 'report.read',
    icon: FileTextOutlined,
    element: AnnualReportPage,
  },
  ...administrationPages,
]
