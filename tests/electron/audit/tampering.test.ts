import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { cell, hashLine, lineColumns, type LineCells } from '#electron/database/audit-line.ts'
import { checkAuditNow } from '#electron/database/check-audit.ts'
import { markPathOf, readMarks } from '#electron/database/head-mark.ts'
import { copyDatabase, liveThroughDays, openBare } from '#tests/support/audited-district.ts'
import { makeFolder } from '#tests/bench/open-district.ts'

let home: ReturnType<typeof makeFolder>
let path = ''

beforeAll(async () => {
  home = makeFolder()
  path = join(home.path, 'original.sqlite')
  await liveThroughDays(path)
  return () => home.remove()
})

interface Located {
  /** The lines one of which a finding must name first. */
  readonly lines?: readonly [from: number, to: number]
  /** Words one of the findings must say. */
  readonly words?: RegExp
}

/** Does something to a copy and answers what the check of all says. */
function checkAfter(tamper: (file: Database) => Located) {
  const folder = makeFolder()
  const copy = copyDatabase(path, folder.path)
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

const lastOf = (file: Database): number => file.prepare('SELECT max(seq) FROM audit').pluck().get() as number

const other = (value: unknown): unknown =>
  typeof value === 'number' ? value + 1 : value === null ? '无中生有' : `${value as string}改`

const choose = (file: Database, sql: string, place: number): Record<string, unknown> => {
  const rows = file.prepare(sql).all() as Record<string, unknown>[]
  return rows[place % rows.length] ?? {}
}

/** Computes the hashes anew from a line on, as somebody would who knows how they are made. */
function rehash(file: Database, from: number, to = Infinity): void {
  const lines = file.prepare(`SELECT ${lineColumns} FROM audit ORDER BY seq`).raw().all() as LineCells[]
  let previous = ''
  for (const cells of lines) {
    const seq = cells[cell.seq] as number
    const fresh = seq >= from && seq <= to ? (hashLine(previous, cells) ?? '') : String(cells[cell.hash])
    if (fresh !== cells[cell.hash]) file.prepare('UPDATE audit SET hash = ? WHERE seq = ?').run(fresh, seq)
    previous = fresh
  }
}

const place = fc.nat(10_000)
const runs = { numRuns: 40 }
const columns = lineColumns.split(', ').filter((name) => name !== 'seq')

test('an untouched log has nothing to be found, whatever was done', () => {
  expect(checkAfter(() => ({})).findings).toEqual([])
})

test('any column of any line that is changed is located at that line', () => {
  fc.assert(
    fc.property(place, fc.constantFrom(...columns), (which, column) =>
      expectLocated((file) => {
        const line = choose(file, 'SELECT * FROM audit', which)
        file.prepare(`UPDATE audit SET ${column} = ? WHERE seq = ?`).run(other(line[column]), line['seq'])
        const seq = line['seq'] as number
        return { lines: [seq, seq] }
      }),
    ),
    { numRuns: 120 },
  )
})

test('a changed line whose own hash was made anew is located at it or at the next', () => {
  fc.assert(
    fc.property(place, fc.constantFrom('at', 'actor_name', 'object', 'result', 'digest'), (which, column) =>
      expectLocated((file) => {
        const line = choose(file, 'SELECT * FROM audit', which)
        const seq = line['seq'] as number
        file.prepare(`UPDATE audit SET ${column} = ? WHERE seq = ?`).run(other(line[column]), seq)
        rehash(file, seq, seq)
        // Behind the last line there is none to tell; then a mark does.
        return seq === lastOf(file) ? { words: /行之间有审计记录被改写|被改动|不一致/u } : { lines: [seq, seq + 1] }
      }),
    ),
    runs,
  )
})

test('a chain made anew from any line on shows against the marks or the acts', () => {
  fc.assert(
    fc.property(place, fc.constantFrom('at', 'actor_name', 'object', 'result', 'digest'), (which, column) => {
      const { located, findings } = checkAfter((file) => {
        const line = choose(file, 'SELECT * FROM audit', which)
        const seq = line['seq'] as number
        file.prepare(`UPDATE audit SET ${column} = ? WHERE seq = ?`).run(other(line[column]), seq)
        rehash(file, seq)
        return { lines: [seq, seq] }
      })
      const seq = located.lines?.[0] ?? 0
      const covers = findings.some(({ words }) => {
        const [, from, to] = /^第 (\d+) 至 (\d+) 行之间/u.exec(words) ?? []
        return from !== undefined && Number(from) <= seq && seq <= Number(to)
      })
      const isFound = covers || findings.some((finding) => finding.seq === seq)
      expect({ findings, isFound }).toMatchObject({ isFound: true })
    }),
    runs,
  )
})

test('lines taken out anywhere are located at the gap, at the beginning and at the end too', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 5 }), (which, count) =>
      expectLocated((file) => {
        const from = (which % lastOf(file)) + 1
        const to = Math.min(from + count - 1, lastOf(file))
        file.prepare('DELETE FROM audit WHERE seq BETWEEN ? AND ?').run(from, to)
        return { lines: [from, from], words: /不见了|被删除/u }
      }),
    ),
    runs,
  )
})

test('a gap closed by counting the lines anew is located', () => {
  fc.assert(
    fc.property(place, (which) =>
      expectLocated((file) => {
        const gone = (which % (lastOf(file) - 1)) + 1
        file.prepare('DELETE FROM audit WHERE seq = ?').run(gone)
        file.prepare('UPDATE audit SET seq = -seq WHERE seq > ?').run(gone)
        file.prepare('UPDATE audit SET seq = -seq - 1 WHERE seq < 0').run()
        return { lines: [gone, gone] }
      }),
    ),
    runs,
  )
})

