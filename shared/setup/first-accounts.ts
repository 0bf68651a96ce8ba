import type { Grant } from '../accounts/grant.ts'
import type { Role } from '../command/permissions.ts'

/** What a computer is, asked at its first run. */
export const offices = {
  district: '区学习办',
  street: '街道',
  school: '社区教育学校',
  community: '社区',
  expert: '专家',
} as const

export type Office = keyof typeof offices

/** Whom the first accounts are for: oneself, and under 三员分立 the three administrators. */
export const duties = {
  self: '本人',
  system: '系统管理员',
  security: '安全管理员',
  audit: '审计管理员',
} as const

export type Duty = keyof typeof duties

const roleOf: Readonly<Record<Office, Role>> = {
  district: 'district_office',
  street: 'street_clerk',
  school: 'school_principal',
  community: 'community_worker',
  expert: 'expert',
}

/** Offices that belong to one region of the district. */
export const isRegional = (office: Office): boolean => office !== 'district' && office !== 'expert'

/** Who gets an account at the first run. */
export const dutiesOf = (isSeparated: boolean): readonly Duty[] =>
  isSeparated ? ['self', 'system', 'security', 'audit'] : ['self']

/** What each of the first accounts may do: alone, the first person is the administrator too. */
export function grantFor(office: Office, duty: Duty, isSeparated: boolean, regionId: string | null): Grant {
  const nothing = { secondRole: null, regionId: null, organisationId: null, scope: null, regionIds: [] }
  if (duty === 'system') return { ...nothing, role: 'system_admin' }
  if (duty === 'security') return { ...nothing, role: 'security_admin' }
  if (duty === 'audit') return { ...nothing, role: 'audit_admin' }
  return {
    ...nothing,
    role: roleOf[office],
    secondRole: isSeparated ? null : 'administrator',
    regionId: isRegional(office) ? regionId : null,
  }
}
