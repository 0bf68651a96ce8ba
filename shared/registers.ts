import { accountRegister } from './accounts/account-register.ts'
import { baselineRegister } from './baselines/baseline-register.ts'
import { familyRegister } from './families/family-register.ts'
import { organisationRegister } from './organisations/organisation-register.ts'
import { regionRegister } from './regions/region-register.ts'
import { titleRegister } from './titles/title-register.ts'

/** Every register of the product. A new ledger is one line here, its declaration, and a migration. */
export const registers = [
  regionRegister,
  organisationRegister,
  familyRegister,
  baselineRegister,
  titleRegister,
  accountRegister,
] as const
