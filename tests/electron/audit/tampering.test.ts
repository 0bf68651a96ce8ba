import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { lineColumns } from '#electron/database/audit-line.ts'
import { liveThroughDays } from '#tests/support/audited-district.ts'
import { makeFolder } from '#tests/bench/open-district.ts'
import { choose, lastOf, other, rehash, tamperWith } from '#tests/support/tamper.ts'

let home: ReturnType<typeof makeFolder>
let path = ''

beforeAll(async () => {
  home = makeFolder()
  path = join(home.path, 'original.sqlite')
  await liveThroughDays(path)
  return () => home.remove()
})

const { checkAfter, expectLocated } = tamperWith(() => path)

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
