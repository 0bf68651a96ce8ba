import { startTestApp } from './test-app.ts'

const streets = ['西长安街街道', '月坛街道', '牛街街道', '广安门内街道']

/** One district of four streets, one of them with a short name: enough for a property that begins anew each time. */
export async function startSmallDistrict(path?: string) {
  const app = startTestApp(undefined, path)
  const call = app.as('district_office', 'installer')
  const columns = ['name', 'level', 'parentId', 'validFrom']
  const bring = (rows: string[][]) => call('regions.import', { source: '区划', columns, rows, dryRun: false })
  await bring([['西城区', '区', '', '2010-07-01']])
  await bring(streets.map((name) => [name, '街道', '西城区', '2010-07-01']))
  const stored = await app.db.selectFrom('region').select(['id', 'name']).where('level', '=', 'street').execute()
  const ids = new Map(stored.map(({ id, name }) => [name, id]))
  const streetIds = streets.map((name) => ids.get(name) ?? '')
  const owner = { table: 'region' as const, id: ids.get('广安门内街道') ?? '' }
  await call('aliases.add', { owner, kind: 'short', name: '广内', until: null })
  return { ...app, streetIds }
}
