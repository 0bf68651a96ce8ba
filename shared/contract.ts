import type { z } from 'zod'
import { accountCommands } from './accounts/account-commands.ts'
import { accountRegister } from './accounts/account-register.ts'
import { preferenceCommands } from './accounts/preference-commands.ts'
import { sessionCommands } from './accounts/session-commands.ts'
import { aliasCommands } from './aliases/alias-commands.ts'
import { auditCommands } from './audit/audit-commands.ts'
import { awardProjectRegister } from './awards/award-project-register.ts'
import { awardQuotaRegister } from './awards/award-quota-register.ts'
import { commendationRegister } from './awards/commendation-register.ts'
import { certificateCommands } from './awards/certificate-commands.ts'
import { nominationCommands } from './awards/nomination-commands.ts'
import { nominationRegister } from './awards/nomination-register.ts'
import { holidayYearRegister } from './calendar/holiday-year-register.ts'
import { publicityCommands } from './publicity/publicity-commands.ts'
import { backupCommands } from './backup/backup-commands.ts'
import { baselineRegister } from './baselines/baseline-register.ts'
import { caseCommands } from './evaluations/case-commands.ts'
import { roundCommands } from './evaluations/round-commands.ts'
import { sheetCommands } from './evaluations/sheet-commands.ts'
import { coachingRegister } from './experts/coaching-register.ts'
import { expertRegister } from './experts/expert-register.ts'
import { familyRegister } from './families/family-register.ts'
import { helpCommands } from './help/help-commands.ts'
import { historyCommands } from './history/history-commands.ts'
import { importCommands } from './import/import-commands.ts'
import { organisationRegister } from './organisations/organisation-register.ts'
import { printingCommands } from './printing/printing-commands.ts'
import { regionRegister } from './regions/region-register.ts'
import { eraseCommands, revealCommands } from './register/personal-commands.ts'
import { exportCommands } from './register/export-commands.ts'
import { registerCommands } from './register/register-commands.ts'
import { savedViewCommands } from './register/saved-view-commands.ts'
import { reportCommands } from './reports/report-commands.ts'
import { setupCommands } from './setup/setup-commands.ts'
import { standardCommands } from './standards/standard-commands.ts'
import { titleRegister } from './titles/title-register.ts'
import { vaultCommands } from './vault/vault-commands.ts'

/** Everything the renderer may ask of the backend, one line per feature. */
export const contract = {
  ...setupCommands,
  ...sessionCommands,
  ...historyCommands,
  ...helpCommands,
  ...preferenceCommands,
  ...savedViewCommands,
  ...aliasCommands,
  ...registerCommands(regionRegister),
  ...registerCommands(organisationRegister),
  ...registerCommands(familyRegister),
  ...registerCommands(baselineRegister),
  ...registerCommands(titleRegister),
  ...registerCommands(accountRegister),
  ...accountCommands,
  ...reportCommands,
  ...registerCommands(expertRegister),
  ...registerCommands(coachingRegister),
  ...standardCommands,
  ...roundCommands,
  ...caseCommands,
  ...sheetCommands,
  ...registerCommands(holidayYearRegister),
  ...publicityCommands,
  ...registerCommands(awardProjectRegister),
  ...registerCommands(awardQuotaRegister),
  ...nominationCommands,
  ...registerCommands(commendationRegister),
  ...certificateCommands,
  ...printingCommands,
  ...exportCommands,
  ...backupCommands,
  ...auditCommands,
  ...vaultCommands,
  ...importCommands(regionRegister),
  ...importCommands(organisationRegister),
  ...importCommands(familyRegister),
  ...importCommands(baselineRegister),
  ...importCommands(titleRegister),
  ...importCommands(expertRegister),
  ...importCommands(coachingRegister),
  ...importCommands(holidayYearRegister),
  ...importCommands(awardProjectRegister),
  ...importCommands(awardQuotaRegister),
  ...importCommands(commendationRegister),
  ...revealCommands(organisationRegister),
  ...revealCommands(familyRegister),
  ...revealCommands(expertRegister),
  ...revealCommands(nominationRegister),
  ...eraseCommands(familyRegister),
  ...eraseCommands(expertRegister),
  ...eraseCommands(titleRegister),
  ...eraseCommands(nominationRegister),
  ...eraseCommands(commendationRegister),
}

export type Contract = typeof contract
export type CommandName = keyof Contract
export type InputOf<N extends CommandName> = z.output<Contract[N]['input']>
export type OutputOf<N extends CommandName> = z.output<Contract[N]['output']>
