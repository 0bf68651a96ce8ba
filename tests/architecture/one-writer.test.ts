import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const sources = globSync('{electron,shared,renderer}/**/*.{ts,tsx,mjs}', { cwd: root })
const outside = sources.filter((path) => !path.startsWith('electron/database/'))
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** What a file of code says, its comments left out. */
const codeOf = (path: string): string =>
  read(path)
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/^\s*\/\/.*$/gmu, '')

/** Every way to make SQLite write: a statement, a builder of one, or a connection of one's own. */
const writing: readonly RegExp[] = [
  /\b(?:INSERT|REPLACE)\s+(?:OR\s+\w+\s+)?INTO\b/iu,
  /\bUPDATE\s+"?\w+"?\s+SET\b/iu,
  /\bDELETE\s+FROM\b/iu,
  /\b(?:CREATE|DROP|ALTER)\s+(?:TABLE|INDEX|TRIGGER|VIEW)\b/iu,
  /\.(?:insertInto|replaceInto|updateTable|deleteFrom|mergeInto)\(/u,
  /['"]better-sqlite3['"]/u,
  /['"]node:sqlite['"]/u,
  /\bloadExtension\(/u,
]

const offences = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => writing.flatMap((way) => (way.test(codeOf(path)) ? [`${path} ${way.source}`] : [])))

test('only electron/database prepares writing SQL or opens a database', () => {
  expect(offences(outside)).toEqual([])
})

test('the scan knows writing SQL when it sees it', () => {
  const inside = sources.filter((path) => path.startsWith('electron/database/'))
  expect(outside.length).toBeGreaterThan(50)
  expect(offences(inside).length).toBeGreaterThan(5)
})

test('only the write path fills the logs, and only the set-up of the backend makes a writer', () => {
  const makers = outside.filter((path) =>
    /\b(?:create(?:Writer|RecordStore|OperationLog|AuditLog|ArchiveAudit|AmendActs|HeadMark)|openAudit)\(/u.test(
      codeOf(path),
    ),
  )
  expect(makers).toEqual([])
  const openers = outside.filter((path) => /\bopenDatabase\(|\.begin\(/u.test(codeOf(path)))
  expect(openers.toSorted()).toEqual(['electron/assemble.ts', 'electron/dispatch.ts'])
})

test('only the audit log appends to it, only its archive removes from it, and nothing changes a line or an anchor', () => {
  const inside = sources.filter((path) => path.startsWith('electron/database/') && !path.includes('/migrations/'))
  const doing = (way: RegExp) => inside.filter((path) => way.test(codeOf(path))).toSorted()
  expect(doing(/\bINTO\s+(?:main\.)?audit\b/iu)).toEqual(['electron/database/audit-log.ts'])
  expect(doing(/\bDELETE\s+FROM\s+(?:main\.)?audit(?:_anchor)?\b/iu)).toEqual(['electron/database/archive-audit.ts'])
  expect(doing(/\bUPDATE\s+(?:main\.)?audit(?:_anchor)?\b/iu)).toEqual([])
  expect(doing(/\bDROP\s+TRIGGER\b|recursive_triggers|writable_schema/iu)).toEqual([])
})
