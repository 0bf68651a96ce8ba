import type { Database } from 'better-sqlite3'
import { createActDigest } from './act-digest.ts'
import { nameLine, type Finding } from './audit-finding.ts'
import { cell, type LineCells } from './audit-line.ts'
import { checkActLog } from './check-act-log.ts'

interface StoredAct {
  readonly seq: number
  readonly at: string
  readonly actorId: string
  readonly actorName: string
  readonly command: string
}

const isSame = (act: StoredAct, cells: LineCells): boolean =>
  act.at === cells[cell.at] &&
  act.actorId === cells[cell.actorId] &&
  act.actorName === cells[cell.actorName] &&
  act.command === cells[cell.command]

/**
 * Holds each line that names an act against the act and its operations, in both directions: an act that was changed or
 * taken away shows at its line, and an act without a line in `finish`.
 */
export function createActCheck(file: Database, archivedActs: number) {
  const find = file.prepare(
    'SELECT seq, at, actor_id AS actorId, actor_name AS actorName, command FROM main.act WHERE tx_id = ?',
  )
  const amended = file.prepare(
    'SELECT act_amendment.before_digest AS before, act_amendment.after_digest AS after FROM main.act_amendment JOIN main.act ON act.tx_id = by_tx_id WHERE act_amendment.tx_id = ? ORDER BY act.seq DESC LIMIT 1',
  )
  const digest = createActDigest(file)
  let lastSeq = archivedActs
  let acts = 0
  let operations = 0

  const digestsOf = (txId: string) => {
    try {
      return digest(txId)
    } catch {
      // Changes that are no JSON any more were not written by the program.
      return { before: '', after: '', operations: 0 }
    }
  }

  const take = (cells: LineCells): Finding | undefined => {
    const txId = cells[cell.txId] as string | null
    if (txId === null) return undefined
    const say = (what: string): Finding => ({ seq: cells[cell.seq] as number, words: `${nameLine(cells)}${what}` })
    const act = find.get(txId) as StoredAct | undefined
    if (act === undefined) return say('所记的那次办理已不在操作日志中。')
    acts += 1
    const isBehind = act.seq > lastSeq
    lastSeq = Math.max(lastSeq, act.seq)
    const found = digestsOf(txId)
    operations += found.operations
    if (!isBehind) return say('与它前面的记录指向的办理次序颠倒或重复。')
    if (!isSame(act, cells)) return say('与操作日志中的时间、经办人或操作名称不一致。')
    if (cells[cell.form] === 1) return undefined
    const expected = (amended.get(txId) as { before: string; after: string } | undefined) ?? {
      before: cells[cell.before],
      after: cells[cell.after],
    }
    return found.before === expected.before && found.after === expected.after
      ? undefined
      : say('所记的那次办理在操作日志中的内容被改动过。')
  }

  return {
    take,
    /** What only shows when all lines have been taken. */
    finish: (): Finding[] => checkActLog(file, { archivedActs, acts, operations }),
  }
}
