import { cell, hashLine, type LineCells } from './audit-line.ts'
import { nameLine, type Finding } from './audit-finding.ts'

/** Lines in a row that do not follow, as when somebody has numbered them anew: told once. */
interface Run {
  readonly seq: number
  readonly line: string
  through: number
}

const wordRun = ({ seq, line, through }: Run): Finding => ({
  seq,
  words:
    through === seq
      ? `${line}与前文不衔接:这一行被改动,或者它前面的记录被改动、删除、插入或调换。`
      : `${line}起至第 ${through} 行都与前文不衔接:这些行被改动、插入、调换或重新编号。`,
})

/** More places than these are not kept. */
const most = 50

/**
 * Follows the chain line by line from where it begins: after the last archived line, or at nothing. A line that does
 * not follow is named; the check goes on behind it, so that a second damage is found as well as the first.
 */
export function createChainCheck(begin: { readonly seq: number; readonly hash: string } | undefined) {
  let seq = begin?.seq ?? 0
  let previous = begin?.hash ?? ''
  let run: Run | undefined
  const findings: Finding[] = []

  const endRun = (): void => {
    if (run !== undefined && findings.length < most) findings.push(wordRun(run))
    run = undefined
  }

  return {
    /** Whether the line follows. */
    take(cells: LineCells): boolean {
      const own = cells[cell.seq] as number
      const expected = seq + 1
      const follows = own === expected && hashLine(previous, cells) === cells[cell.hash]
      seq = own
      previous = String(cells[cell.hash])
      if (follows) {
        if (run !== undefined) endRun()
        return true
      }
      if (own !== expected) {
        endRun()
        const gap = expected === own - 1 ? `第 ${expected} 行` : `第 ${expected} 至 ${own - 1} 行`
        findings.push({ seq: expected, words: `${gap}审计记录不见了,缺在${nameLine(cells)}之前。` })
      } else if (run) run.through = own
      else run = { seq: own, line: nameLine(cells), through: own }
      return false
    },
    /** What was found among the lines taken. */
    findings(): readonly Finding[] {
      endRun()
      return findings
    },
  }
}
