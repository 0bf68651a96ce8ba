import type { Works } from '#electron/assemble.ts'
import { openAccount } from '#electron/setup/open-account.ts'
import { clientAs, demand, installer } from '#electron/setup/set-up-district.ts'
import type { Role } from '#shared/command/permissions.ts'
import type { Call } from '#shared/client.ts'
import { inventName } from './demo-names.ts'
import { createRandom, type Random } from './random.ts'
import { openSampleAccounts, samplePassword } from './sample-accounts.ts'

/** Who acts in the demo district: every act is done by the account whose duty it is. */
export interface DemoCast {
  readonly office: Call
  readonly approver: Call
  /** The clerk of a street, by the street's name. */
  readonly street: (name: string) => Call
  /** Opens the account of an organisation's own 单位联络员, who applies for it. */
  readonly openLiaison: (organisation: { readonly id: string; readonly name: string }) => Promise<Call>
  /** The experts, each with the call of their own account. */
  readonly experts: readonly { readonly id: string; readonly name: string; readonly call: Call }[]
}

const specialities = ['成人教育', '社区教育', '企业培训', '组织管理', '教育评估', '社会工作', '终身学习']

/** Opens accounts for the street clerks and the experts, and answers how to work as each. */
export async function openDemoAccounts(
  works: Works,
  random: Random,
  streets: readonly string[],
  now: string,
): Promise<DemoCast> {
  await openSampleAccounts(works, now)
  const setUp = clientAs(works.dispatch, works.desk, installer)
  const streetIds = new Map(
    (await works.database.db.selectFrom('region').select(['id', 'name']).where('level', '=', 'street').execute()).map(
      ({ id, name }) => [name, id],
    ),
  )
  const open = async (name: string, loginName: string, role: Role, unit: string, street?: string): Promise<void> => {
    const regionId = streetIds.get(street ?? '') ?? null
    const person = { name, loginName, role, unit, regionId, password: samplePassword }
    await openAccount(setUp, works.door, person, now)
  }
  for (const street of streets)
    await open(
      `${inventName(random)}(示例)`,
      street.replace(/街道$/u, '文教科'),
      'street_clerk',
      `${street}办事处文教科`,
      street,
    )
  for (const speciality of specialities)
    await open(`${inventName(random)}(示例)`, `专家·${speciality}`, 'expert', `评估专家组·${speciality}`)

  // Of their own, so that a liaison more changes nobody else's name.
  const liaisons = createRandom(2012)
  const openLiaison: DemoCast['openLiaison'] = async (organisation) => {
    const name = `${inventName(liaisons)}(示例)`
    const role = 'unit_liaison' as const
    const person = { name, loginName: `联络员·${organisation.name}`.slice(0, 30), role, unit: organisation.name }
    const rights = { organisationId: organisation.id, password: samplePassword }
    const id = await openAccount(setUp, works.door, { ...person, ...rights }, now)
    const actor = { accountId: id, name, role, regionId: null, organisationId: organisation.id }
    return clientAs(works.dispatch, works.desk, actor)
  }

  const accounts = await works.database.db
    .selectFrom('account')
    .leftJoin('region', 'region.id', 'account.regionId')
    .select(['account.id', 'account.name', 'account.unit', 'account.regionId', 'region.name as street'])
    .select((eb) => eb.ref('account.role').$notNull().as('role'))
    .where('account.role', 'is not', null)
    .execute()
  type Account = (typeof accounts)[number]
  const callOf = ({ id, name, role, regionId }: Account): Call =>
    clientAs(works.dispatch, works.desk, { accountId: id, name, role, regionId })
  const find = (fits: (account: Account) => boolean): Call => {
    const found = accounts.find(fits)
    if (!found) throw new Error('the demo district lacks an account')
    return callOf(found)
  }

  const experts: DemoCast['experts'][number][] = []
  for (const account of accounts.filter(({ unit }) => unit.startsWith('评估专家组·'))) {
    const speciality = account.unit.replace('评估专家组·', '')
    const values = { name: account.name, unit: account.unit, speciality, accountId: account.id, note: '示例' }
    const { id } = demand(await setUp('experts.create', { values }))
    experts.push({ id, name: account.name, call: callOf(account) })
  }
  return {
    office: find(({ role }) => role === 'district_office'),
    approver: find(({ role }) => role === 'approver'),
    street: (name) => find(({ street, unit }) => street === name && unit === `${name}办事处文教科`),
    openLiaison,
    experts,
  }
}
