import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { appliedMigrations, type Migration } from './migrate.ts'

/**
 * Before a schema changes, the file as it was is put beside it. It takes its name only when it is whole,
 * so that a copy broken off by a full disk is never mistaken for one.
 */
export function keepCopy(file: Database, path: string, migrations: readonly Migration[]): void {
  const applied = new Set(appliedMigrations(file))
  const pending = migrations.filter(([name]) => !applied.has(name))
  const copy = `${path}.before-${pending.at(-1)?.[0]}`
  if (path === ':memory:' || applied.size === 0 || pending.length === 0 || existsSync(copy)) return
  rmSync(`${copy}.part`, { force: true })
  file.prepare('VACUUM INTO ?').run(`${copy}.part`)
  renameSync(`${copy}.part`, copy)
}
