import { nominationRegister } from '#shared/awards/nomination-register.ts'
import type { Register } from '#shared/register/register.ts'

/** The nomination's form: only what the unit fills in. */
export const formRegister: Register = {
  ...nominationRegister,
  fields: Object.fromEntries(Object.entries(nominationRegister.fields).filter(([, field]) => !('fixed' in field))),
}
