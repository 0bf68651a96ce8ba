import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { listDemoFamilies } from '#electron/demo/demo-families.ts'
import { createRandom } from '#electron/demo/random.ts'
import { compare, time, type BenchLine } from './measure.ts'
import { demand, type District } from './open-district.ts'

/** 33,055 families through the import a clerk uses, against inserting the same finished rows with no rule at all. */
export async function benchImport(district: District): Promise<BenchLine> {
  const page = demand(await district.call('regions.list', { limit: 500 }))
  const places = page.rows.filter(({ level }) => level === 'community').map(({ name }) => ({ name, street: '' }))
  const { families } = listDemoFamilies(createRandom(2011), places)
  const columns = Object.keys(families[0] ?? {})
  const rows = families.map((family) => columns.map((column) => family[column] ?? ''))

  const request = { source: 'bench', columns, rows, dryRun: false }
  const ours = await time(async () => {
    const report = demand(await district.call('families.import', request))
    if (report.added !== rows.length) throw new Error(`only ${report.added} of ${rows.length} were imported`)
  })
  const reference = await insertBare(district)
  const note = `${rows.length} rows: read, checked, logged and indexed as one act; reference: one prepared INSERT in one transaction`
  return compare('import of families', ours, reference, 'ms', note)
}

/** The finished rows into a table of the same shape and indexes, in a file with the same safety. */
async function insertBare(district: District): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  const source = district.openFile()
  const target = new BetterSqlite(join(folder, 'bare.sqlite'))
  target.pragma('journal_mode = WAL')
  target.pragma('synchronous = FULL')
  target.pragma('foreign_keys = OFF')
  const schema = source.prepare("SELECT sql FROM sqlite_master WHERE tbl_name = 'family' AND sql IS NOT NULL").pluck()
  for (const sql of schema.all() as string[]) target.exec(sql)
  const rows = source.prepare('SELECT * FROM family').raw().all() as unknown[][]
  const insert = target.prepare(`INSERT INTO family VALUES (${(rows[0] ?? []).map(() => '?').join()})`)
  const insertAll = target.transaction(() => rows.forEach((row) => insert.run(row)))
  const taken = await time(() => insertAll())
  source.close()
  target.close()
  rmSync(folder, { recursive: true })
  return taken
}
