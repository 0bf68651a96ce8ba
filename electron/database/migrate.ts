import type { Database } from 'better-sqlite3'

/** Name and SQL of one step of the schema. */
export type Migration = readonly [name: string, sql: string]

/** The migrations a file has run, oldest first; none where it is new. */
export function appliedMigrations(file: Database): string[] {
  const known = file.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'").get()
  return known === undefined
    ? []
    : (file.prepare('SELECT name FROM migration ORDER BY position').pluck().all() as string[])
}

/**
 * Runs what has not run, each in its own transaction.
 *
 * Kysely's migrator does not wrap SQLite migrations in a transaction, and foreign keys
 * can only be switched off outside one, so this small runner does both itself.
 */
export function migrate(file: Database, migrations: readonly Migration[]): void {
  const applied = new Set(appliedMigrations(file))
  file.exec('CREATE TABLE IF NOT EXISTS migration (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT')
  file.pragma('foreign_keys = OFF')
  for (const [name, sql] of migrations.filter(([candidate]) => !applied.has(candidate))) {
    file.transaction(() => {
      file.exec(sql)
      if (file.pragma('foreign_key_check', { simple: true }) !== undefined)
        throw new Error(`${name} breaks a foreign key`)
      file.prepare('INSERT INTO migration (name) VALUES (?)').run(name)
    })()
  }
  file.pragma('foreign_keys = ON')
}
