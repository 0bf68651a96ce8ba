import { z } from 'zod'
import { samplePolicy } from '#shared/accounts/password-policy.ts'
import type { Call } from '#shared/client.ts'
import type { Works } from '#electron/assemble.ts'
import { readResource } from '#electron/resources.ts'
import { clientAs, demand, installer } from '#electron/setup/set-up-district.ts'
import { buildAwards } from './build-awards.ts'
import { buildEvaluation, type Applicant } from './build-evaluation.ts'
import { openDemoAccounts } from './demo-cast.ts'
import { listDemoCommendations } from './demo-commendations.ts'
import { listDemoFamilies } from './demo-families.ts'
import { listDemoOrganisations, type Place } from './demo-organisations.ts'
import { listDemoTitles, type Holder } from './demo-titles.ts'
import { createRandom } from './random.ts'

const BaselineFile = z.object({
  source: z.string(),
  asOf: z.string(),
  region: z.string(),
  baselines: z.array(z.object({ code: z.string(), name: z.string(), value: z.string(), unit: z.string() })),
})

/** The last day of the demo's year: what the report looks at. */
const reportDay = '2011-12-31'

/** How many of each type were named before the demo's own round; with the round's two enterprises they are the report's figures. */
const namedBefore = {
  party: 10,
  agency: 19,
  enterprise: 6,
  institution: 7,
  school: 40,
  association: 39,
  community: 127,
}

/** 社区教育 commended through the demo's own project of 2011; the report states 207 collectives and 311 people since 2008. */
const commended = { collectives: 12, individuals: 15 }

type RegisterName = 'organisations' | 'families' | 'titles' | 'baselines' | 'commendations'
type Row = Readonly<Record<string, string>>

/** Brings rows in the way a clerk would: through the register's import. Any refusal stops the demo. */
async function importAll(call: Call, register: RegisterName, source: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(Object.assign({}, ...rows) as Row)
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''))
  const report = demand(await call(`${register}.import`, { source, columns, rows: cells, dryRun: false }))
  const refused = report.refused[0]
  if (refused) throw new Error(`${source} 第 ${refused.row} 行:${refused.message}`)
}

async function communitiesInForce({ database }: Works): Promise<Place[]> {
  return database.db
    .selectFrom('region')
    .innerJoin('region as upper', 'upper.id', 'region.parentId')
    .select(['region.name', 'upper.name as street'])
    .where('region.level', '=', 'community')
    .where('region.validFrom', '<=', reportDay)
    .where((eb) => eb.or([eb('region.validTo', 'is', null), eb('region.validTo', '>', reportDay)]))
    .orderBy('region.position')
    .execute()
}

async function holders({ database }: Works): Promise<Holder[]> {
  return database.db
    .selectFrom('organisation')
    .innerJoin('region', 'region.id', 'organisation.regionId')
    .select(['organisation.name', 'organisation.type', 'organisation.stage', 'region.name as region'])
    .orderBy('organisation.id')
    .execute()
}

const streetsInOrder = ({ database }: Works) =>
  database.db.selectFrom('region').select(['id', 'name']).where('level', '=', 'street').orderBy('position').execute()

/** Enterprises without a title yet, the one the report praises first, and how far each case comes. */
async function chooseApplicants({ database }: Works): Promise<Applicant[]> {
  const rows = await database.db
    .selectFrom('organisation')
    .innerJoin('region', 'region.id', 'organisation.regionId')
    .leftJoin('title', (join) =>
      join.onRef('title.organisationId', '=', 'organisation.id').on('title.kind', '=', 'enterprise'),
    )
    .select(['organisation.id', 'organisation.name', 'region.name as street'])
    .where('organisation.type', '=', 'enterprise')
    .where('organisation.joinedOn', 'is not', null)
    .where('title.id', 'is', null)
    .orderBy('organisation.id')
    .execute()
  const stages: readonly Applicant['reaches'][] = ['named', 'named', 'publicity', 'panel', 'street']
  const chosen = [
    ...rows.filter(({ name }) => !name.includes('示例')),
    ...rows.filter(({ name }) => name.includes('示例')),
  ]
  return stages.flatMap((reaches, index) => {
    const row = chosen[index]
    return row ? [{ id: row.id, name: row.name, street: row.street, reaches }] : []
  })
}

async function importBaselines(call: Call): Promise<void> {
  const { source, asOf, region, baselines } = BaselineFile.parse(readResource('demo/baselines-2011.json'))
  const rows = baselines.map((baseline) => ({ ...baseline, regionId: region, asOf, source }))
  await importAll(call, 'baselines', source, rows)
}

/** What the builder needs beside the backend: a clock it can set, and somebody to tell. */
interface Helm {
  readonly setClock: (instant: string) => void
  readonly tell: (line: string) => void
}

/**
 * Builds the demo district of 2011 through the product's own commands: what the user's report names,
 * and around it invented people and organisations marked 示例. The same every time.
 */
export async function buildDemo(works: Works, { setClock, tell }: Helm): Promise<void> {
  const call = clientAs(works.dispatch, works.desk, installer)
  const random = createRandom(2011)
  setClock('2011-12-31T01:00:00.000Z')
  const places = await communitiesInForce(works)

  tell('正在导入学习型组织…')
  await importAll(call, 'organisations', '学习型组织登记表(示例)', listDemoOrganisations(random, places))
  tell('正在导入学习型家庭…')
  const { families, titles } = listDemoFamilies(random, places)
  await importAll(call, 'families', '学习型家庭花名册(示例)', families)
  tell('正在导入历年称号…')
  await importAll(call, 'titles', '历年命名名册(示例)', listDemoTitles(await holders(works), namedBefore))
  await importAll(call, 'titles', '学习型家庭命名名册(示例)', titles)
  tell('正在登记人口与基数…')
  await importBaselines(call)
  tell('正在办理2011年评估…')
  const streets = await streetsInOrder(works)
  const cast = await openDemoAccounts(
    works,
    random,
    streets.map(({ name }) => name),
    '2011-12-31T01:00:00.000Z',
  )
  await buildEvaluation({ cast, setClock }, await chooseApplicants(works))
  tell('正在办理2011年表彰…')
  const earlier = { collectives: 207 - commended.collectives, individuals: 311 - commended.individuals }
  await importAll(call, 'commendations', '历年社区教育表彰名册(示例)', listDemoCommendations(random, places, earlier))
  await buildAwards({ cast, setClock }, random, { streets, ...commended })
  setClock('2011-12-31T09:00:00.000Z')
  // Its people's password is published and never has to be changed.
  const policy = { ...samplePolicy, expiresDays: 0 }
  demand(await call('security.settle', { policy }))
  demand(await call('session.settle', { place: '西城区(示范区)', reportDay }))
}
