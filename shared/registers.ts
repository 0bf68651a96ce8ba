import { accountRegister } from './accounts/account-register.ts'
import { awardProjectRegister } from './awards/award-project-register.ts'
import { awardQuotaRegister } from './awards/award-quota-register.ts'
import { commendationRegister } from './awards/commendation-register.ts'
import { nominationRegister } from './awards/nomination-register.ts'
import { holidayYearRegister } from './calendar/holiday-year-register.ts'
import { baselineRegister } from './baselines/baseline-register.ts'
import { coachingRegister } from './experts/coaching-register.ts'
import { expertRegister } from './experts/expert-register.ts'
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
  expertRegister,
  coachingRegister,
  holidayYearRegister,
  awardProjectRegister,
  awardQuotaRegister,
  nominationRegister,
  commendationRegister,
] as const
