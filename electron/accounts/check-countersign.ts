import type { ChangeContext } from '#electron/context.ts'
import type { Countersign } from '#shared/accounts/countersign.ts'
import { isAdministrator, rolesInForce } from '#shared/accounts/grant.ts'
import { normaliseLogin } from '#shared/accounts/normalise-login.ts'
import { done, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { accountsInUse } from './accounts-in-use.ts'
import { checkPasswordOf } from './sign-in.ts'
import { readPolicy } from './sign-in-policy.ts'

const refuseAt = (field: 'loginName' | 'password', message: string): Outcome<never> =>
  refuseFields([{ field: `countersign.${field}`, message }])

/**
 * Holds a 会签 to its purpose: an administrator who is none of those named, with a password of their own. One that was
 * issued is known to whoever issued it and signs for nobody. Failures count as those of a sign-in. The audit line
 * names who signed.
 */
export async function checkCountersign(
  context: ChangeContext,
  countersign: Countersign | undefined,
  except: readonly string[],
): Promise<Outcome<undefined>> {
  if (!countersign)
    return refuseAt('loginName', '已启用三员分立,这一项须由另一位管理员到场确认。请其填写登录名和口令。')
  const { whole, door, today } = context
  const policy = await readPolicy(whole)
  const login = normaliseLogin(countersign.loginName)
  const account = (await accountsInUse(whole, today()).execute()).find(
    ({ loginName }) => normaliseLogin(loginName) === login,
  )
  const checked = await checkPasswordOf(context, policy, login, account?.accountId, countersign.password)
  if (!checked.ok)
    return checked.problem.code === 'sign-in-failed'
      ? refuseAt('password', '登录名或口令不对。请核对后重填。')
      : checked
  if (
    !account ||
    except.includes(account.accountId) ||
    !isAdministrator(rolesInForce(account, policy.isSeparated).role)
  )
    return refuseAt('loginName', '请由本人以外的另一位管理员确认。')
  if (door.find(account.accountId)?.isInitial ?? true)
    return refuseAt('password', '这位管理员还在使用发放的口令。请其先登录改成本人的口令,再来确认。')
  context.nameObject(`经管理员“${account.name}”会签`)
  return done(undefined)
}
