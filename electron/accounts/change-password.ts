import type { ChangeContext } from '#electron/context.ts'
import { checkPassword } from '#shared/accounts/password-policy.ts'
import type { Session } from '#shared/accounts/session-commands.ts'
import { done, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { checkOwnPassword } from './sign-in.ts'
import { readPolicy } from './sign-in-policy.ts'

/** 修改口令: the old one is asked for, the new one meets the policy and was not used lately. */
export async function changePassword(
  context: ChangeContext,
  account: Session,
  { old, password }: { readonly old: string; readonly password: string },
): Promise<Outcome<Session>> {
  const { whole, door, desk, session, now } = context
  const policy = await readPolicy(whole)
  const checked = await checkOwnPassword(context, account, old)
  if (!checked.ok)
    return checked.problem.code === 'sign-in-failed'
      ? refuseFields([{ field: 'old', message: '原口令不对。请核对大小写和输入法后重填。' }])
      : checked
  const problems = checkPassword(policy, password, account)
  if (problems.length > 0) return refuseFields(problems)
  if (await door.isUsed(account.accountId, password, policy.notLast))
    return refuseFields([
      { field: 'password', message: `新口令与最近 ${Math.max(1, policy.notLast)} 次用过的相同。请换一个。` },
    ])
  await door.setPassword(account.accountId, password, now(), false)
  desk.change(session, { mustChange: false })
  return done(account)
}
