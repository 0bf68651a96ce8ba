import type { HandlersFor } from '#electron/context.ts'
import { readPlace, readSetting, writeSetting } from '#electron/setup/settings.ts'
import { done, refuse } from '#shared/command/outcome.ts'
import type { sessionCommands } from '#shared/accounts/session-commands.ts'
import { accountsInUse } from './accounts-in-use.ts'

export const sessionHandlers: HandlersFor<typeof sessionCommands> = {
  'session.current': async ({ db, whole, actor, today }) => {
    const own = await accountsInUse(whole, today()).where('id', '=', actor.accountId).executeTakeFirst()
    const place = await readPlace(db)
    const reportDay = await readSetting(db, 'reportDay')
    return done({ session: own ?? null, place, today: today(), reportDay: reportDay ?? today() })
  },

  'session.accounts': async ({ whole, today }) => done(await accountsInUse(whole, today()).execute()),

  'session.settle': async ({ db, write }, { place, reportDay }) => {
    await writeSetting(db, write, 'place', place)
    await writeSetting(db, write, 'reportDay', reportDay)
    return done({ place, reportDay })
  },

  'session.begin': async ({ whole, desk, session, today }, { accountId }) => {
    const account = await accountsInUse(whole, today()).where('id', '=', accountId).executeTakeFirst()
    if (!account) return refuse('not-found', '账户')
    desk.seatAccount(session, accountId)
    return done(account)
  },
}
