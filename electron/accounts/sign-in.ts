import type { ChangeContext } from '#electron/context.ts'
import { normaliseLogin } from '#shared/accounts/normalise-login.ts'
import type { SignInPolicy } from '#shared/accounts/password-policy.ts'
import type { Session } from '#shared/accounts/session-commands.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { findSession } from './accounts-in-use.ts'
import { isOlderThan } from './password-age.ts'
import { readPolicy } from './sign-in-policy.ts'

const minute = 60_000

const wordWait = (ms: number): string => `还需等待约 ${Math.max(1, Math.ceil(ms / minute))} 分钟`

/**
 * Checks a password against a login name that is not locked, and counts the failure where it is wrong; the one that
 * locks says so.
 */
export async function checkPasswordOf(
  { door, afterRefusal }: ChangeContext,
  policy: SignInPolicy,
  loginName: string,
  accountId: string | undefined,
  password: string,
): Promise<Outcome<undefined>> {
  const lockedMs = door.lockedMs(loginName)
  if (lockedMs > 0) {
    afterRefusal(() => door.saveLocks())
    return refuse('sign-in-locked', wordWait(lockedMs))
  }
  if (await door.matches(accountId, password)) {
    door.release(loginName)
    return done(undefined)
  }
  const lockedFor = door.lockAfterFailure(loginName, policy)
  afterRefusal(() => door.noteFailure(loginName, policy))
  return lockedFor > 0 ? refuse('sign-in-locked', wordWait(lockedFor)) : refuse('sign-in-failed')
}

/** Asks the one who sits at the window for their password again; failures count as those of a sign-in. */
export async function checkOwnPassword(
  context: ChangeContext,
  { accountId, loginName }: Session,
  password: string,
): Promise<Outcome<undefined>> {
  return checkPasswordOf(context, await readPolicy(context.whole), loginName, accountId, password)
}

/**
 * 登录. A wrong password, a name nobody has and a closed account are refused in the same words and take the same time;
 * only whoever knows the password learns that the account is not granted yet or the issued password has lapsed.
 */
export async function signIn(
  context: ChangeContext,
  { loginName, password }: { readonly loginName: string; readonly password: string },
): Promise<Outcome<Session>> {
  const { whole, door, desk, session, today, now } = context
  const policy = await readPolicy(whole)
  const login = normaliseLogin(loginName)
  const found = await whole
    .selectFrom('account')
    .select(['id', 'name', 'loginName', 'role', 'disabledOn'])
    .where('deletedAt', 'is', null)
    .execute()
  const account = found.find((one) => normaliseLogin(one.loginName) === login)
  context.nameObject(account ? `账户“${account.name}”` : '没有这个登录名的账户')
  const isClosed = account?.disabledOn != null && account.disabledOn <= today()
  const known = isClosed ? undefined : account?.id
  const checked = await checkPasswordOf(context, policy, login, known, password)
  if (!checked.ok) return checked
  const opened = known === undefined ? undefined : await findSession(whole, today(), known)
  if (!opened) return refuse('not-granted')
  const credential = door.find(opened.accountId)
  if (credential?.isInitial && isOlderThan(credential.changedAt, policy.initialDays, now()))
    return refuse('password-lapsed')
  const isDue = policy.expiresDays > 0 && isOlderThan(credential?.changedAt ?? '', policy.expiresDays, now())
  desk.seatAccount(session, opened.accountId, (credential?.isInitial ?? true) || isDue)
  return done(opened)
}
