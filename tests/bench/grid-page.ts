import { startBrowserHost } from '#electron/host/browser-host.ts'
import { samplePassword } from '#electron/demo/sample-accounts.ts'
import { pageFolder } from '#electron/launch/build-renderer.ts'
import { signInAtBench } from './sign-in-at-bench.ts'
import { createClient, type Call } from '#shared/client.ts'
import type { Place } from '#shared/register/page.ts'
import { compare, giveUp, medianTime, type BenchLine } from './measure.ts'
import { demand, type District } from './open-district.ts'

const limit = 100
const pages = 60

/** One page of the families from call to rows, over the thread and over the browser host, against its query run bare. */
export async function benchGridPage(district: District): Promise<BenchLine[]> {
  const places = await walk(district.call)
  const fetchPage = (call: Call) => async (run: number) =>
    demand(await call('families.list', { limit, place: places[run % places.length] ?? { after: null, skip: 0 } }))
  const thread = await medianTime(pages, fetchPage(district.call))
  const [overHttp, close] = await openHttp(district)
  const http = await medianTime(pages, fetchPage(overHttp))
  await close()
  const bare = await bareTime(district, places)
  const note = `${limit} rows of 33,055 by key; reference: the same keyset query on an open file`
  const street = await benchStreet(district)
  return [
    compare('grid page, backend thread', thread, bare, 'ms', note),
    compare('grid page, browser host', http, bare, 'ms', note),
    compare('grid page, street clerk', street, bare, 'ms', `${note} for the whole district`),
  ]
}

/** The same pages for a clerk who sees one street of fifteen. */
async function benchStreet({ backend, call: office }: District): Promise<number> {
  const call = createClient((name, input) => backend.send('bench-street', name, input))
  const [street] = demand(await office('regions.find', { search: '德胜街道' }))
  const values = { name: '街道干部', loginName: 'street', unit: '德胜街道办事处' }
  const { id, version } = demand(await office('accounts.create', { values }))
  const granted = { role: 'street_clerk', secondRole: null, organisationId: null, scope: null } as const
  demand(await office('accounts.grant', { id, version, regionId: street?.id ?? null, regionIds: [], ...granted }))
  const { password } = demand(await office('accounts.issue-password', { id }))
  demand(await call('session.sign-in', { loginName: values.loginName, password }))
  demand(await call('session.change-password', { old: password, password: samplePassword }))
  const places = await walk(call)
  return medianTime(pages, async (run) =>
    demand(await call('families.list', { limit, place: places[run % places.length] ?? { after: null, skip: 0 } })),
  )
}

/** Where the first pages begin. */
async function walk(call: Call): Promise<Place[]> {
  const places: Place[] = []
  let place: Place | null = { after: null, skip: 0 }
  while (place && places.length < pages) {
    places.push(place)
    place = demand(await call('families.list', { limit, place })).next
  }
  return places
}

async function bareTime(district: District, places: readonly Place[]): Promise<number> {
  const file = district.openFile()
  const query = file.prepare(
    `SELECT * FROM family WHERE deleted_at IS NULL AND (name_pinyin, id) > (?, ?) ORDER BY name_pinyin, id LIMIT ${limit}`,
  )
  const taken = await medianTime(pages, (run) => {
    const after = places[run % places.length]?.after
    return query.all(after?.value ?? '', after?.id ?? '')
  })
  file.close()
  return taken
}

/** A client that speaks to the browser host as a page does. */
async function openHttp(district: District): Promise<[Call, () => Promise<void>]> {
  const host = await startBrowserHost({ backend: district.backend, pageFolder, onTrouble: giveUp })
  const own = { origin: host.origin, 'content-type': 'application/json' }
  const post = (path: string, body: unknown, headers: Record<string, string>) =>
    fetch(`${host.origin}${path}`, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(body) })
  const opened = await post('/session', { launch: new URL(host.issueAddress(60)).hash.slice(1) }, {})
  const { bearer } = (await opened.json()) as { bearer: string }
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const signed = { cookie, authorization: `Bearer ${bearer}` }
  const call = createClient(async (name, input) => (await post(`/commands/${name}`, input, signed)).json())
  await signInAtBench(call)
  return [call, host.close]
}
