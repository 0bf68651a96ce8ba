import type { Database } from 'better-sqlite3'
import { expect } from 'vitest'
import { cell, hashLine, lineColumns, type LineCells } from '#electron/database/audit-line.ts'
import { checkAuditNow } from '#electron/database/check-audit.ts'
import { markPathOf, readMarks } from '#electron/database/head-mark.ts'
import { makeFolder } from '#tests/bench/open-district.ts'
import { copyDatabase, openBare } from './audited-district.ts'

export interface Located {
  /** The lines one of which a finding must name first. */
  readonly lines?: readonly [from: number, to: number]
  /** Words one of the findings must say. */
  readonly words?: RegExp
}

/** Tampers with copies of a database and holds what the check of its audit log says against where it was done. */
export function tamperWith(pathOf: () => string) {
  /** Does something to a copy and answers what the check of all says. */
  function checkAfter(tamper: (file: Database) => Located) {
    const folder = makeFolder()
    const copy = copyDatabase(pathOf(), folder.path)
    const file = openBare(copy)
    const located = tamper(file)
    const findings = checkAuditNow(file, readMarks(markPathOf(copy)))
    file.close()
    folder.remove()
    return { located, findings }
  }

  function expectLocated(tamper: (file: Database) => Located): void {
    const { located, findings } = checkAfter(tamper)
    const [from, to] = located.lines ?? [-Infinity, Infinity]
    const first = Math.min(...findings.flatMap(({ seq }) => seq ?? []))
    const said = findings.map(({ words }) => words).join('\n')
    const isLocated = findings.length > 0 && first >= from && first <= to && (located.words?.test(said) ?? true)
    expect({ located, findings, isLocated }).toMatchObject({ isLocated: true })
  }

  return { checkAfter, expectLocated }
}

export const lastOf = (file: Database): number => file.prepare('SELECT max(seq) FROM audit').pluck().get() as number

export const other = (value: unknown): unknown =>
  typeof value === 'number' ? value + 1 : value === null ? '无中生有' : `${value as string}改`

export const choose = (file: Database, sql: string, place: number): Record<string, unknown> => {
  const rows = file.prepare(sql).all() as Record<string, unknown>[]
  return rows[place % rows.length] ?? {}
}

/** Computes the hashes anew from a line on, as somebody would who knows how they are made. */
export function rehash(file: Database, from: number, to = Infinity): void {
  const lines = file.prepare(`SELECT ${lineColumns} FROM audit ORDER BY seq`).raw().all() as LineCells[]
  let previous = ''
  for (const cells of lines) {
    const seq = cells[cell.seq] as number
    const fresh = seq >= from && seq <= to ? (hashLine(previous, cells) ?? '') : String(cells[cell.hash])
    if (fresh !== cells[cell.hash]) file.prepare('UPDATE audit SET hash = ? WHERE seq = ?').run(fresh, seq)
    previous = fresh
  }
}
