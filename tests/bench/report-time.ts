import BetterSqlite from 'better-sqlite3'
import { compare, medianTime, type BenchLine } from './measure.ts'
import { databaseIn, demand, makeFolder, openDistrict } from './open-district.ts'

const asOf = '2011-12-31'

/** The whole report of the demo district, against itself with ten times the families and their titles. */
export async function benchReport(): Promise<BenchLine> {
  const folder = makeFolder()
  const reference = await timeReport(folder.path)
  growTenfold(databaseIn(folder.path))
  const ours = await timeReport(folder.path)
  folder.remove()
  const note = 'every figure computed and the text filled, at 330,550 families; reference: at 33,055'
  return compare('report, ten times the families', ours, reference, 'ms', note)
}

async function timeReport(folder: string): Promise<number> {
  const district = await openDistrict(folder, { demo: true })
  const taken = await medianTime(7, async () => demand(await district.call('reports.read', { asOf })))
  await district.close()
  return taken
}

/** Nine more of every family and of its title, written straight into the file: only their number matters here. */
function growTenfold(path: string): void {
  const file = new BetterSqlite(path)
  file.pragma('foreign_keys = OFF')
  const columns = (table: string) => file.pragma(`table_info(${table})`) as readonly { readonly name: string }[]
  const copy = (table: string, changed: Readonly<Record<string, string>>, where: string) => {
    const values = columns(table).map(({ name }) => changed[name] ?? name)
    return file.prepare(`INSERT INTO ${table} SELECT ${values.join()} FROM ${table} WHERE ${where}`)
  }
  const families = copy('family', { id: "id || '-' || @copy", number: "number || '-' || @copy" }, "id NOT LIKE '%-x%'")
  const titles = copy(
    'title',
    { id: "id || '-' || @copy", family_id: "family_id || '-' || @copy" },
    "family_id IS NOT NULL AND id NOT LIKE '%-x%'",
  )
  file.transaction(() => {
    for (let number = 1; number <= 9; number += 1) {
      families.run({ copy: `x${number}` })
      titles.run({ copy: `x${number}` })
    }
  })()
  const count = file.prepare('SELECT count(*) FROM family').pluck().get()
  if (count !== 330_550) throw new Error(`${String(count)} families`)
  file.close()
}
