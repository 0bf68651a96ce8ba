import type { RegisterColumns } from '#electron/register/registry-tables.ts'
import type { coachingRegister } from '#shared/experts/coaching-register.ts'
import type { expertRegister } from '#shared/experts/expert-register.ts'

export interface ExpertTables {
  expert: RegisterColumns<typeof expertRegister>
  coaching: RegisterColumns<typeof coachingRegister>
}
