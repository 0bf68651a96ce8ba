import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { readPlace, readSetting, writeSetting } from '#electron/setup/settings.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { Session, sessionCommands, Standing } from '#shared/accounts/session-commands.ts'
import { accountsInUse, findSession } from './accounts-in-use.ts'
import { changePassword } from './change-password.ts'
import { checkOwnPassword, signIn } from './sign-in.ts'
import { readPolicy } from './sign-in-policy.ts'

/** The account that sits at the window, closed accounts left out. */
async function findSitter({ whole, desk, session, today }: QueryContext) {
  const sitter = desk.sitterAt(session)
  if (sitter?.kind !== 'account') return undefined
  const account = await findSession(whole, today(), sitter.accountId)
  return account && { ...sitter, account }
}

async function standingOf(context: QueryContext): Promise<Standing> {
  const sitter = await findSitter(context)
  if (sitter?.isLocked) return 'locked'
  if (sitter?.mustChange) return 'change-password'
  if (sitter) return 'working'
  return context.door.hasAny() ? 'signed-out' : 'first-run'
}

/** The account the window works under: the one previewed, or its own. */
async function findShown(context: QueryContext): Promise<{ session: Session | null; previewedBy: string | null }> {
  const sitter = await findSitter(context)
  if (!sitter) return { session: null, previewedBy: null }
  const previewed =
    sitter.previews === null ? undefined : await findSession(context.whole, context.today(), sitter.previews)
  return previewed
    ? { session: previewed, previewedBy: sitter.account.name }
    : { session: sitter.account, previewedBy: null }
}

async function unlock(context: ChangeContext, password: string): Promise<Outcome<Session>> {
  const sitter = await findSitter(context)
  if (!sitter) return refuse('not-signed-in')
  const checked = await checkOwnPassword(context, sitter.account, password)
  if (!checked.ok) return checked
  context.desk.change(context.session, { isLocked: false })
  return done(sitter.account)
}

export const sessionHandlers: HandlersFor<typeof sessionCommands> = {
  'session.current': async (context) => {
    const { whole, today, vault } = context
    const reportDay = await readSetting(whole, 'reportDay')
    return done({
      ...(await findShown(context)),
      standing: await standingOf(context),
      place: await readPlace(whole),
      today: today(),
      reportDay: reportDay ?? today(),
      idleMinutes: (await readPolicy(whole)).idleMinutes,
      vault: vault.state(),
    })
  },

  'session.sample-accounts': async ({ whole, today, sample }) => {
    if (sample === null) return done(null)
    return done({ ...sample, accounts: await accountsInUse(whole, today()).execute() })
  },

  'session.sign-in': signIn,

  'session.sign-out': ({ desk, session }) => {
    desk.leave(session)
    return Promise.resolve(done({}))
  },

  'session.lock': ({ desk, session }) => {
    desk.change(session, { isLocked: true })
    return Promise.resolve(done({}))
  },

  'session.unlock': (context, { password }) => unlock(context, password),

  'session.change-password': async (context, input) => {
    const sitter = await findSitter(context)
    return sitter ? changePassword(context, sitter.account, input) : refuse('not-signed-in')
  },

  'session.preview': async ({ whole, write, desk, session, today }, { accountId }) => {
    const account = await findSession(whole, today(), accountId)
    if (!account) return refuse('not-found', '账户')
    desk.change(session, { previews: accountId })
    write.describe({ label: `以“${account.name}”身份预览` })
    return done(account)
  },

  'session.end-preview': ({ desk, session }) => {
    desk.change(session, { previews: null })
    return Promise.resolve(done({}))
  },

  'session.settle': async ({ db, write }, { place, reportDay }) => {
    await writeSetting(db, write, 'place', place)
    await writeSetting(db, write, 'reportDay', reportDay)
    return done({ place, reportDay })
  },
}
