import { checkPassword, samplePolicy } from '#shared/accounts/password-policy.ts'
import { accountRegister } from '#shared/accounts/account-register.ts'
import { done, refuse, refuseFields, type FieldProblem, type Outcome } from '#shared/command/outcome.ts'
import type { Session } from '#shared/accounts/session-commands.ts'
import { dutiesOf, duties, grantFor, isRegional, offices, type Office } from '#shared/setup/first-accounts.ts'
import type { FirstPerson, setupCommands } from '#shared/setup/setup-commands.ts'
import type { ChangeContext, HandlersFor } from '#electron/context.ts'
import { findSession } from '#electron/accounts/accounts-in-use.ts'
import { createRow } from '#electron/register/change-rows.ts'
import { namesOf } from '#electron/register/reference-labels.ts'
import { writeSetting } from './settings.ts'

interface Beginning {
  readonly office: Office
  readonly place: string
  readonly regionId: string | null
  readonly isSeparated: boolean
  readonly people: readonly FirstPerson[]
}

/** What is wrong with the first accounts; fields are named `duty.field`. */
function checkPeople({ isSeparated, people, office, regionId }: Beginning): FieldProblem[] {
  const wanted = dutiesOf(isSeparated)
  const missing = wanted.filter((duty) => !people.some((person) => person.duty === duty))
  const logins = people.map(({ loginName }) => loginName.trim().toLowerCase())
  const names = people.map(({ name }) => name.trim())
  return [
    ...missing.map((duty) => ({ field: `${duty}.name`, message: `请填写${duties[duty]}的姓名。` })),
    ...(isRegional(office) && regionId === null
      ? [{ field: 'regionId', message: `请选择${offices[office]}所在的区划。` }]
      : []),
    ...people.flatMap((person, index) => [
      ...checkPassword(samplePolicy, person.password, person).map(({ message }) => ({
        field: `${person.duty}.password`,
        message,
      })),
      ...(logins.indexOf(logins[index] ?? '') < index
        ? [{ field: `${person.duty}.loginName`, message: '登录名与上面的重复。每人一个账户,请另填。' }]
        : []),
      ...(isSeparated && names.indexOf(names[index] ?? '') < index
        ? [{ field: `${person.duty}.name`, message: '三员分立要求由不同的人担任。请另填一人。' }]
        : []),
    ]),
  ]
}

async function openPerson(context: ChangeContext, beginning: Beginning, person: FirstPerson): Promise<Outcome<string>> {
  const { office, place, isSeparated, regionId } = beginning
  const { duty, name, loginName, password } = person
  const created = await createRow(context, accountRegister, { name, loginName, unit: place })
  if (!created.ok) {
    const fields = created.problem.fields?.map(({ field, message }) => ({ field: `${duty}.${field}`, message }))
    return fields ? refuseFields(fields) : created
  }
  const { id, version } = created.value
  const { regionIds: _regions, ...grant } = grantFor(office, duty, isSeparated, regionId)
  const granted = context.write.update('account', id, version, grant as never)
  if (!granted.ok) return granted
  await context.door.setPassword(id, password, context.now(), false)
  return done(id)
}

async function begin(context: ChangeContext, beginning: Beginning): Promise<Outcome<Session>> {
  const { door, whole, write, desk, session, today } = context
  if (door.hasAny()) return refuse('locked', '这台电脑已经完成首次设置,请登录')
  const wanted = dutiesOf(beginning.isSeparated)
  const people = beginning.people.filter(({ duty }) => wanted.includes(duty))
  const problems = checkPeople({ ...beginning, people })
  if (problems.length > 0) return refuseFields(problems)
  await writeSetting(whole, write, 'place', beginning.place.trim())
  await writeSetting(whole, write, 'office', beginning.office)
  const policy = { ...samplePolicy, isSeparated: beginning.isSeparated }
  await writeSetting(whole, write, 'signInPolicy', JSON.stringify(policy))
  for (const person of people) {
    const opened = await openPerson(context, beginning, person)
    if (!opened.ok) return opened
    if (person.duty === 'self') desk.seatAccount(session, opened.value)
  }
  write.describe({ label: `首次设置:${offices[beginning.office]} ${beginning.place.trim()}` })
  const sitter = desk.sitterAt(session)
  const own = sitter?.kind === 'account' ? await findSession(whole, today(), sitter.accountId) : undefined
  return own ? done(own) : refuse('not-found', '账户')
}

export const setupHandlers: HandlersFor<typeof setupCommands> = {
  'setup.regions': async ({ whole, door }) => {
    if (door.hasAny()) return done([])
    const rows = await whole
      .selectFrom('region')
      .select(['id', 'level'])
      .where('deletedAt', 'is', null)
      .where('validTo', 'is', null)
      .orderBy('position')
      .execute()
    const names = await namesOf(
      whole,
      'region',
      rows.map(({ id }) => id),
    )
    return done(rows.map(({ id, level }) => ({ id, level: level as 'street', name: names.get(id) ?? '' })))
  },

  'setup.begin': begin,

  'setup.open-demo': ({ door, sample }) =>
    Promise.resolve(
      door.hasAny() || sample ? refuse('locked', '这台电脑已经完成首次设置,示范区请用单独的数据目录打开') : done({}),
    ),

  'setup.leave-demo': ({ sample }) =>
    Promise.resolve(sample?.isVisit ? done({}) : refuse('locked', '现在打开的不是从首次设置进入的示范区')),
}
