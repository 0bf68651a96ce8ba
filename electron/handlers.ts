import { holidayYearRegister } from '#shared/calendar/holiday-year-register.ts'
import { baselineRegister } from '#shared/baselines/baseline-register.ts'
import type { Contract } from '#shared/contract.ts'
import { awardProjectRegister } from '#shared/awards/award-project-register.ts'
import { awardQuotaRegister } from '#shared/awards/award-quota-register.ts'
import { coachingRegister } from '#shared/experts/coaching-register.ts'
import { expertRegister } from '#shared/experts/expert-register.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { regionRegister } from '#shared/regions/region-register.ts'
import { auditHandlers } from './audit/audit-handlers.ts'
import { awardProjectHandlers } from './awards/award-project-handlers.ts'
import { awardQuotaHandlers } from './awards/award-quota-handlers.ts'
import { certificateHandlers } from './awards/certificate-handlers.ts'
import { commendationHandlers } from './awards/commendation-handlers.ts'
import { nominationHandlers } from './awards/nomination-handlers.ts'
import { publicityHandlers } from './publicity/publicity-handlers.ts'
import { backupHandlers } from './backup/backup-handlers.ts'
import { accountHandlers } from './accounts/account-handlers.ts'
import { preferenceHandlers } from './accounts/preference-handlers.ts'
import { sessionHandlers } from './accounts/session-handlers.ts'
import { aliasHandlers } from './aliases/alias-handlers.ts'
import type { HandlersFor } from './context.ts'
import { caseHandlers } from './evaluations/case-handlers.ts'
import { roundHandlers } from './evaluations/round-handlers.ts'
import { sheetHandlers } from './evaluations/sheet-handlers.ts'
import { helpHandlers } from './help/help-handlers.ts'
import { historyHandlers } from './history/history-handlers.ts'
import { printingHandlers } from './printing/printing-handlers.ts'
import { importHandlers } from './import/import-handlers.ts'
import { exportHandlers } from './register/export-handlers.ts'
import { registerHandlers } from './register/register-handlers.ts'
import { savedViewHandlers } from './register/saved-view-handlers.ts'
import { reportHandlers } from './reports/report-handlers.ts'
import { setupHandlers } from './setup/setup-handlers.ts'
import { eraseHandlers } from './erasure/erase-handlers.ts'
import { revealHandlers } from './register/reveal-value.ts'
import { vaultHandlers } from './vault/vault-handlers.ts'
import { commendationRegister } from '#shared/awards/commendation-register.ts'
import { nominationRegister } from '#shared/awards/nomination-register.ts'
import { titleRegister } from '#shared/titles/title-register.ts'
import { standardHandlers } from './standards/standard-handlers.ts'
import { titleHandlers } from './titles/title-handlers.ts'

/** A command without a handler, or a handler without a command, does not compile. */
export const handlers: HandlersFor<Contract> = {
  ...setupHandlers,
  ...sessionHandlers,
  ...historyHandlers,
  ...helpHandlers,
  ...preferenceHandlers,
  ...savedViewHandlers,
  ...aliasHandlers,
  ...registerHandlers(regionRegister),
  ...registerHandlers(organisationRegister),
  ...registerHandlers(familyRegister),
  ...registerHandlers(baselineRegister),
  ...titleHandlers,
  ...accountHandlers,
  ...reportHandlers,
  ...registerHandlers(expertRegister),
  ...registerHandlers(coachingRegister),
  ...standardHandlers,
  ...roundHandlers,
  ...caseHandlers,
  ...sheetHandlers,
  ...registerHandlers(holidayYearRegister),
  ...publicityHandlers,
  ...awardProjectHandlers,
  ...awardQuotaHandlers,
  ...nominationHandlers,
  ...commendationHandlers,
  ...certificateHandlers,
  ...printingHandlers,
  ...exportHandlers,
  ...backupHandlers,
  ...auditHandlers,
  ...vaultHandlers,
  ...importHandlers(regionRegister),
  ...importHandlers(organisationRegister),
  ...importHandlers(familyRegister),
  ...importHandlers(baselineRegister),
  ...importHandlers(titleRegister),
  ...importHandlers(expertRegister),
  ...importHandlers(coachingRegister),
  ...importHandlers(holidayYearRegister),
  ...importHandlers(awardProjectRegister),
  ...importHandlers(awardQuotaRegister),
  ...importHandlers(commendationRegister),
  ...revealHandlers(organisationRegister),
  ...revealHandlers(familyRegister),
  ...revealHandlers(expertRegister),
  ...revealHandlers(nominationRegister),
  ...eraseHandlers(familyRegister),
  ...eraseHandlers(expertRegister),
  ...eraseHandlers(titleRegister),
  ...eraseHandlers(nominationRegister),
  ...eraseHandlers(commendationRegister),
}
