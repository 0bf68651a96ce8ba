import { hash } from 'node:crypto'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { createActDigest } from '#electron/database/act-digest.ts'
import { cellsOf, lineColumns, type AuditLine } from '#electron/database/audit-line.ts'
import { checkAuditNow } from '#electron/database/check-audit.ts'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { compare, time, type BenchLine } from './measure.ts'
import { makeFolder } from './open-district.ts'

const count = 1_000_000

/** Of ten lines so many tell of an act: the others are sign-ins, exports, prints and refusals. */
const actsOfTen = 6

/** A log of a million lines as some years of a district make it, its acts with one operation each. */
function fill(file: BetterSqlite.Database): void {
  const places = lineColumns.replaceAll(/\w+/gu, '?')
  const insert = file.prepare(`INSERT INTO audit (${lineColumns}) VALUES (${places})`)
  const act = file.prepare(
    "INSERT INTO act (tx_id, at, actor_id, actor_name, command, label, source, row_count, undoable) VALUES (?, ?, 'a', '经办人', 'families.update', '修改家庭', '手工录入', 1, 1)",
  )
  const operation = file.prepare(
    "INSERT INTO operation (device_id, dev_seq, op_id, tx_id, table_name, row_id, kind, changes, base_version, actor_id, hlc, schema_version, source) VALUES ('d', ?, ?, ?, 'family', ?, 'update', ?, 1, 'a', ?, 's', '手工录入')",
  )
  const digest = createActDigest(file)
  let previous = ''
  for (let seq = 1; seq <= count; seq += 1) {
    const at = new Date(Date.UTC(2010, 0, 1) + seq * 60_000).toISOString()
    const txId = seq % 10 < actsOfTen ? `tx-${seq}` : null
    const line: AuditLine = {
      at,
      kind: 'change',
      actorId: 'a',
      actorName: '经办人',
      station: 'PC-01 窗口0a1b2c',
      command: 'families.update',
      label: '修改家庭',
      object: `家庭(编号 id-${seq})`,
      result: 'ok',
      txId,
      digest: '{"id":"id","version":3,"values":{"note":"住二层"}}',
      before: null,
      after: null,
    }
    if (txId !== null) {
      act.run(txId, at)
      operation.run(seq, `op-${seq}`, txId, `id-${seq}`, '{"members":[3,4]}', `${at}-${seq}-d`)
    }
    const digests = txId === null ? {} : digest(txId)
    const cells = cellsOf(previous, seq, { ...line, ...digests })
    insert.run(cells)
    previous = String(cells.at(-1))
  }
}

/** The least that could be called reading the log: every line once, in order, through SHA-256. */
function readBare(file: BetterSqlite.Database): string {
  let previous = ''
  for (const cells of file.prepare(`SELECT ${lineColumns} FROM audit ORDER BY seq`).raw().iterate())
    previous = hash('sha256', previous + JSON.stringify(cells), 'hex')
  return previous
}

/** The whole check of a million lines, acts and operations included, against reading the lines through SHA-256. */
export async function benchVerifyAudit(): Promise<BenchLine> {
  const folder = makeFolder()
  const file = new BetterSqlite(join(folder.path, 'log.sqlite'))
  file.pragma('journal_mode = WAL')
  migrate(file, migrations)
  file.pragma('foreign_keys = OFF')
  file.transaction(() => fill(file))()
  const reference = await time(() => readBare(file))
  const ours = await time(() => {
    const findings = checkAuditNow(file, 'not-asked')
    if (findings.length > 0) throw new Error(findings.map(({ words }) => words).join('\n'))
  })
  file.close()
  folder.remove()
  const note = `${count} lines and the ${(count / 10) * actsOfTen} acts they tell of, each against its operations; reference: the lines once through SHA-256`
  return compare('check of the audit log', ours, reference, 'ms', note)
}
