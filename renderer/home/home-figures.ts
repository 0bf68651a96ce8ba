import { accountRegister } from '#shared/accounts/account-register.ts'
import { commendationRegister } from '#shared/awards/commendation-register.ts'
import { nominationRegister } from '#shared/awards/nomination-register.ts'
import { baselineRegister } from '#shared/baselines/baseline-register.ts'
import type { Role } from '#shared/command/permissions.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import type { Condition } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { titleRegister } from '#shared/titles/title-register.ts'

/** A figure of the home page: how many rows of a register answer to these conditions, which its link opens. */
export interface HomeFigure {
  readonly label: string
  readonly unit: string
  readonly register: Register
  readonly conditions?: Condition[]
}

const whole = (register: Register, unit: string): HomeFigure => ({ label: register.label, unit, register })

const organisations = whole(organisationRegister, '个')
const families = whole(familyRegister, '户')
const titles = whole(titleRegister, '项')
const nominated: HomeFigure = {
  label: '办理中的推荐',
  unit: '个',
  register: nominationRegister,
  conditions: [
    {
      kind: 'in',
      field: 'state',
      values: ['draft', 'recommended', 'consulting', 'deliberating', 'shortlisted', 'publicity'],
    },
  ],
}
const toApprove: HomeFigure = {
  label: '公示和待审批的推荐',
  unit: '个',
  register: nominationRegister,
  conditions: [{ kind: 'in', field: 'state', values: ['shortlisted', 'publicity'] }],
}
const accounts: HomeFigure = {
  label: '启用的账户',
  unit: '个',
  register: accountRegister,
  conditions: [{ kind: 'blank', field: 'disabledOn' }],
}

const usual = [organisations, families, titles]
const own: Partial<Record<Role, readonly HomeFigure[]>> = {
  street_clerk: [organisations, families, nominated],
  community_worker: [organisations, families],
  district_office: [organisations, titles, nominated],
  approver: [toApprove, titles, whole(commendationRegister, '条')],
  finance: [whole(baselineRegister, '条')],
  system_admin: [accounts],
  security_admin: [accounts],
  administrator: [accounts],
}

/** The few figures a role is measured by. */
export const figuresOf = (role: Role): readonly HomeFigure[] => own[role] ?? usual