test('the end cut off together with the acts and operations it told of shows against the marks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) =>
      expectLocated((file) => {
        const from = lastOf(file) - count + 1
        const lost = 'SELECT tx_id FROM audit WHERE tx_id IS NOT NULL AND seq >= ?'
        file.prepare(`DELETE FROM operation WHERE tx_id IN (${lost})`).run(from)
        file.prepare(`DELETE FROM act WHERE tx_id IN (${lost})`).run(from)
        file.prepare('DELETE FROM audit WHERE seq >= ?').run(from)
        return { lines: [from, from], words: /行起的审计记录被删除/u }
      }),
    ),
    runs,
  )
})

test('two lines that changed places, and one that was put in, are located at the first', () => {
  fc.assert(
    fc.property(place, place, (one, another) =>
      expectLocated((file) => {
        const last = lastOf(file)
        const [low, high] = [(one % last) + 1, (another % last) + 1].toSorted((a, b) => a - b) as [number, number]
        if (low === high) {
          file.prepare('UPDATE audit SET seq = -seq WHERE seq >= ?').run(low)
          file.prepare('UPDATE audit SET seq = 1 - seq WHERE seq < 0').run()
          file
            .prepare(
              `INSERT INTO audit (${lineColumns}) SELECT form, ${low}, at, kind, actor_id, actor_name, station, command, label, object, result, NULL, digest, before_digest, after_digest, hash FROM audit WHERE seq = ${low + 1}`,
            )
            .run()
          // A copy of a line without an act is that line itself, and the one behind it is too many.
          return { lines: [low, low + 1] }
        }
        file.prepare('UPDATE audit SET seq = -1 WHERE seq = ?').run(low)
        file.prepare('UPDATE audit SET seq = ? WHERE seq = ?').run(low, high)
        file.prepare('UPDATE audit SET seq = ? WHERE seq = -1').run(high)
        return { lines: [low, low] }
      }),
    ),
    runs,
  )
})

const actColumns = ['at', 'actor_id', 'actor_name', 'command', 'label', 'source', 'row_count', 'undoable', 'undoes']
const operationColumns =
  'dev_seq op_id tx_id table_name row_id kind changes base_version actor_id hlc schema_version source'.split(' ')

/** Changes a column of a row of `table`, picked by `which`; located at the line of its act. */
const changeIn = (table: string, key: string, which: number, column: string) => (file: Database) => {
  const row = choose(file, `SELECT * FROM ${table}`, which)
  const seq = file.prepare('SELECT seq FROM audit WHERE tx_id = ?').pluck().get(row['tx_id']) as number
  const value = column === 'tx_id' ? choose(file, 'SELECT tx_id FROM act', which + 1)['tx_id'] : other(row[column])
  file
    .prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`)
    .run(column === 'dev_seq' ? (value as number) + 1_000_000 : value, row[key])
  const others = file.prepare('SELECT seq FROM audit WHERE tx_id = ?').pluck().get(value) as number | undefined
  return { lines: [Math.min(seq, others ?? seq), seq] as const }
}

test('any column of any act or operation that is changed is located at the line of its act', () => {
  fc.assert(
    fc.property(place, fc.constantFrom(...actColumns), (which, column) =>
      expectLocated(changeIn('act', 'tx_id', which, column)),
    ),
    { numRuns: 60 },
  )
  fc.assert(
    fc.property(place, fc.constantFrom(...operationColumns), (which, column) =>
      expectLocated(changeIn('operation', 'op_id', which, column)),
    ),
    { numRuns: 80 },
  )
})

test('an act or operation taken away is located at its line, and an act put in is named', () => {
  fc.assert(
    fc.property(place, fc.constantFrom('act', 'operation'), (which, table) =>
      expectLocated((file) => {
        const row = choose(file, `SELECT rowid AS "row", tx_id FROM ${table}`, which)
        const seq = file.prepare('SELECT seq FROM audit WHERE tx_id = ?').pluck().get(row['tx_id']) as number
        file.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(row['row'])
        return { lines: [seq, seq] }
      }),
    ),
    runs,
  )
  expectLocated((file) => {
    const added = `SELECT 100000, 'forged', at, actor_id, '冒名', command, label, source, row_count, undoable, NULL, NULL FROM act LIMIT 1`
    file.exec(`INSERT INTO act ${added}`)
    return { words: /第 100000 次办理.*冒名.*没有对应的审计记录/u }
  })
})

test('the mark that an act was undone cannot be set or taken away unseen', () => {
  for (const sql of [
    'UPDATE act SET undone_by = NULL WHERE seq = (SELECT max(seq) FROM act WHERE undone_by IS NOT NULL)',
    'UPDATE act SET undone_by = (SELECT max(tx_id) FROM act) WHERE seq = (SELECT min(seq) FROM act)',
  ])
    expectLocated((file) => {
      file.exec(sql)
      return { words: /的撤销标记与后来的撤销不一致/u }
    })
})

test('a beginning cut off and passed off as archived is found, since no act of archiving vouches for it', () => {
  expectLocated((file) => {
    file.exec(
      `INSERT INTO audit_anchor SELECT seq, hash, seq, (SELECT max(act.seq) FROM act JOIN audit a ON a.tx_id = act.tx_id WHERE a.seq <= 20), 'x', 'x', at FROM audit WHERE seq = 20`,
    )
    file.exec('DELETE FROM audit WHERE seq <= 20')
    return { lines: [21, 21], words: /不是由“归档并清除”清除的/u }
  })
})
