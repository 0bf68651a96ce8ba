import { publishedCost } from '#electron/accounts/hash-password.ts'
import { assemble } from '#electron/assemble.ts'
import { leastCost } from '#electron/vault/key-wrap.ts'
import { setUpDistrict } from '#electron/setup/set-up-district.ts'
import { createClient, type Call } from '#shared/client.ts'
import type { Role } from '#shared/command/permissions.ts'

/** The whole backend, over an in-memory database unless a file is named: real SQL, a clock the test moves, ids counted in order from `firstId`. */
export function startTestApp(instant = '2011-11-23T01:00:00.000Z', path = ':memory:', elapsed = () => 0, firstId = 0) {
  let lastId = firstId
  let clock = instant
  const errors: unknown[] = []
  const works = assemble({
    path,
    knownPassphrase: '测试用的数据口令',
    cost: leastCost,
    passwordCost: publishedCost,
    elapsed,
    now: () => clock,
    newId: () => `id-${String(++lastId).padStart(7, '0')}`,
    report: (error) => {
      errors.push(error)
      return error instanceof Error ? (error.stack ?? error.message) : String(error)
    },
  })
  /** A client working as somebody in a role; different ids are different people. */
  const as = (role: Role, accountId: string = role, regionId: string | null = null): Call => {
    works.desk.seat(accountId, { accountId, name: accountId, role, regionId })
    return createClient((name, input) => works.dispatch(accountId, name, input))
  }
  const moveTo = (next: string): void => {
    clock = next.length === 10 ? `${next}T01:00:00.000Z` : next
  }
  const countIdsFrom = (id: number): void => void (lastId = id)
  return { ...works, db: works.database.db, as, moveTo, countIdsFrom, errors }
}

/** The same, with the regions and accounts a new database begins with. */
export async function startDistrict(instant?: string, path?: string) {
  const app = startTestApp(instant, path)
  await setUpDistrict(app.dispatch, app.desk)
  const regionNamed = async (name: string): Promise<string> => {
    const found = await app.db.selectFrom('region').select('id').where('name', '=', name).executeTakeFirstOrThrow()
    return found.id
  }
  return { ...app, regionNamed }
}
