/** One permission per thing somebody may do. Every command names exactly one. */
export type Permission =
  | 'session.open'
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
  | 'audit.read'

const reading = [
  'session.open',
  'history.read',
  'region.read',
  'organisation.read',
  'family.read',
  'baseline.read',
  'title.read',
  'expert.read',
  'standard.read',
  'evaluation.read',
  'publicity.read',
  'award.read',
  'report.read',
  'printing.use',
] as const satisfies readonly Permission[]

/** Who holds what. Roles are those of a district's learning-city office (区学习办) and its partners. */
const grants = {
  /** Nobody has taken a place at this computer yet. */
  visitor: ['session.open'],
  /** 街道文教科: registers, nominates, reviews at street level. */
  street_clerk: [
    ...reading,
    'history.undo',
    'organisation.write',
    'family.write',
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
    'baseline.write',
    'title.write',
    'account.read',
    'account.write',
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
    'audit.read',
  ],
  /** 区教委领导: approves what others prepared. */
  approver: [
    ...reading,
    'account.read',
    'evaluation.name',
    'award.approve',
    'report.export',
    'report.freeze',
    'audit.read',
  ],
  /** 评估专家: scores the cases of the panels they sit on. */
  expert: [...reading, 'evaluation.score'],
  /** 领导只读. */
  reader: reading,
} as const satisfies Record<string, readonly Permission[]>

export type Role = keyof typeof grants

export const roles = Object.keys(grants) as Role[]

/** Who is asking: the account signed in at this window. */
export interface Actor {
  readonly accountId: string
  readonly name: string
  readonly role: Role
  /** The part of the district the account answers for; null is the whole district. */
  readonly regionId: string | null
}

export const permits = (role: Role, permission: Permission): boolean =>
  (grants[role] as readonly Permission[]).includes(permission)

export const roleWords: Readonly<Record<Role, string>> = {
  visitor: '未登录',
  street_clerk: '街道文教科',
  district_office: '区学习办',
  approver: '区教委审批',
  expert: '评估专家',
  reader: '领导只读',
}
