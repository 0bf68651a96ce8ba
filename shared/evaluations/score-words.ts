import { writePoints } from '#shared/standards/write-points.ts'
import type { DeductionEntry } from './score-entry.ts'
import type { ScoreLine } from './scoring.ts'

/** Reads one line back to the person scored, e.g. "1.1 机构与责任:满分 8 分,没有机构扣 3 分,得 5 分". */
export function readScoreLine({
  number,
  name,
  kind,
  isLeaf,
  maxScore,
  points,
  deductions,
  vetoMet,
}: ScoreLine): string {
  const title = `${number} ${name}`
  if (kind === 'veto') return isLeaf ? `${title}:${vetoMet ? '触发一票否决' : '未触发一票否决'}` : title
  const full = `${kind === 'bonus' ? '最高加' : '满分'} ${writePoints(maxScore)} 分`
  const given = points === null ? '未评分' : `${isLeaf ? '得' : '小计'} ${writePoints(points)} 分`
  return `${title}:${[full, ...deductions.map(readDeduction), given].join(',')}`
}

const readDeduction = ({ reason, times, points }: DeductionEntry): string =>
  `${reason}${times > 1 ? `(${times} 次)` : ''}扣 ${writePoints(points)} 分`
