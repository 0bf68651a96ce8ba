import type { OpenDatabase } from '#electron/database/open-database.ts'
import type { Desk } from '#electron/desk.ts'
import type { Day } from '#shared/calendar/day.ts'
import type { Actor, Role } from '#shared/command/permissions.ts'
import { accountsInUse } from './accounts-in-use.ts'

export type FindActor = (session: string, today: Day) => Promise<Actor | undefined>

/**
 * Finds who asks from a window, with the role and region their account has now: one that was closed, removed or given
 * another role since they took their place works under that at once. Looked up again only after something was written.
 */
export function createFindActor({ db, revision }: Pick<OpenDatabase, 'db' | 'revision'>, desk: Desk): FindActor {
  let known = new Map<string, Actor | undefined>()
  let knownAt = ''

  async function findAccount(accountId: string, today: Day): Promise<Actor | undefined> {
    const account = await accountsInUse(db, today).where('id', '=', accountId).executeTakeFirst()
    return account && { accountId, name: account.name, role: account.role as Role, regionId: account.regionId }
  }

  return async (session, today) => {
    const sitter = desk.sitterAt(session)
    if (sitter?.kind !== 'account') return sitter?.actor
    const at = `${revision()} ${today}`
    if (at !== knownAt) known = new Map()
    knownAt = at
    if (!known.has(sitter.accountId)) known.set(sitter.accountId, await findAccount(sitter.accountId, today))
    return known.get(sitter.accountId)
  }
}
