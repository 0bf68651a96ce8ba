import BetterSqlite from 'better-sqlite3'
import { inventName } from '#electron/demo/demo-names.ts'
import { createRandom } from '#electron/demo/random.ts'
import { createSearchIndex } from '#electron/search/search-columns.ts'

/** So many different names; the others are namesakes, as in a city. */
const names = 20_000

/** Invented families in all communities, written straight into the file: only reading them is measured. */
export function fillFamilies(path: string, count: number): void {
  const file = new BetterSqlite(path)
  file.pragma('foreign_keys = OFF')
  const regions = file.prepare("SELECT id FROM region WHERE level = 'community'").pluck().all() as string[]
  const random = createRandom(2011)
  const index = createSearchIndex(() => [])
  const people = Array.from({ length: names }, () => {
    const name = inventName(random)
    return { name, ...index.derive('family', { name, number: '#' }) }
  })
  const insert = file.prepare(
    'INSERT INTO family (id, version, search, name_pinyin, name, number, region_id, members) VALUES (?, 1, ?, ?, ?, ?, ?, ?)',
  )
  file.transaction(() => {
    for (let row = 1; row <= count; row += 1) {
      const { name, search, namePinyin } = random.pick(people) as { name: string; search: string; namePinyin: string }
      const number = `xj-9${String(row).padStart(7, '0')}`
      const id = `f-${random.below(1_000_000_000)}-${row}`
      insert.run(
        id,
        search.replace('#', number),
        namePinyin,
        name,
        number.toUpperCase(),
        random.pick(regions),
        1 + (row % 9),
      )
    }
  })()
  file.exec('ANALYZE')
  file.close()
}
