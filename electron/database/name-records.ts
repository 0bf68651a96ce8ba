import { registers } from '#shared/registers.ts'
import type { Operation } from './operation-log.ts'

/** What one record of a table is called, where the table is no register's. */
const nouns: Readonly<Record<string, string>> = {
  alias: '曾用名与别名',
  awardOpinion: '征求意见',
  certificate: '证书',
  evaluationCase: '评估案件',
  evaluationRound: '评估批次',
  gradeRule: '等级规则',
  indicator: '评估指标',
  objection: '异议',
  panelMember: '评估组成员',
  preference: '界面设置',
  printerOffset: '打印偏移',
  columnMemory: '导入列的对应',
  publicity: '公示',
  publicityEntry: '公示名单',
  reportIssue: '报告定稿',
  savedView: '视图',
  scoreItem: '评分',
  scoreSheet: '评分表',
  setting: '设置',
  standard: '评估标准',
  stepTaken: '办理步骤',
}

/** What one record of a table is called; undefined for a table nobody has named. */
export const nounOf = (table: string): string | undefined =>
  registers.find((register) => register.table === table)?.noun ?? nouns[table]

/**
 * The records some operations wrote to, for the audit log: 组织(编号 018f…), or by their number where they are many.
 * Their names stay out of it, since a family is named after a person; but an account's that was opened or renamed.
 */
export function nameRecords(operations: readonly Operation[]): string {
  const rows = new Map<string, Set<string>>()
  const opened = operations.flatMap(({ table, changes }) => (table === 'account' ? [changes['name']?.[1]] : []))
  for (const { table, rowId } of operations) rows.set(table, (rows.get(table) ?? new Set()).add(rowId))
  return [...rows]
    .map(([table, ids]) => {
      const noun = nounOf(table) ?? '记录'
      const [name] = table === 'account' ? opened : []
      if (ids.size === 1 && typeof name === 'string') return `${noun}“${name}”`
      return ids.size === 1 ? `${noun}(编号 ${[...ids][0]})` : `${noun} ${ids.size} 条`
    })
    .join('、')
}
