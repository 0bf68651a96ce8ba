import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { placements } from '#electron/database/scope/placements.ts'

const migrated = () => {
  const file = new BetterSqlite(':memory:')
  migrate(file, migrations)
  return file
}

test('schema.sql shows the schema all migrations lead to', async () => {
  const parts = migrated()
    .prepare('SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name')
    .pluck()
    .all() as string[]
  const schema = parts.map((part) => `${part.replaceAll(/\n +/gu, '\n  ').replace(/\n +\)/u, '\n)')};\n`).join('\n')
  await expect(schema).toMatchFileSnapshot('../../../electron/database/schema.sql')
})

test('every table is strict', () => {
  const loose = migrated()
    .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
    .pluck()
    .all()
  expect(loose.filter((name) => !String(name).startsWith('sqlite_'))).toEqual([])
})

test('every migration carries its date and stands in order', () => {
  const names = migrations.map(([name]) => name)
  expect(names).toEqual(names.toSorted())
  for (const name of names) expect(name).toMatch(/^\d{4}-\d\d-\d\d-\d{4}-[a-z-]+$/u)
})

test('every table says who sees its rows', () => {
  const tables = migrated()
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .pluck()
    .all() as string[]
  expect(Object.keys(placements).toSorted()).toEqual(tables.toSorted())
  const open = Object.entries(placements).flatMap(([table, { seen }]) => (seen === 'by-all' ? [table] : []))
  // Each of these was decided to be public within the district; none holds personal data.
  expect(open.toSorted().join(' ')).toBe(
    'award_project baseline column_memory evaluation_round grade_rule holiday_year indicator migration printer_offset publicity ' +
      'publicity_entry region report_issue setting standard title_tally',
  )
})
