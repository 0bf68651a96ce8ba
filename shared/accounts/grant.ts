import { administratorRoles, roleWords, type Holder, type Role } from '../command/permissions.ts'
import type { FieldProblem } from '../command/outcome.ts'
import type { Scope } from '../command/scope.ts'

/** What an account may do and how far it sees. */
export interface Grant {
  readonly role: Role
  readonly secondRole: Role | null
  readonly regionId: string | null
  readonly organisationId: string | null
  /** Null: as the role and region say. */
  readonly scope: Scope | null
  /** The regions of a 自定义 scope; empty with every other. */
  readonly regionIds: readonly string[]
}

/** Whether a role is one of the three administrators', or all three. */
export const isAdministrator = (role: Role | null | undefined): boolean =>
  (administratorRoles as readonly (Role | null | undefined)[]).includes(role)

/** Whether a role is always that of one region: without it, it would see the whole district. */
export const isRegional = (role: Role): boolean =>
  role === 'street_clerk' || role === 'school_principal' || role === 'community_worker'

/**
 * What stands against a grant. Under 三员分立 (`domain` §8.4: the three administrators hold no business rights and do not
 * double as each other) an administrator's role stands alone, and the three-in-one role is not given.
 */
export function checkGrant(grant: Grant, isSeparated: boolean): FieldProblem[] {
  const { role, secondRole, regionId, organisationId, scope, regionIds } = grant
  const roles = [role, secondRole].filter((one) => one !== null)
  const problems: FieldProblem[] = []
  const refuse = (field: keyof Grant, message: string): void => void problems.push({ field, message })
  if (roles.includes('visitor')) refuse('role', '请选择角色。')
  if (secondRole === role) refuse('secondRole', '兼任角色与角色相同。请另选,或留空。')
  if (isSeparated && roles.includes('administrator'))
    refuse('role', '已启用三员分立,不能授予“管理员(三员合一)”。请分别授予系统、安全、审计管理员。')
  if (isSeparated && secondRole !== null && roles.some(isAdministrator))
    refuse('secondRole', '已启用三员分立,管理员不能兼任其他角色。请把兼任角色留空。')
  if (!isSeparated && secondRole !== null && roles.every(isAdministrator))
    refuse('secondRole', '需要兼任几种管理员时,请选“管理员(三员合一)”。')
  const local = roles.find(isRegional)
  if (local && regionId === null && scope !== 'custom')
    refuse('regionId', `${roleWords[local]}必须选择负责区域,否则会看到全区的资料。`)
  if (roles.includes('unit_liaison') && organisationId === null)
    refuse('organisationId', '单位联络员必须选择所在单位。')
  if ((scope === 'own' || scope === 'own-and-below') && regionId === null)
    refuse('regionId', '数据范围为“本级”“本级及以下”时必须选择负责区域。')
  if (scope === 'custom' && regionIds.length === 0) refuse('regionIds', '数据范围为“自定义”时请至少选择一个区划。')
  if (scope !== 'custom' && regionIds.length > 0) refuse('regionIds', '只有数据范围为“自定义”时才选择区划。')
  return problems
}

/**
 * The roles that count: where 三员分立 is switched on, the three-in-one role counts for nothing, and an account that holds
 * an administrator's role beside another is that administrator alone.
 */
export function rolesInForce<H extends Holder>({ role, secondRole = null, ...rest }: H, isSeparated: boolean): H {
  const kept = isSeparated ? [role, secondRole].filter((one) => one !== 'administrator') : [role, secondRole]
  const administrator = isSeparated ? kept.find(isAdministrator) : undefined
  const [first, second] = administrator ? [administrator, null] : kept
  return { ...rest, role: first ?? second ?? 'visitor', secondRole: first ? (second ?? null) : null } as unknown as H
}
