import type { PageRequest, Place } from '#shared/register/page.ts'
import { fillFamilies } from './fill-families.ts'
import { compare, medianOf, medianTime, time, type BenchLine } from './measure.ts'
import { databaseIn, demand, makeFolder, openDistrict, type District } from './open-district.ts'

const count = 1_000_000
const limit = 100
const top: Place = { after: null, skip: 0 }

const list = async ({ call }: District, request: Partial<PageRequest>): Promise<number> =>
  demand(await call('families.list', { limit, place: top, ...request })).matching

/** The bare query: a page behind a known row, read by its key from the same file. */
async function bareTime(district: District): Promise<number> {
  const file = district.openFile()
  const query = file.prepare(
    `SELECT * FROM family WHERE deleted_at IS NULL AND (name_pinyin, id) > (?, ?) ORDER BY name_pinyin, id LIMIT ${limit}`,
  )
  const starts = file.prepare('SELECT name_pinyin, id FROM family LIMIT 60').raw().all() as string[][]
  const taken = await medianTime(starts.length, (run) => query.all(starts[run % starts.length]))
  file.close()
  return taken
}

/** Makes every count and place that is remembered out of date, as any change does. */
async function change(district: District, number: number): Promise<void> {
  const [region] = demand(await district.call('regions.find', { search: '德胜街道' }))
  const values = { name: '王新', number: `N-${number}`, regionId: region?.id ?? '' }
  demand(await district.call('families.create', { values }))
}

/** The middle of five timings, each the first after a change. */
async function coldTime(district: District, begin: number, request: (run: number) => Partial<PageRequest>) {
  const timings: number[] = []
  for (let run = 0; run < 5; run += 1) {
    await change(district, begin + run)
    timings.push(await time(() => list(district, request(run))))
  }
  return medianOf(timings)
}

const middle = (run: number) => ({ place: { after: null, skip: count / 2 + 997 * run } })
const sought = ['zw', 'lxm', 'wjg', 'chy', 'yl']
const initials = (run: number) => ({ search: sought[run % sought.length] ?? '' })

/** A list of a million families: its first page, its middle and a search by initials, against a page read bare. */
export async function benchMillion(): Promise<BenchLine[]> {
  const folder = makeFolder()
  await (await openDistrict(folder.path)).close()
  fillFamilies(databaseIn(folder.path), count)
  const district = await openDistrict(folder.path)
  const bare = await bareTime(district)
  const against = (name: string, ours: number, note: string) =>
    compare(name, ours, bare, 'ms', `${note}; ${count} rows; reference: ${limit} rows by key, bare, of the same file`)
  const lines = [
    against('first page of a million', await medianTime(20, () => list(district, {})), 'again, nothing changed'),
    against('first page, after a change', await coldTime(district, 0, () => ({})), 'counted anew'),
    against('middle of a million', await medianTime(9, (run) => list(district, middle(run))), 'another row each time'),
    against('middle, after a change', await coldTime(district, 10, middle), 'counted anew'),
    against('initials in a million', await coldTime(district, 20, initials), `${sought.join(', ')}, each counted anew`),
  ]
  await district.close()
  folder.remove()
  return lines
}
