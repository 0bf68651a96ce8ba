import { useLocation } from 'react-router'
import type { Register } from '#shared/register/register.ts'
import { readOpening } from './list-link.ts'
import { RegisterView, type RegisterActs } from './RegisterView.tsx'
import { useListStart } from './use-list-start.ts'

interface Props extends RegisterActs {
  readonly register: Register
}

/** The page of a register, from its declaration: list, search, filters, form, history and recycle bin. */
export function RegisterPage(props: Props) {
  const { key, search } = useLocation()
  const { isReady, defaultView } = useListStart(props.register)
  if (!isReady) return null
  return <RegisterView key={key} {...props} opening={readOpening(search)} defaultView={defaultView} />
}
