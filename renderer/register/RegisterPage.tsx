import { useLocation } from 'react-router'
import type { Register } from '#shared/register/register.ts'
import { readOpening } from './list-link.ts'
import { RegisterView, type RegisterActs } from './RegisterView.tsx'

interface Props extends RegisterActs {
  readonly register: Register
}

/** The page of a register, from its declaration: list, search, filters, form, history and recycle bin. */
export function RegisterPage(props: Props) {
  const { key, search } = useLocation()
  return <RegisterView key={key} {...props} opening={readOpening(search)} />
}
