import type { Comparison } from '#electron/database/compare-files.ts'
import type { FileSummary } from '#shared/backup/backup-manifest.ts'

/** One thing a drill looked at. */
export interface DrillLine {
  readonly isGood: boolean
  readonly words: string
}

const same = (subject: string, all: number, stray: number): DrillLine =>
  stray === 0
    ? { isGood: true, words: `${subject} ${all} 条全部在现在的数据库中,一条不差` }
    : {
        isGood: false,
        words: `${subject} ${all} 条中有 ${stray} 条不在现在的数据库中或不相同(此后恢复过更早的备份时会这样,请重新备份)`,
      }

/**
 * What a backup has against the database in use, in words. Work goes on after a backup, so rows may differ when acts
 * were done since; where none were, the registers must have the same rows.
 */
export function wordComparison(inside: FileSummary, comparison: Comparison): readonly DrillLine[] {
  const { now, acts, strayActs, auditLines, strayLines, laterActs } = comparison
  const registers = Object.keys(inside.inUse)
  const differing = registers.filter((table) => inside.tables[table] !== now.tables[table])
  const rows = differing.map((table) => `${table} ${inside.tables[table]}→${now.tables[table] ?? '无'}`).join('、')
  const counts =
    differing.length === 0
      ? `登记和流程 ${registers.length} 张表的行数与现在相同`
      : `登记和流程 ${registers.length} 张表中 ${differing.length} 张的行数与现在不同:${rows}`
  return [
    same('办理记录', acts, strayActs),
    same('审计记录', auditLines, strayLines),
    { isGood: true, words: `备份之后又办理 ${laterActs} 次` },
    { isGood: differing.length === 0 || laterActs > 0 || strayActs > 0, words: counts },
  ]
}
