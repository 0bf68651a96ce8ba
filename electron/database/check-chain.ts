import { cell, hashLine, type LineCells } from './audit-line.ts'
import { nameLine, type Finding } from './audit-finding.ts'

/**
 * Follows the chain line by line from where it begins: after the last archived line, or at nothing. A line that does
 * not follow is named; the check goes on behind it, so that a second damage is found as well as the first.
 */
export function createChainCheck(begin: { readonly seq: number; readonly hash: string } | undefined) {
  let seq = begin?.seq ?? 0
  let previous = begin?.hash ?? ''

  return (cells: LineCells): Finding | undefined => {
    const own = cells[cell.seq] as number
    const expected = seq + 1
    const follows = hashLine(previous, cells) === cells[cell.hash]
    seq = own
    previous = String(cells[cell.hash])
    if (own !== expected) {
      const gap = expected === own - 1 ? `第 ${expected} 行` : `第 ${expected} 至 ${own - 1} 行`
      return { seq: own, words: `${gap}审计记录不见了,缺在${nameLine(cells)}之前。` }
    }
    if (follows) return undefined
    return {
      seq: own,
      words: `${nameLine(cells)}与前文不衔接:这一行被改动,或者它前面的记录被改动、删除、插入或调换。`,
    }
  }
}
