import type { Scope } from './scope.ts'

/** One permission per thing somebody may do. Every command names exactly one. */
export type Permission =
  | 'session.open'
  | 'arrangement.keep'
  | 'history.read'
  | 'history.undo'
  | 'region.read'
  | 'region.write'
  | 'organisation.read'
  | 'organisation.write'
  | 'family.read'
  | 'family.write'
  | 'baseline.read'
  | 'baseline.write'
  | 'title.read'
  | 'title.write'
  | 'account.read'
  | 'account.write'
  | 'account.grant'
  | 'account.preview'
  | 'personal.reveal'
  | 'personal.erase'
  | 'expert.read'
  | 'expert.write'
  | 'standard.read'
  | 'standard.write'
  | 'evaluation.read'
  | 'evaluation.manage'
  | 'evaluation.apply'
  | 'evaluation.review'
  | 'evaluation.score'
  | 'evaluation.name'
  | 'publicity.read'
  | 'publicity.manage'
  | 'award.read'
  | 'award.manage'
  | 'award.nominate'
  | 'award.review'
  | 'award.approve'
  | 'report.read'
  | 'report.export'
  | 'report.freeze'
  | 'printing.use'
  | 'register.export'
  | 'audit.read'
  | 'audit.manage'
  | 'security.settle'
  | 'district.settle'
  | 'backup.manage'

/** What everybody sees who takes part in the work, each within their scope. */
const reading = [
  'session.open',
  'arrangement.keep',
  'history.read',
  'region.read',
  'organisation.read',
  'family.read',
  'baseline.read',
  'title.read',
  'standard.read',
  'evaluation.read',
  'publicity.read',
  'award.read',
  'report.read',
  'printing.use',
  'register.export',
] as const satisfies readonly Permission[]

const keepsAccounts = [
  'account.read',
  'register.export',
  'account.write',
  'backup.manage',
  'district.settle',
] as const satisfies readonly Permission[]
const grantsRights = [
  'account.read',
  'register.export',
  'account.grant',
  'account.preview',
  'security.settle',
] as const satisfies readonly Permission[]
const readsAudit = ['audit.read', 'audit.manage', 'printing.use'] as const satisfies readonly Permission[]

/** Who holds what. Roles are those of a district's learning-city office (区学习办) and its partners (`domain` B). */
const grants = {
  /** Nobody has taken a place at this computer yet. */
  visitor: ['session.open'],
  /** 街道文教科: registers, nominates, reviews at street level. */
  street_clerk: [
    ...reading,
    'history.undo',
    'organisation.write',
    'family.write',
    'personal.reveal',
    'evaluation.apply',
    'evaluation.review',
    'award.nominate',
    'report.export',
  ],
  /** 区学习办经办: runs rounds and award projects, keeps every register. */
  district_office: [
    ...reading,
    'history.undo',
    'region.write',
    'organisation.write',
    'family.write',
    'personal.reveal',
    'personal.erase',
    'baseline.write',
    'district.settle',
    'title.write',
    // Experts are given the account they sign in with.
    'account.read',
    'expert.read',
    'expert.write',
    'standard.write',
    'evaluation.manage',
    'evaluation.apply',
    'evaluation.review',
    'publicity.manage',
    'award.manage',
    'award.nominate',
    'award.review',
    'report.export',
    'report.freeze',
  ],
  /** 区教委领导: approves what others prepared. */
  approver: [...reading, 'expert.read', 'evaluation.name', 'award.approve', 'report.export', 'report.freeze'],
  /** 评估专家: scores the cases of the panels they sit on. */
  expert: [...reading, 'evaluation.score'],
  /** 社区学院. */
  college_staff: [...reading, 'report.export'],
  /** 社区教育学校校长、教务. */
  school_principal: [...reading, 'report.export'],
  /** 社区(市民学校)干事: registers the community's own families and organisations. */
  community_worker: [...reading, 'history.undo', 'organisation.write', 'family.write', 'personal.reveal'],
  /** 单位联络员: applies and assesses for the unit they registered. */
  unit_liaison: [
    'session.open',
    'arrangement.keep',
    'history.read',
    'history.undo',
    'region.read',
    'organisation.read',
    'standard.read',
    'evaluation.read',
    'evaluation.apply',
    'publicity.read',
    'printing.use',
    'register.export',
  ],
  /** 督导. */
  inspector: [...reading, 'expert.read', 'report.export'],
  /** 财务. */
  finance: [
    'session.open',
    'arrangement.keep',
    'history.read',
    'region.read',
    'baseline.read',
    'report.read',
    'report.export',
    'printing.use',
    'register.export',
  ],
  /** 领导只读. */
  reader: [...reading, 'expert.read'],
  /** 系统管理员: opens and closes accounts, keeps backups; cannot grant rights. */
  system_admin: ['session.open', 'arrangement.keep', 'region.read', ...keepsAccounts],
  /** 安全管理员: grants rights, sets the rules of sign-in; cannot open accounts. */
  security_admin: ['session.open', 'arrangement.keep', 'region.read', ...grantsRights],
  /** 审计管理员: reads what everybody did, the other two administrators too; changes nothing. */
  audit_admin: ['session.open', 'arrangement.keep', ...readsAudit],
  /** 管理员(三员合一): for an office too small for three; holds nothing where 三员分立 is switched on. */
  administrator: ['session.open', 'arrangement.keep', 'region.read', ...keepsAccounts, ...grantsRights, ...readsAudit],
} as const satisfies Record<string, readonly Permission[]>

