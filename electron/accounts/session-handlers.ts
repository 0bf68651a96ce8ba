import type { HandlersFor, ReadDb } from '#electron/context.ts'
import { readSetting, writeSetting } from '#electron/setup/settings.ts'
import { done, refuse } from '#shared/command/outcome.ts'
import type { Actor, Role } from '#shared/command/permissions.ts'
import type { Session, sessionCommands } from '#shared/accounts/session-commands.ts'

const accountsInUse = (db: ReadDb, today: string) =>
  db
    .selectFrom('account')
    .select(['id as accountId', 'name', 'role', 'unit', 'regionId'])
    .where('deletedAt', 'is', null)
    .where((eb) => eb.or([eb('disabledOn', 'is', null), eb('disabledOn', '>', today)]))
    .orderBy('role')
    .orderBy('namePinyin')

const toActor = ({ accountId, name, role, regionId }: Session): Actor => ({
  accountId,
  name,
  role: role as Role,
  regionId,
})

export const sessionHandlers: HandlersFor<typeof sessionCommands> = {
  'session.current': async ({ db, desk, session, today }) => {
    const actor = desk.actorAt(session)
    const own = actor
      ? await accountsInUse(db, today()).where('id', '=', actor.accountId).executeTakeFirst()
      : undefined
    const place = await readSetting(db, 'place')
    const reportDay = await readSetting(db, 'reportDay')
    return done({ session: own ?? null, place: place ?? '学城', today: today(), reportDay: reportDay ?? today() })
  },

  'session.accounts': async ({ db, today }) => done(await accountsInUse(db, today()).execute()),

  'session.settle': async ({ db, write }, { place, reportDay }) => {
    await writeSetting(db, write, 'place', place)
    await writeSetting(db, write, 'reportDay', reportDay)
    return done({ place, reportDay })
  },

  'session.begin': async ({ db, desk, session, today }, { accountId }) => {
    const account = await accountsInUse(db, today()).where('id', '=', accountId).executeTakeFirst()
    if (!account) return refuse('not-found', '账户')
    desk.seat(session, toActor(account))
    return done(account)
  },
}
