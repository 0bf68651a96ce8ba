import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { registerHandlers } from '#electron/register/register-handlers.ts'
import { findChoices } from '#electron/register/register-queries.ts'
import { namesOf } from '#electron/register/reference-labels.ts'
import { writeSetting } from '#electron/setup/settings.ts'
import type { AccountRights, accountCommands } from '#shared/accounts/account-commands.ts'
import { accountRegister } from '#shared/accounts/account-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { needsCountersign } from '#shared/accounts/countersign.ts'
import { normaliseLogin } from '#shared/accounts/normalise-login.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import type { RegisterCommands } from '#shared/register/register-commands.ts'
import { findUncoveredDuty } from './administrators-left.ts'
import { checkCountersign } from './check-countersign.ts'
import { grantRights } from './grant-rights.ts'
import { isOlderThan } from './password-age.ts'
import { readPolicy } from './sign-in-policy.ts'

const derived = registerHandlers(accountRegister)

/** The login name another account in use has already, compared as sign-in compares it. */
async function findTaken(
  { whole }: ChangeContext,
  loginName: string | undefined,
  id = '',
): Promise<Outcome<undefined>> {
  const login = normaliseLogin(loginName ?? '')
  const rows = await whole
    .selectFrom('account')
    .select('loginName')
    .where('deletedAt', 'is', null)
    .where('id', '<>', id)
    .execute()
  const taken = rows.find((row) => normaliseLogin(row.loginName) === login)
  if (!taken) return done(undefined)
  return refuseFields([
    { field: 'loginName', message: `登录名“${taken.loginName}”已有人使用(不分大小写)。请另填一个。` },
  ])
}

/** An account in the audit log: who uses the program is no secret there. */
const wordAccount = ({ name }: { readonly name: string }): string => `账户“${name}”`

/** Answers an account's rights and how its password stands; never the password. */
export async function readRights({ whole, door, now }: QueryContext, id: string): Promise<Outcome<AccountRights>> {
  const row = await whole
    .selectFrom('account')
    .select(['id', 'version', 'loginName', 'role', 'secondRole', 'regionId', 'organisationId', 'scope', 'regionIds'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  if (!row) return refuse('not-found', '账户')
  const { loginName, regionIds: listed, ...rights } = row
  const regionIds = JSON.parse(listed ?? '[]') as string[]
  const regions = [...regionIds, ...(row.regionId === null ? [] : [row.regionId])]
  const organisations = row.organisationId === null ? [] : [row.organisationId]
  const labels = [
    ...(await namesOf(whole, 'region', regions)),
    ...(await namesOf(whole, 'organisation', organisations)),
  ]
  const policy = await readPolicy(whole)
  const credential = door.find(id)
  const days = credential?.isInitial ? policy.initialDays : policy.expiresDays
  const isPast = credential !== undefined && days > 0 && isOlderThan(credential.changedAt, days, now())
  return done({
    ...rights,
    regionIds,
    labels: Object.fromEntries(labels),
    password: credential === undefined ? 'none' : isPast ? 'expired' : credential.isInitial ? 'initial' : 'own',
    passwordSince: credential?.changedAt ?? null,
    lockedMinutes: Math.ceil(door.lockedMs(loginName) / 60_000),
  })
}

/** Runs a change of accounts, and refuses it where afterwards nobody could open accounts or grant rights any more. */
const covered =
  <Input, Answer>(change: (context: ChangeContext, input: Input) => Promise<Outcome<Answer>>) =>
  async (context: ChangeContext, input: Input): Promise<Outcome<Answer>> => {
    const before = await findUncoveredDuty(context)
    const outcome = await change(context, input)
    if (!outcome.ok || before !== undefined) return outcome
    const uncovered = await findUncoveredDuty(context)
    return uncovered === undefined ? outcome : refuse('last-administrator', uncovered)
  }

type AccountCommands = RegisterCommands<typeof accountRegister> & typeof accountCommands

export const accountHandlers: HandlersFor<AccountCommands> = {
  ...derived,
  'accounts.create': async (context, input) => {
    const free = await findTaken(context, input.values.loginName)
    return free.ok ? derived['accounts.create'](context, input) : free
  },
  'accounts.update': covered(async (context, input) => {
    const free = await findTaken(context, input.values.loginName, input.id)
    return free.ok ? derived['accounts.update'](context, input) : free
  }),
  'accounts.remove': covered(derived['accounts.remove']),
  'accounts.import': covered(derived['accounts.import']),
  'accounts.paste': covered(async (context, input) => {
    const message = '登录名不能在列表中成批填写:写错一格,就有人登录不了。请打开账户逐个修改。'
    return input.columns.includes('loginName')
      ? refuseFields([{ field: 'loginName', message }])
      : derived['accounts.paste'](context, input)
  }),

  'accounts.rights': (context, { id }) => readRights(context, id),

  'accounts.find-organisations': async ({ whole }, { search }) => {
    const choices = await findChoices(whole, organisationRegister, { search })
    return done(choices.map(({ id, name }) => ({ id, name })))
  },

  'accounts.grant': covered(async (context: ChangeContext, input) => {
    const granted = await grantRights(context, input)
    return granted.ok ? readRights(context, input.id) : granted
  }),

  'accounts.issue-password': async (context, { id, countersign }) => {
    const { whole, door, write, now, actor } = context
    const account = await whole
      .selectFrom('account')
      .select(['name', 'role', 'secondRole'])
      .where('id', '=', id)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    if (!account) return refuse('not-found', '账户')
    context.nameObject(wordAccount(account))
    const policy = await readPolicy(whole)
    if (needsCountersign(account, policy.isSeparated)) {
      const signed = await checkCountersign(context, countersign, [actor.accountId, id])
      if (!signed.ok) return signed
    }
    const password = door.inventPassword()
    await door.setPassword(id, password, now(), true)
    context.desk.dismiss(id)
    write.describe({ label: `发放口令:${account.name}` })
    return done({ password, days: policy.initialDays })
  },

  'accounts.unlock': async (context, { id }) => {
    const account = await context.whole
      .selectFrom('account')
      .select(['name', 'loginName'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!account) return refuse('not-found', '账户')
    context.nameObject(wordAccount(account))
    context.door.release(account.loginName)
    return readRights(context, id)
  },

  'security.policy': async ({ whole }) => done(await readPolicy(whole)),

  'security.settle': async (context, { policy, countersign }) => {
    if ((await readPolicy(context.whole)).isSeparated && !policy.isSeparated) {
      const signed = await checkCountersign(context, countersign, [context.actor.accountId])
      if (!signed.ok) return signed
    }
    const before = await findUncoveredDuty(context)
    await writeSetting(context.whole, context.write, 'signInPolicy', JSON.stringify(policy))
    const uncovered = before === undefined ? await findUncoveredDuty(context) : undefined
    return uncovered === undefined ? done(policy) : refuse('last-administrator', uncovered)
  },
}
