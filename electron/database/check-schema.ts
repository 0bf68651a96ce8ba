import BetterSqlite, { type Database } from 'better-sqlite3'
import type { Finding } from './audit-finding.ts'
import { appliedMigrations, migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'

interface Guard {
  readonly name: string
  readonly type: 'trigger' | 'view'
  readonly sql: string
}

/** What acts by itself in a database, by name. */
type Guards = ReadonlyMap<string, Guard>

function readGuards(file: Database): Guards {
  const rows = file.prepare("SELECT name, type, sql FROM main.sqlite_master WHERE type IN ('trigger', 'view')").all()
  return new Map((rows as Guard[]).map((guard) => [guard.name, guard]))
}

/** The text of a guard without what SQLite may write one way or another. */
const textOf = ({ sql }: Guard): string => sql.replaceAll(/["`[\]\s]/gu, '')

const isSame = (one: Guard, other: Guard): boolean => textOf(one) === textOf(other)

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
    ...[...expected.values()].flatMap((guard) => {
      const there = found.get(guard.name)
      if (there === undefined) return [find(`数据库的保护规则“${guard.name}”被删除。`)]
      return isSame(there, guard) ? [] : [find(`数据库的保护规则“${guard.name}”被改动。`)]
    }),
    ...[...found.keys()]
      .filter((name) => !expected.has(name))
      .map((name) => find(`数据库中有不是学城建立的自动规则“${name}”。`)),
  ]
}

/** Does what `mendGuards` does in a file nobody reads through views. */
export function mendFile(path: string): void {
  const bare = new BetterSqlite(path, { fileMustExist: true })
  try {
    mendGuards(bare)
  } finally {
    bare.close()
  }
}

/**
 * Puts the guards back as the program made them, and takes away what it did not make; called when they have been told
 * of, so that they hold again from then on. The connection must be a bare one: where views stand before the tables, a
 * trigger would be put on the view.
 */
export function mendGuards(file: Database): void {
  const expected = expectGuards(appliedMigrations(file))
  const found = readGuards(file)
  file.transaction(() => {
    for (const { name, type, sql } of found.values()) {
      const guard = expected.get(name)
      if (guard && isSame(guard, { name, type, sql })) continue
      file.exec(`DROP ${type} main."${name.replaceAll('"', '""')}"`)
    }
    const left = readGuards(file)
    for (const { name, sql } of expected.values()) if (!left.has(name)) file.exec(sql)
  })()
}
