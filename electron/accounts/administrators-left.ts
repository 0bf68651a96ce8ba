import type { QueryContext } from '#electron/context.ts'
import { rolesInForce } from '#shared/accounts/grant.ts'
import { permits, type Permission } from '#shared/command/permissions.ts'
import { accountsInUse } from './accounts-in-use.ts'
import { readPolicy } from './sign-in-policy.ts'

/** What somebody must always be able to do, in the words of the refusal. */
const duties = [
  ['account.write', '登记账户、发放口令'],
  ['account.grant', '授权'],
  ['audit.read', '查看审计记录'],
] as const satisfies readonly (readonly [Permission, string])[]

/** The first duty no account that can sign in would hold, in words; undefined where all are covered. */
export async function findUncoveredDuty({ whole, door, today }: QueryContext): Promise<string | undefined> {
  const { isSeparated } = await readPolicy(whole)
  const holders = (await accountsInUse(whole, today()).execute())
    .filter(({ accountId }) => door.find(accountId) !== undefined)
    .map(({ role, secondRole }) => rolesInForce({ role, secondRole }, isSeparated))
  return duties.find(([duty]) => !holders.some((holder) => permits(holder, duty)))?.[1]
}
