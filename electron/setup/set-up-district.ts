import { z } from 'zod'
import type { Actor } from '#shared/command/permissions.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
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

/** Fills a new database with what every district begins with: its regions. The first accounts are opened by people. */
export const setUpDistrict = (dispatch: Dispatch, desk: Desk): Promise<void> =>
  importRegions(clientAs(dispatch, desk, installer))
