import BetterSqlite, { type Database } from 'better-sqlite3'
import type { Finding } from './audit-finding.ts'
import { appliedMigrations, migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'

/** What acts by itself in a database, by name: its text without what SQLite may write one way or another. */
type Guards = ReadonlyMap<string, string>

function readGuards(file: Database): Guards {
  const rows = file.prepare("SELECT name, sql FROM main.sqlite_master WHERE type IN ('trigger', 'view')").raw().all()
  return new Map((rows as [string, string][]).map(([name, sql]) => [name, sql.replaceAll(/["`[\]\s]/gu, '')]))
}

const expectedOf = new Map<string, Guards>()

/** The guards a file that has run these migrations must have. */
function expectGuards(applied: readonly string[]): Guards {
  const key = applied.join()
  const known = expectedOf.get(key)
  if (known) return known
  const model = new BetterSqlite(':memory:')
  try {
    migrate(
      model,
      migrations.filter(([name]) => applied.includes(name)),
    )
    const guards = readGuards(model)
    expectedOf.set(key, guards)
    return guards
  } finally {
    model.close()
  }
}

const find = (words: string): Finding => ({ seq: null, words })

/**
 * Holds the triggers and views of a file against those its migrations make: a trigger that is gone no longer guards the
 * audit log, and one nobody shipped may write by itself, in a database somebody brought along too.
 */
export function checkSchema(file: Database): Finding[] {
  const expected = expectGuards(appliedMigrations(file))
  const found = readGuards(file)
  return [
    ...[...expected].flatMap(([name, text]) => {
      if (!found.has(name)) return [find(`数据库的保护规则“${name}”被删除。`)]
      return found.get(name) === text ? [] : [find(`数据库的保护规则“${name}”被改动。`)]
    }),
    ...[...found.keys()]
      .filter((name) => !expected.has(name))
      .map((name) => find(`数据库中有不是学城建立的自动规则“${name}”。`)),
  ]
}
