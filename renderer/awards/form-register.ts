import { nominationRegister } from '#shared/awards/nomination-register.ts'
import type { Register } from '#shared/register/register.ts'

const { personal: _personal, ...declared } = nominationRegister

/** The nomination's form: only what the unit fills in. Personal data are erased from its page, in every state. */
export const formRegister: Register = {
  ...declared,
  fields: Object.fromEntries(Object.entries(nominationRegister.fields).filter(([, field]) => !('fixed' in field))),
}
