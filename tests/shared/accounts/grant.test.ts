import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkGrant, rolesInForce, type Grant } from '#shared/accounts/grant.ts'
import { administratorRoles, permits, roles, type Permission, type Role } from '#shared/command/permissions.ts'

const grant = (changes: Partial<Grant>): Grant => ({
  role: 'district_office',
  secondRole: null,
  regionId: null,
  organisationId: null,
  scope: null,
  regionIds: [],
  ...changes,
})

const fieldsOf = (changes: Partial<Grant>, isSeparated = false): string[] =>
  checkGrant(grant(changes), isSeparated).map(({ field }) => field)

test.each([
  ['a street clerk without a street', { role: 'street_clerk' }, ['regionId']],
  ['a liaison without a unit', { role: 'unit_liaison' }, ['organisationId']],
  ['the same role twice', { secondRole: 'district_office' }, ['secondRole']],
  ['two administrators in one', { role: 'system_admin', secondRole: 'audit_admin' }, ['secondRole']],
  ['本级 without a region', { scope: 'own' }, ['regionId']],
  ['自定义 without a region', { scope: 'custom' }, ['regionIds']],
  ['regions without 自定义', { regionIds: ['r'] }, ['regionIds']],
  ['nobody', { role: 'visitor' }, ['role']],
] as const)('%s is refused at its field', (_case, changes, fields) => {
  expect(fieldsOf(changes)).toEqual(fields)
})

test('the office may be its own administrator, unless 三员分立 is switched on', () => {
  expect(fieldsOf({ secondRole: 'administrator' })).toEqual([])
  expect(fieldsOf({ secondRole: 'administrator' }, true)).toEqual(['role', 'secondRole'])
  expect(fieldsOf({ secondRole: 'audit_admin' }, true)).toEqual(['secondRole'])
})

const role = fc.constantFrom<Role>(...roles)
const secondRole = fc.option(role, { nil: null })
const isAdministrator = (one: Role | null): boolean => administratorRoles.some((administrator) => administrator === one)
/** What only those who take part in the business may do. */
const business: readonly Permission[] = [
  'family.read',
  'organisation.read',
  'evaluation.score',
  'award.approve',
  'history.read',
]
const duties: readonly Permission[] = ['account.write', 'account.grant', 'audit.read']

test('under 三员分立 no account holds a business right beside an administrator’s, nor two administrators’ rights', () => {
  fc.assert(
    fc.property(role, secondRole, (first, second) => {
      const holder = rolesInForce({ role: first, secondRole: second }, true)
      const held = duties.filter((duty) => permits(holder, duty))
      expect(held.length).toBeLessThanOrEqual(1)
      expect(held.length > 0 && business.some((right) => permits(holder, right))).toBe(false)
      const isBusiness = ![first, second].some(isAdministrator)
      expect(!isBusiness || (holder.role === first && holder.secondRole === second)).toBe(true)
    }),
  )
})

test('without it, both roles count as they stand', () => {
  fc.assert(
    fc.property(role, secondRole, (first, second) => {
      expect(rolesInForce({ role: first, secondRole: second }, false)).toEqual({ role: first, secondRole: second })
    }),
  )
})
