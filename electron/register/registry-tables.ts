import type { accountRegister } from '#shared/accounts/account-register.ts'
import type { baselineRegister } from '#shared/baselines/baseline-register.ts'
import type { familyRegister } from '#shared/families/family-register.ts'
import type { organisationRegister } from '#shared/organisations/organisation-register.ts'
import type { regionRegister } from '#shared/regions/region-register.ts'
import type { Register, ValuesIn } from '#shared/register/register.ts'
import type { titleRegister } from '#shared/titles/title-register.ts'

/** The columns of a register's table, derived from its declaration. */
export type RegisterColumns<R extends Register> = ValuesIn<R> & {
  id: string
  version: number
  deletedAt: string | null
  search: string
  namePinyin: string
}

export interface RegistryTables {
  region: RegisterColumns<typeof regionRegister>
  organisation: RegisterColumns<typeof organisationRegister>
  family: RegisterColumns<typeof familyRegister>
  baseline: RegisterColumns<typeof baselineRegister>
  title: RegisterColumns<typeof titleRegister>
  /** `regionIds`: JSON list, with a 自定义 scope only. */
  account: RegisterColumns<typeof accountRegister> & { regionIds: string | null }
  alias: {
    id: string
    version: number
    deletedAt: string | null
    ownerTable: 'region' | 'organisation'
    ownerId: string
    kind: 'former' | 'short' | 'popular' | 'initials'
    name: string
    until: string | null
  }
  /** `content`: JSON, see `shared/register/saved-view.ts`. */
  savedView: {
    id: string
    version: number
    deletedAt: string | null
    accountId: string
    register: string
    name: string
    isDefault: 0 | 1
    content: string
  }
  /** How an account has set up its screen. */
  preference: {
    id: string
    version: number
    deletedAt: string | null
    accountId: string
    name: string
    text: string | null
  }
  /** `id` is the setting's name. */
  setting: { id: string; version: number; deletedAt: string | null; value: string }
  /** Who took which step of a lifecycle, when, with what opinion. */
  stepTaken: {
    id: string
    version: number
    deletedAt: string | null
    subjectTable: string
    subjectId: string
    step: string
    fromState: string
    toState: string
    actorId: string
    actorName: string
    at: string
    opinion: string | null
  }
}
