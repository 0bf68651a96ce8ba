import type { Day } from '#shared/calendar/day.ts'
import { rolesInForce } from '#shared/accounts/grant.ts'
import type { Actor } from '#shared/command/permissions.ts'
import type { OpenDatabase } from '#electron/database/open-database.ts'
import type { Desk } from '#electron/desk.ts'
import { accountsInUse } from './accounts-in-use.ts'
import { readPolicy } from './sign-in-policy.ts'

type FindActor = (session: string, today: Day) => Promise<Actor | undefined>

/**
 * Finds who asks from a window, with the roles, region and scope their account has now: one that was closed, removed or
 * given another role since they signed in works under that at once. Looked up again only after something was written.
 * An administrator who previews is the account previewed; under 三员分立 that sees no business rows at all.
 */
export function createFindActor({ db, revision }: Pick<OpenDatabase, 'db' | 'revision'>, desk: Desk): FindActor {
  let known = new Map<string, Actor | undefined>()
  let knownAt = ''

  async function findAccount(accountId: string, today: Day): Promise<Actor | undefined> {
    const account = await accountsInUse(db, today).select('regionIds').where('id', '=', accountId).executeTakeFirst()
    if (!account) return undefined
    const { unit: _unit, loginName: _login, regionIds, ...actor } = account
    const { isSeparated } = await readPolicy(db)
    return rolesInForce({ ...actor, regionIds: JSON.parse(regionIds ?? '[]') as string[] }, isSeparated)
  }

  async function findKnown(accountId: string, today: Day): Promise<Actor | undefined> {
    const at = `${revision()} ${today}`
    if (at !== knownAt) known = new Map()
    knownAt = at
    if (!known.has(accountId)) known.set(accountId, await findAccount(accountId, today))
    return known.get(accountId)
  }

  return async (session, today) => {
    const sitter = desk.sitterAt(session)
    if (sitter?.kind !== 'account') return sitter?.actor
    const own = await findKnown(sitter.accountId, today)
    if (!own || sitter.previews === null) return own
    const previewed = await findKnown(sitter.previews, today)
    return previewed && { ...previewed, isPreview: true, previewer: own, blind: (await readPolicy(db)).isSeparated }
  }
}
