import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, test } from 'vitest'
import { createDigestAct, createFindAct } from '#electron/database/act-digest.ts'
import { liveThroughDays } from '#tests/support/audited-district.ts'
import { makeFolder } from '#tests/bench/open-district.ts'
import { choose, other, rehash, tamperWith } from '#tests/support/tamper.ts'

let home: ReturnType<typeof makeFolder>
let path = ''

beforeAll(async () => {
  home = makeFolder()
  path = join(home.path, 'original.sqlite')
  await liveThroughDays(path)
  return () => home.remove()
})

const { expectLocated } = tamperWith(() => path)

const place = fc.nat(10_000)
const runs = { numRuns: 40 }

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

test('an operation put in for no act, and a line that tells of an act told before, are named', () => {
  expectLocated((file) => {
    const names = (file.prepare('SELECT name FROM pragma_table_info(?)').pluck().all('operation') as string[]).join()
    const forged = names.replace('op_id', "'forged'").replace('dev_seq', '900000').replace('tx_id', "'no act'")
    file.exec(`INSERT INTO operation (${names}) SELECT ${forged} FROM operation LIMIT 1`)
    return { words: /第 900000 项改动.*不属于任何一次办理/u }
  })
  expectLocated((file) => {
    const told = file.prepare('SELECT seq FROM audit WHERE tx_id IS NOT NULL ORDER BY seq').pluck().all() as number[]
    const [first = 0, second = 0] = told
    const copied = ['at', 'actor_id', 'actor_name', 'command', 'tx_id', 'before_digest', 'after_digest']
    const set = copied.map((name) => `${name} = (SELECT ${name} FROM audit WHERE seq = ${first})`).join()
    file.exec(`UPDATE audit SET ${set} WHERE seq = ${second}`)
    rehash(file, second)
    return { lines: [second, second], words: /办理次序颠倒或重复/u }
  })
})

test('beside a line of the first form, which holds no digests, an act given to somebody else is located', () => {
  expectLocated((file) => {
    file.exec(
      "UPDATE audit SET form = 1, kind = 'change', station = '', label = '', object = '', before_digest = NULL, after_digest = NULL",
    )
    rehash(file, 1)
    const line = choose(file, 'SELECT seq, tx_id FROM audit WHERE tx_id IS NOT NULL', 7)
    file.prepare("UPDATE act SET actor_name = '别人' WHERE tx_id = ?").run(line['tx_id'])
    return { words: new RegExp(`第 ${String(line['seq'])} 行.*与操作日志中的时间、经办人或操作名称不一致`, 'u') }
  })
})

test('an amendment no line vouches for excuses nothing', () => {
  expectLocated((file) => {
    const told = file.prepare('SELECT seq, tx_id AS txId FROM audit WHERE tx_id IS NOT NULL ORDER BY seq').all()
    const [early, late] = [told[0], told.at(-1)] as { readonly seq: number; readonly txId: string }[]
    const bare =
      "form = 1, kind = 'change', station = '', label = '', object = '', before_digest = NULL, after_digest = NULL"
    file.prepare(`UPDATE audit SET ${bare} WHERE seq = ?`).run(early?.seq)
    rehash(file, early?.seq ?? 0)
    file.prepare(`UPDATE operation SET changes = '{"note":[null,"改"]}' WHERE tx_id = ?`).run(late?.txId)
    const stored = createFindAct(file)(late?.txId ?? '')
    const forged = stored && createDigestAct(file, () => [])(late?.txId ?? '', stored)
    file
      .prepare('INSERT INTO act_amendment (by_tx_id, tx_id, before_digest, after_digest) VALUES (?, ?, ?, ?)')
      .run(early?.txId, late?.txId, forged?.before, forged?.after)
    return { words: new RegExp(`第 ${String(late?.seq)} 行.*在操作日志中的内容被改动过`, 'u') }
  })
})
