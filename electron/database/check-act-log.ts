import type { Database } from 'better-sqlite3'
import { wordInstant } from '#electron/clock.ts'
import type { Finding } from './audit-finding.ts'

/** What the lines of the audit log accounted for. */
interface Accounted {
  /** The last act whose line was archived; it and those before it need none. */
  readonly archivedActs: number
  readonly acts: number
  readonly operations: number
}

/** How many of one sort are named. */
const named = 20

interface NamedAct {
  readonly seq: number
  readonly at: string
  readonly actorName: string
}

/** By its number: what an act was called may name a person, which is not for the audit log. */
const nameAct = ({ seq, at, actorName }: NamedAct): string =>
  `操作日志中第 ${seq} 次办理(${wordInstant(at)},${actorName})`

/** Acts that no line tells of. Counted first, since that is quick and as a rule enough. */
function actsWithoutLine(file: Database, { archivedActs, acts }: Accounted): Finding[] {
  const count = file.prepare('SELECT count(*) FROM main.act WHERE seq > ?').pluck().get(archivedActs) as number
  if (count === acts) return []
  const bare = file.prepare(
    'SELECT act.seq, act.at, act.actor_name AS actorName FROM main.act LEFT JOIN main.audit ON audit.tx_id = act.tx_id WHERE audit.seq IS NULL AND act.seq > ? ORDER BY act.seq LIMIT ?',
  )
  return (bare.all(archivedActs, named) as NamedAct[]).map((act) => ({
    seq: null,
    words: `${nameAct(act)}没有对应的审计记录。`,
  }))
}

/** Operations that belong to no act. */
function strayOperations(file: Database, { archivedActs, operations }: Accounted): Finding[] {
  const archived = file
    .prepare('SELECT count(*) FROM main.operation JOIN main.act ON act.tx_id = operation.tx_id WHERE act.seq <= ?')
    .pluck()
    .get(archivedActs) as number
  if (file.prepare('SELECT count(*) FROM main.operation').pluck().get() === operations + archived) return []
  const stray = file.prepare(
    'SELECT dev_seq AS seq, hlc FROM main.operation WHERE NOT EXISTS (SELECT 1 FROM main.act WHERE act.tx_id = operation.tx_id) ORDER BY dev_seq LIMIT ?',
  )
  return (stray.all(named) as { readonly seq: number; readonly hlc: string }[]).map(({ seq, hlc }) => ({
    seq: null,
    words: `操作日志中的第 ${seq} 项改动(${wordInstant(hlc.slice(0, 24))})不属于任何一次办理。`,
  }))
}

interface Undoing extends NamedAct {
  readonly txId: string
  readonly undoes: string | null
  readonly by: string | null
}

const undoings = `SELECT seq, at, actor_name AS actorName, tx_id AS txId, undoes, undone_by AS "by" FROM main.act
  WHERE undoes IS NOT NULL OR undone_by IS NOT NULL OR tx_id IN (SELECT undoes FROM main.act) ORDER BY seq`

/** `undone_by` follows from the acts that undo, in their order: it is the last of them that was not undone in turn. */
function wronglyUndone(file: Database): Finding[] {
  const acts = file.prepare(undoings).all() as Undoing[]
  const undoes = new Map(acts.map((act) => [act.txId, act.undoes]))
  const expected = new Map<string, string | null>()
  for (const act of acts) {
    if (act.undoes === null) continue
    expected.set(act.undoes, act.txId)
    const earlier = undoes.get(act.undoes)
    if (earlier) expected.set(earlier, null)
  }
  return acts
    .filter(({ txId, by }) => by !== (expected.get(txId) ?? null))
    .slice(0, named)
    .map((act) => ({ seq: null, words: `${nameAct(act)}的撤销标记与后来的撤销不一致。` }))
}

/** What is wrong with the operation log beside its lines: nothing in a log the program alone has written. */
export const checkActLog = (file: Database, accounted: Accounted): Finding[] => [
  ...actsWithoutLine(file, accounted),
  ...strayOperations(file, accounted),
  ...wronglyUndone(file),
]
