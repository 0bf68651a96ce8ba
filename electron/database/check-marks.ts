import type { Database } from 'better-sqlite3'
import { wordInstant } from '#electron/clock.ts'
import { findAnchor } from './archive-audit.ts'
import type { Finding } from './audit-finding.ts'
import type { KeptMarks } from './head-mark.ts'
import type { Mark } from './log-head.ts'

interface Checked {
  /** The marks the log still agrees with. */
  readonly holding: readonly Mark[]
  readonly findings: readonly Finding[]
}

/** A log as it was before there were marks has no line of the second form. */
const isMarked = (file: Database): boolean =>
  file.prepare('SELECT 1 FROM main.audit WHERE form = 2 LIMIT 1').get() !== undefined ||
  file.prepare('SELECT 1 FROM main.audit_anchor').get() !== undefined

/**
 * Holds the log against the marks kept outside its file. Lines cut off at the end, and a chain that was computed anew,
 * show only here; of the second it is known between which two marks it begins.
 */
export function checkMarks(file: Database, kept: KeptMarks): Checked {
  if (kept === 'missing' && !isMarked(file)) return { holding: [], findings: [] }
  if (typeof kept === 'string') {
    const why = kept === 'missing' ? '不见了' : '已损坏'
    const words = `数据目录中的核对标记文件(.head.json)${why},无法证明审计记录的末尾没有被删除。`
    return { holding: [], findings: [{ seq: null, words }] }
  }
  const hashAt = file.prepare('SELECT hash FROM main.audit WHERE seq = ?').pluck()
  const end = (file.prepare('SELECT max(seq) FROM main.audit').pluck().get() as number | null) ?? 0
  const archived = findAnchor(file)?.seq ?? 0
  const holding: Mark[] = []
  for (const mark of kept.filter(({ seq }) => seq > archived)) {
    const found = hashAt.get(mark.seq) as string | undefined
    if (found === mark.hash) {
      holding.push(mark)
      continue
    }
    const from = Math.max(holding.at(-1)?.seq ?? 0, archived) + 1
    const noted = `核对标记记到第 ${mark.seq} 行(${wordInstant(mark.at)})`
    if (mark.seq > end && found === undefined)
      return { holding, findings: [{ seq: end + 1, words: `第 ${end + 1} 行起的审计记录被删除:${noted}。` }] }
    const words = `第 ${from} 至 ${mark.seq} 行之间有审计记录被改写并重算了校验值:${noted},与现在的不同。`
    return { holding, findings: [{ seq: from, through: mark.seq, words }] }
  }
  return { holding, findings: [] }
}
