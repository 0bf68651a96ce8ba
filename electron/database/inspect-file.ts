import { accessSync, constants, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { DatabaseRefused } from './database-refused.ts'
import { appliedMigrations, type Migration } from './migrate.ts'

/** In the file's header, so that a file of another program is told apart: "XCHG". */
export const applicationId = 0x58_43_48_47

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function beginsLikeSqlite(path: string): boolean {
  const head = Buffer.alloc(16)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, head, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return head.toString('latin1') === 'SQLite format 3\0'
}

/** Looks at an existing file without touching it; throws `DatabaseRefused` where it must not be opened. */
export function inspectFile(path: string, migrations: readonly Migration[]): void {
  if (!existsSync(path)) {
    if (!isWritable(dirname(path))) throw new DatabaseRefused('read-only', dirname(path))
    return
  }
  if (statSync(path).size === 0) throw new DatabaseRefused('empty', path)
  if (!beginsLikeSqlite(path)) throw new DatabaseRefused('damaged', path)
  if (!isWritable(path) || !isWritable(dirname(path))) throw new DatabaseRefused('read-only', path)
  let applied: string[]
  let id: unknown
  let check: unknown
  try {
    const file = new BetterSqlite(path, { readonly: true })
    try {
      id = file.pragma('application_id', { simple: true })
      check = file.pragma('quick_check(1)', { simple: true })
      applied = check === 'ok' ? appliedMigrations(file) : []
    } finally {
      file.close()
    }
  } catch (error) {
    throw new DatabaseRefused('damaged', path, error instanceof Error ? error.message : String(error))
  }
  if (check !== 'ok') throw new DatabaseRefused('damaged', path, String(check))
  if (id !== applicationId) throw new DatabaseRefused('foreign', path)
  const known = new Set(migrations.map(([name]) => name))
  const unknown = applied.filter((name) => !known.has(name))
  if (unknown.length > 0) throw new DatabaseRefused('newer', path, unknown.join('、'))
}
