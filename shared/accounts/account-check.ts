import type { FieldProblem } from '../command/outcome.ts'
import type { Draft } from '../register/check-values.ts'
import { normaliseLogin } from './normalise-login.ts'

/** A login name is typed by hand every morning: no spaces inside, and the form in which it is compared is not empty. */
export function checkAccount({ loginName }: Draft): readonly FieldProblem[] {
  const typed = String(loginName ?? '')
  if (typed === '' || (!/\s/u.test(typed.trim()) && normaliseLogin(typed) !== '')) return []
  return [{ field: 'loginName', message: '登录名中不能有空格。请连写,例如 zhangmin 或 张敏。' }]
}
