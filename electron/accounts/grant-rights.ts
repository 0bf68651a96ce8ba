import type { ChangeContext } from '#electron/context.ts'
import { checkGrant, type Grant } from '#shared/accounts/grant.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { wordRoles } from '#shared/command/permissions.ts'
import { readPolicy } from './sign-in-policy.ts'

interface Granting extends Grant {
  readonly id: string
  readonly version: number
}

/** 授权. Where 三员分立 is switched on nobody grants themselves anything. */
export async function grantRights(
  { whole, write, actor, nameObject }: ChangeContext,
  { id, version, ...grant }: Granting,
): Promise<Outcome<undefined>> {
  const { isSeparated } = await readPolicy(whole)
  if (isSeparated && id === actor.accountId) return refuse('same-person', '给自己授权')
  const account = await whole.selectFrom('account').select('name').where('id', '=', id).executeTakeFirst()
  if (!account) return refuse('not-found', '账户')
  nameObject(`账户“${account.name}”,授予${wordRoles(grant)}`)
  const problems = checkGrant(grant, isSeparated)
  if (problems.length > 0) return refuseFields(problems)
  const { regionIds, role, secondRole, ...rights } = grant
  if (role === 'visitor' || secondRole === 'visitor') return refuse('not-permitted', '授权')
  const listed = grant.scope === 'custom' ? JSON.stringify(regionIds) : null
  const written = write.update('account', id, version, { ...rights, role, secondRole, regionIds: listed })
  if (!written.ok) return written
  write.describe({ label: `授权:${account.name}为${wordRoles(grant)}` })
  return done(undefined)
}