export type Role = keyof typeof grants

export const roles = Object.keys(grants) as Role[]

/** The roles somebody holds: one, and perhaps a second (兼任角色). */
export interface Holder {
  readonly role: Role
  readonly secondRole?: Role | null
}

/** Who is asking: the account signed in at this window. */
export interface Actor extends Holder {
  readonly accountId: string
  readonly name: string
  /** The part of the district the account answers for; null is the whole district. */
  readonly regionId: string | null
  /** The registered organisation the person belongs to: the one a liaison acts for, and nobody scores their own. */
  readonly organisationId?: string | null
  /** How far the account sees; without one, what `scopeOf` says of its role and region. */
  readonly scope?: Scope | null
  /** The regions of a 自定义 scope. */
  readonly regionIds?: readonly string[]
  /** An administrator looks at the product as this account: nothing is changed under it. */
  readonly isPreview?: boolean
  /** That administrator. */
  readonly previewer?: Pick<Actor, 'accountId' | 'name'>
  /** Sees no rows at all: where business is not theirs to see, as for an administrator who previews under 三员分立. */
  readonly blind?: boolean
}

/** Whether somebody holds a role, as their first or their second. */
export const holdsRole = ({ role, secondRole }: Holder, wanted: Role): boolean =>
  role === wanted || secondRole === wanted

/** Whether somebody may do a thing: through either of their roles. */
export const permits = ({ role, secondRole }: Holder, permission: Permission): boolean =>
  [role, secondRole].some((one) => one && (grants[one] as readonly Permission[]).includes(permission))

export const roleWords: Readonly<Record<Role, string>> = {
  visitor: '未登录',
  street_clerk: '街道文教科',
  district_office: '区学习办',
  approver: '区教委审批',
  expert: '评估专家',
  college_staff: '社区学院',
  school_principal: '社区教育学校',
  community_worker: '社区(市民学校)',
  unit_liaison: '单位联络员',
  inspector: '督导',
  finance: '财务',
  reader: '领导只读',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
  administrator: '管理员(三员合一)',
}

/** The three administrators (三员) and the one who is all three: none of them holds a business right. */
export const administratorRoles = [
  'system_admin',
  'security_admin',
  'audit_admin',
  'administrator',
] as const satisfies readonly Role[]

/** The role and the second role as words: 区学习办、管理员(三员合一). */
export const wordRoles = ({ role, secondRole }: Holder): string =>
  [role, secondRole].flatMap((one) => (one ? [roleWords[one]] : [])).join('、')
