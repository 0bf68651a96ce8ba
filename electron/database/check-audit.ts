import type { Database } from 'better-sqlite3'
import { anchorDigest, findAnchor, type Anchor } from './archive-audit.ts'
import type { Finding } from './audit-finding.ts'
import { cell, lineColumns, type LineCells } from './audit-line.ts'
import { createActCheck } from './check-acts.ts'
import { createChainCheck } from './check-chain.ts'
import { checkMarks } from './check-marks.ts'
import type { KeptMarks } from './head-mark.ts'

/** How far a check has come: lines read, of lines there are. */
export interface Progress {
  readonly checked: number
  readonly total: number
}

/** More than this many places are not told one by one. */
const mostFindings = 50

/** The line of the act that archived, which vouches for where the log begins. */
const vouches = (anchor: Anchor, cells: LineCells): boolean =>
  cells[cell.command] === 'audit.archive' && cells[cell.result] === 'ok' && cells[cell.after] === anchorDigest(anchor)

const unvouched = ({ seq, file }: Anchor): Finding => ({
  seq: seq + 1,
  words: `第 ${seq} 行以前的审计记录不是由“归档并清除”清除的:没有与归档文件“${file}”相符的审计记录。`,
})

/**
 * Checks the whole log of an open file: the chain from its beginning to its end, each act and its operations against
 * its line and the other way round, the place where it was archived, and the marks kept outside the file (none are
 * asked of a copy). Gives way after every `stride` lines; answers what does not fit, in the order of the lines.
 */
export function* checkAudit(
  file: Database,
  kept: KeptMarks | 'not-asked',
  stride = 1000,
): Generator<Progress, readonly Finding[]> {
  const anchor = findAnchor(file)
  const total = file.prepare('SELECT count(*) FROM main.audit').pluck().get() as number
  const findings: Finding[] = []
  const chain = createChainCheck(anchor)
  const acts = createActCheck(file, anchor?.actSeq ?? 0)
  let isVouched = anchor === undefined
  let checked = 0
  const lines = file.prepare(`SELECT ${lineColumns} FROM main.audit ORDER BY seq`).raw()
  for (const cells of lines.iterate() as IterableIterator<LineCells>) {
    chain.take(cells)
    const finding = acts.take(cells)
    if (finding && findings.length < mostFindings) findings.push(finding)
    isVouched ||= anchor !== undefined && vouches(anchor, cells)
    checked += 1
    if (checked % stride === 0) yield { checked, total }
  }
  if (anchor && !isVouched) findings.push(unvouched(anchor))
  findings.push(...chain.findings(), ...acts.finish())
  const marked = kept === 'not-asked' ? [] : checkMarks(file, kept).findings
  return inOrder([...findings, ...marked.filter((finding) => !isPlaced(finding, findings))])
}

/** Whether a finding that only says between which lines is already placed by a closer one. */
const isPlaced = ({ seq, through }: Finding, others: readonly Finding[]): boolean =>
  others.some(
    (other) => through !== undefined && other.seq !== null && other.seq >= (seq ?? 0) && other.seq <= through + 1,
  )

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => (one.seq ?? Infinity) - (other.seq ?? Infinity))

/** The same at one go. */
export function checkAuditNow(file: Database, kept: KeptMarks | 'not-asked'): readonly Finding[] {
  const check = checkAudit(file, kept)
  for (;;) {
    const step = check.next()
    if (step.done) return step.value
  }
}

/**
 * The check of every opening, quick enough to come before the first screen: the marks, and the chain from the last
 * mark that holds to the end.
 */
export function checkHead(file: Database, kept: KeptMarks) {
  const { holding, findings } = checkMarks(file, kept)
  const from = holding.at(-1) ?? findAnchor(file)
  const chain = createChainCheck(from)
  const lines = file.prepare(`SELECT ${lineColumns} FROM main.audit WHERE seq > ? ORDER BY seq`).raw()
  if (kept !== 'missing')
    for (const cells of lines.iterate(from?.seq ?? 0) as IterableIterator<LineCells>) chain.take(cells)
  const broken = chain.findings()
  return { holding, findings: inOrder([...broken, ...findings.filter((finding) => !isPlaced(finding, broken))]) }
}
