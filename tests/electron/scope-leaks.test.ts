import { beforeAll, expect, test } from 'vitest'
import type { Outcome } from '#shared/command/outcome.ts'
import type { Actor } from '#shared/command/permissions.ts'
import { roles } from '#shared/command/permissions.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { scopeWords, type Scope } from '#shared/command/scope.ts'
import { contract, type CommandName } from '#shared/contract.ts'
import { fromColumn } from '#electron/database/record-store.ts'
import { placements } from '#electron/database/scope/placements.ts'
import { attemptProcedures } from '#tests/support/leaks/procedure-attempts.ts'
import { attemptRegisters, type Attempt, type Attempts } from '#tests/support/leaks/register-attempts.ts'
import { foreignMarks, idsFrom, startTwinWorlds, type World } from '#tests/support/leaks/twin-worlds.ts'

const names = Object.keys(contract) as CommandName[]

let peopled: World
let empty: World
let attempts: Attempts

const joinAttempts = (one: Attempts, other: Attempts): Attempts =>
  Object.fromEntries(names.map((name) => [name, [...(one[name] ?? []), ...(other[name] ?? [])]]))

beforeAll(async () => {
  ;({ peopled, empty } = await startTwinWorlds())
  attempts = joinAttempts(await attemptRegisters(peopled), await attemptProcedures(peopled))
})

test('every command of the contract is tried against what another street has', () => {
  expect(names.filter((name) => !attempts[name]?.length)).toEqual([])
})

/** Digests, and the numbers of audit lines: any digits stand in them by chance. */
const chance = /"[0-9a-f]{64}"|"seq":\d+|"id":"\d+"|"value":\d+/gu

/** What somebody can read of an answer, and of the sentence of a refusal. */
const readable = (outcome: Outcome<unknown>): string =>
  JSON.stringify(outcome).replaceAll(chance, '') + (outcome.ok ? '' : wordProblem(outcome.problem))

const ask = (world: World, actor: Actor, name: CommandName, { input }: Attempt): Promise<Outcome<unknown>> => {
  world.countIdsFrom(idsFrom)
  world.desk.seat('leak', actor)
  return world.dispatch('leak', name, input)
}

/** What an answer gives away: a secret nobody typed, or that it depends on rows that are not there to be seen. */
async function leaksOf(actor: Actor, name: CommandName, attempt: Attempt): Promise<string[]> {
  const answer = readable(await ask(peopled, actor, name, attempt))
  const without = readable(await ask(empty, actor, name, attempt))
  const typed = JSON.stringify(attempt.input)
  const { tag, secret, digits } = foreignMarks
  const secrets = [secret, digits, ...(attempt.names ? [] : [tag])]
  const told = secrets.filter((one) => answer.includes(one) && !typed.includes(one))
  const where = `${name} ${typed.slice(0, 300)}`
  return [
    ...told.map((one) => `${where} tells ${one}: ${answer.slice(0, 600)}`),
    ...(attempt.differs || answer === without
      ? []
      : [`${where} differs:\n  ${answer.slice(0, 600)}\n  ${without.slice(0, 600)}`]),
  ]
}

async function leaksUnder(actor: Actor): Promise<string[]> {
  const leaks: string[] = []
  for (const name of names)
    for (const attempt of attempts[name] ?? []) leaks.push(...(await leaksOf(actor, name, attempt)))
  return leaks
}

/** Who works in the street, an expert of its panel among them, under every scope that leaves the other street out. */
const scopes = (Object.keys(scopeWords) as Scope[]).filter((scope) => scope !== 'everything')
const places = roles
  .filter((role) => role !== 'visitor')
  .flatMap((role) => [...scopes.map((scope) => ({ role, scope })), { role, scope: 'nothing' as const }])

const actorOf = async (world: World, { role, scope }: (typeof places)[number]): Promise<Actor> => {
  const { own, db } = world
  const expert = await db
    .selectFrom('expert')
    .select('accountId')
    .where('id', '=', own['expert'] ?? '')
    .executeTakeFirst()
  const accountId = role === 'expert' ? (expert?.accountId ?? '') : '本街申报'
  const place = {
    accountId,
    name: '示例',
    role,
    regionId: own['region'] ?? '',
    organisationId: own['organisation'] ?? null,
  }
  if (scope === 'nothing') return { ...place, blind: true }
  return { ...place, scope, regionIds: [own['region'] ?? ''] }
}

test.each(places)(
  'as $role with the scope $scope nothing of another street is told, not even that it is there',
  async (place) => {
    expect(await leaksUnder(await actorOf(peopled, place))).toEqual([])
  },
)

const tables = Object.keys(placements).filter((table) => placements[table]?.seen !== 'by-all')

/** Operations on what everybody sees, such as a publicity, are seen with it. */
const viewed = tables.map(fromColumn)

/** How many rows each table shows under the scope of an actor. */
async function countSeen({ database }: World, actor: Actor): Promise<Readonly<Record<string, number>>> {
  database.scope.enter(actor, database.revision())
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const rows = database.scoped.selectFrom(fromColumn(table) as 'operation')
    const counted = (table === 'operation' ? rows.where('tableName', 'in', viewed) : rows).select((eb) =>
      eb.fn.countAll<number>().as('rows'),
    )
    counts[table] = (await counted.executeTakeFirstOrThrow()).rows
  }
  return counts
}

/** What is kept for the program itself, and shown to nobody through a scope. */
const closed = new Set(['device', 'credential', 'lockout', 'key_wrap', 'audit_anchor', 'act_amendment'])

test('no table shows a row more to anybody than if there were no other street', async () => {
  for (const place of places) {
    const actor = await actorOf(peopled, place)
    expect([place, await countSeen(peopled, actor)]).toEqual([place, await countSeen(empty, actor)])
  }
  const office: Actor = { accountId: 'office', name: '示例', role: 'district_office', regionId: null }
  const [all, own] = [await countSeen(peopled, office), await countSeen(empty, office)]
  for (const table of tables) expect([table, all[table] !== own[table]]).toEqual([table, !closed.has(table)])
})

test('nothing went wrong unexpectedly on the way', () => {
  expect([...peopled.errors, ...empty.errors]).toEqual([])
})

test('the office that sees everything does see the other street: the worlds differ', async () => {
  const office: Actor = { accountId: 'office', name: '示例', role: 'district_office', regionId: null }
  const told = await leaksUnder(office)
  for (const name of ['families.list', 'organisations.get', 'evaluations.case', 'nominations.file', 'history.acts'])
    expect(told.some((leak) => leak.startsWith(name))).toBe(true)
})
