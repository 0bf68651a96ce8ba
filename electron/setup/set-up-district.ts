import { z } from 'zod'
import { accountRegister } from '#shared/accounts/account-register.ts'
import type { Actor } from '#shared/command/permissions.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { expertRegister } from '#shared/experts/expert-register.ts'
import { createClient, type Call } from '#shared/client.ts'
import { readResource } from '#electron/resources.ts'
import type { Desk } from '#electron/desk.ts'
import type { Dispatch } from '#electron/dispatch.ts'
import type { Outcome } from '#shared/command/outcome.ts'

const RegionFile = z.object({
  columns: z.array(z.string()),
  district: z.array(z.array(z.string())),
  street: z.array(z.array(z.string())),
  community: z.array(z.array(z.string())),
  aliases: z.array(z.tuple([z.string(), z.enum(['short', 'popular', 'initials']), z.string()])),
})

/** The installer itself, as the history of the first rows names it. */
export const installer: Actor = {
  accountId: 'installer',
  name: '安装程序',
  role: 'district_office',
  secondRole: 'administrator',
  regionId: null,
}

/** People to begin with; the district renames them to its own. */
const firstAccounts: readonly (readonly [name: string, role: string, unit: string, region: string])[] = [
  ['经办人(示例)', '区学习办', '区学习型城区建设领导小组办公室', ''],
  ['审批人(示例)', '区教委审批', '区教育委员会', ''],
  ['街道干部(示例)', '街道文教科', '德胜街道办事处', '德胜街道'],
  ['专家甲(示例)', '评估专家', '评估专家组', ''],
  ['专家乙(示例)', '评估专家', '评估专家组', ''],
  ['专家丙(示例)', '评估专家', '评估专家组', ''],
  ['领导(示例)', '领导只读', '区人民政府', ''],
]

/** Takes the value, or stops the set-up with the sentence a clerk would read. */
export function demand<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(wordProblem(outcome.problem))
}

/** A client that works as one account, for set-up and for building the demo district. */
export function clientAs(dispatch: Dispatch, desk: Desk, actor: Actor): Call {
  const session = `setup-${actor.accountId}`
  desk.seat(session, actor)
  return createClient((name, input) => dispatch(session, name, input))
}

async function importRegions(call: Call): Promise<void> {
  const file = RegionFile.parse(readResource('regions/xicheng.json'))
  for (const rows of [file.district, file.street, file.community]) {
    const request = { source: '行政区划表', columns: file.columns, rows, dryRun: false }
    const { refused } = demand(await call('regions.import', request))
    if (refused[0]) throw new Error(`行政区划第 ${refused[0].row} 行:${refused[0].message}`)
  }
  for (const [name, kind, alias] of file.aliases) {
    const found = demand(await call('regions.find', { search: name })).find((choice) => choice.name === name)
    if (!found) throw new Error(`行政区划表没有${name}`)
    demand(await call('aliases.add', { owner: { table: 'region', id: found.id }, kind, name: alias, until: null }))
  }
}

/** Fills a new database with what every district begins with: regions, first accounts, and the experts among them. */
export async function setUpDistrict(dispatch: Dispatch, desk: Desk): Promise<void> {
  const call = clientAs(dispatch, desk, installer)
  await importRegions(call)
  const columns = ['name', 'role', 'unit', 'regionId'] satisfies (keyof typeof accountRegister.fields)[]
  const rows = firstAccounts.map((row) => [...row])
  demand(await call('accounts.import', { source: '初始账户', columns, rows, dryRun: false }))
  await registerExperts(call)
}

/** An expert's account scores only as an expert of the register: the first ones are in it from the start. */
async function registerExperts(call: Call): Promise<void> {
  const isExpert = { kind: 'in' as const, field: 'role', values: ['expert'] }
  const accounts = demand(await call('accounts.list', { conditions: [isExpert], limit: 100 }))
  const columns = ['name', 'unit', 'accountId', 'note'] satisfies (keyof typeof expertRegister.fields)[]
  const rows = accounts.rows.map(({ name, unit }) => [name, unit, name, '示例'])
  demand(await call('experts.import', { source: '初始专家', columns, rows, dryRun: false }))
}
