import type { Database } from 'better-sqlite3'
import { actCell, createDigestAct, createFindAct, type ActCells } from './act-digest.ts'
import { nameLine, type Finding } from './audit-finding.ts'
import { cell, type LineCells } from './audit-line.ts'
import { checkActLog } from './check-act-log.ts'

const isSame = (act: ActCells, cells: LineCells): boolean =>
  act[actCell.at] === cells[cell.at] &&
  act[actCell.actorId] === cells[cell.actorId] &&
  act[actCell.actorName] === cells[cell.actorName] &&
  act[actCell.command] === cells[cell.command]

type Amendment = readonly [txId: string, before: string, after: string]

/**
 * All amendments there are, which are few: those an act made, and the last that was made of an act. Only such count as a
 * line vouches for: one said to be of an archived act, or of one from before there were any, was put in by hand, since
 * what those amended is older still.
 */
function readAmendments(file: Database) {
  const made = new Map<string, Amendment[]>()
  const last = new Map<string, Amendment>()
  const all = file
    .prepare(
      'SELECT by_tx_id, act_amendment.tx_id, act_amendment.before_digest, act_amendment.after_digest FROM main.act_amendment JOIN main.act ON act.tx_id = by_tx_id JOIN main.audit ON audit.tx_id = by_tx_id AND audit.form = 2 ORDER BY act.seq, act_amendment.tx_id',
    )
    .raw()
  for (const [by, ...amendment] of all.iterate() as IterableIterator<[string, ...Amendment]>) {
    const known = made.get(by)
    if (known) known.push(amendment)
    else made.set(by, [amendment])
    last.set(amendment[0], amendment)
  }
  return { made, last }
}

/**
 * Holds each line that names an act against the act and its operations, in both directions: an act that was changed or
 * taken away shows at its line, and an act without a line in `finish`.
 */
export function createActCheck(file: Database, archivedActs: number) {
  const find = createFindAct(file)
  const { made, last } = readAmendments(file)
  const digest = createDigestAct(file, (byTxId) => made.get(byTxId) ?? [])
  let lastSeq = archivedActs
  let acts = 0
  let operations = 0

  const digestsOf = (txId: string, stored: ActCells) => {
    try {
      return digest(txId, stored)
    } catch {
      // Changes that are no JSON any more were not written by the program.
      return { before: '', after: '', operations: 0 }
    }
  }

  const take = (cells: LineCells): Finding | undefined => {
    const txId = cells[cell.txId] as string | null
    if (txId === null) return undefined
    const say = (what: string): Finding => ({ seq: cells[cell.seq] as number, words: `${nameLine(cells)}${what}` })
    const act = find(txId)
    if (act === undefined) return say('所记的那次办理已不在操作日志中。')
    acts += 1
    const isBehind = act[actCell.seq] > lastSeq
    lastSeq = Math.max(lastSeq, act[actCell.seq])
    const found = digestsOf(txId, act)
    operations += found.operations
    if (!isBehind) return say('与它前面的记录指向的办理次序颠倒或重复。')
    if (!isSame(act, cells)) return say('与操作日志中的时间、经办人或操作名称不一致。')
    if (cells[cell.form] === 1) return undefined
    const [, before, after] = last.get(txId) ?? [txId, cells[cell.before], cells[cell.after]]
    return found.before === before && found.after === after
      ? undefined
      : say('所记的那次办理在操作日志中的内容被改动过。')
  }

  return {
    take,
    /** What only shows when all lines have been taken. */
    finish: (): Finding[] => checkActLog(file, { archivedActs, acts, operations }),
  }
}
