import type { ReadDb } from '#electron/context.ts'
import type { Day } from '#shared/calendar/day.ts'

/** The accounts somebody may work under on a day: neither removed nor closed. */
export const accountsInUse = (db: ReadDb, today: Day) =>
  db
    .selectFrom('account')
    .select(['id as accountId', 'name', 'role', 'unit', 'regionId'])
    .where('deletedAt', 'is', null)
    .where((eb) => eb.or([eb('disabledOn', 'is', null), eb('disabledOn', '>', today)]))
    .orderBy('role')
    .orderBy('namePinyin')
