import { useLocation } from 'react-router'
import type { Register } from '#shared/register/register.ts'
import { readOpening } from './list-link.ts'
import { RegisterView } from './RegisterView.tsx'

/** The page of a register, from its declaration: list, search, filters, form, history and recycle bin. */
export function RegisterPage({ register }: { readonly register: Register }) {
  const { key, search } = useLocation()
  return <RegisterView key={key} register={register} opening={readOpening(search)} />
}
