import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { writeArchive } from './archive-audit.ts'
import { lineColumns, type LineCells } from './audit-line.ts'

/** The audit lines a restore took out of the log in use, and the file in the folder `audit-archive` that holds them. */
export interface RescuedLines {
  readonly from: number
  readonly through: number
  readonly file: string
}

const hashAt = (file: Database, seq: number): string | undefined =>
  file.prepare('SELECT hash FROM main.audit WHERE seq = ?').pluck().get(seq) as string | undefined

/** The last line both logs have; 0 where they have none in common. */
function lastCommon(one: Database, other: Database): number {
  const seqs = other.prepare('SELECT seq FROM main.audit ORDER BY seq DESC').pluck()
  for (const seq of seqs.iterate() as IterableIterator<number>)
    if (hashAt(one, seq) !== undefined && hashAt(one, seq) === hashAt(other, seq)) return seq
  return 0
}

function readBeyond(file: Database, seq: number): LineCells[] {
  const lines = file.prepare(`SELECT ${lineColumns} FROM main.audit WHERE seq > ? ORDER BY seq`).raw()
  return lines.all(seq) as LineCells[]
}

/**
 * Writes the audit lines of a database that was replaced, which the one restored does not have, beside the archived
 * ones: going back to a backup must not shorten the time audit lines are kept. Undefined where there is none. Throws
 * where the replaced database cannot be read or the file not be written.
 */
export function rescueLines(replaced: string, restored: string, at: string): RescuedLines | undefined {
  const before = new BetterSqlite(replaced, { fileMustExist: true })
  const now = new BetterSqlite(restored, { readonly: true, fileMustExist: true })
  try {
    const common = lastCommon(before, now)
    const lines = readBeyond(before, common)
    const [first, last] = [lines[0], lines.at(-1)]
    if (first === undefined || last === undefined) return undefined
    const [from, through] = [Number(first[1]), Number(last[1])]
    const folder = join(dirname(restored), 'audit-archive')
    const file = `恢复前的审计记录 ${from}-${through} ${at.slice(0, 19).replaceAll(':', '')}.jsonl`
    mkdirSync(folder, { recursive: true })
    const columns = lineColumns.split(', ')
    const previous = hashAt(before, common) ?? ''
    const head = String(last.at(-1))
    const heading = { form: '学城审计归档', columns, previous, from, through, head, lines: lines.length } as const
    writeArchive(join(folder, file), heading, lines)
    return { from, through, file }
  } finally {
    before.close()
    now.close()
  }
}
