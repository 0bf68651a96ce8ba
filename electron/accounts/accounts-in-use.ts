import type { ReadDb } from '#electron/context.ts'
import type { Session } from '#shared/accounts/session-commands.ts'
import type { Day } from '#shared/calendar/day.ts'

/** Accounts that have been granted something and that somebody may work under today, by name. */
export const accountsInUse = (db: ReadDb, today: Day) =>
  db
    .selectFrom('account')
    .select(['id as accountId', 'name', 'loginName', 'unit', 'regionId', 'organisationId', 'scope', 'secondRole'])
    .select((eb) => eb.ref('role').$notNull().as('role'))
    .where('deletedAt', 'is', null)
    .where('role', 'is not', null)
    .where((eb) => eb.or([eb('disabledOn', 'is', null), eb('disabledOn', '>', today)]))
    .orderBy('namePinyin')

/** An account as the window that works under it sees it. */
export const findSession = async (db: ReadDb, today: Day, accountId: string): Promise<Session | undefined> =>
  accountsInUse(db, today).where('id', '=', accountId).executeTakeFirst()
