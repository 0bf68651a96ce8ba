import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { DocumentTable, TableCell, TableColumn, TableRow } from '#shared/documents/document-table.ts'
import { writePoints } from '#shared/standards/write-points.ts'
import { scoreColumns, type ComparisonRow, type ScoreColumn } from './column-comparison.ts'
import type { CaseView } from './evaluation-case.ts'
import { columnWords } from './evaluation-words.ts'
import type { Grading } from './grading.ts'
import { notesOn } from './leaf-notes.ts'

/** What stands at the foot of one column, in hundredths. */
export interface PrintedTotal extends Grading {
  readonly bonus: number
  readonly total: number
  readonly isComplete: boolean
}

/** The scores of a case as the screen shows them. */
export interface PrintedScores {
  readonly rows: readonly ComparisonRow[]
  readonly totals: Readonly<Record<ScoreColumn, PrintedTotal | null>>
}

const text = (words: string): TableCell => ({ kind: 'text', text: words })
const missing: TableCell = { kind: 'missing', figure: null }

const points = (hundredths: number | null, decimals?: 2): TableCell =>
  hundredths === null
    ? missing
    : { kind: 'number', hundredths, decimals: decimals ?? (hundredths % 100 === 0 ? 0 : 2), figure: null }

export const scoreHead = {
  number: { heading: ['编号'], kind: 'code', width: 4, stub: true },
  name: { heading: ['指标'], kind: 'text', width: 18, stub: true },
  points: { heading: ['分值'], kind: 'number', width: 3, stub: false },
} as const satisfies Record<string, TableColumn>

/** An indicator's name, one character in for each level below the first. */
export const indentName = (depth: number, name: string): string => '　'.repeat(depth) + name

export const cellOfMost = ({ kind, maxScore }: Pick<ComparisonRow['line'], 'kind' | 'maxScore'>): TableCell =>
  kind === 'veto' ? text('否决项') : points(maxScore)

/** Said under a sheet with the panel's column, whose levels are each worked out from the experts' own. */
const meansNote =
  '专家组一栏各级都由各专家的评分分别计算（按规则去掉最高分、最低分后取平均），上级得分不一定等于下级之和。'

function rowOf(view: CaseView, shown: readonly ScoreColumn[], { line, points: given }: ComparisonRow): TableRow {
  const notes = line.isLeaf ? notesOn(view.sheets, line.indicatorId) : []
  return {
    role: 'row',
    cells: [
      text(line.number),
      text(indentName(line.depth, line.name)),
      cellOfMost(line),
      ...shown.map((column) =>
        line.kind === 'veto' ? text('') : column === 'expert' ? points(given.expert, 2) : points(given[column]),
      ),
      text(notes.join('；')),
    ],
  }
}

function feet(view: CaseView, shown: readonly ScoreColumn[], totals: PrintedScores['totals']): TableRow[] {
  const { fullScore, bonusCap } = view.standard.standard
  const foot = (label: string, most: TableCell, show: (total: PrintedTotal) => TableCell): TableRow => ({
    role: 'total',
    cells: [
      text(''),
      text(label),
      most,
      ...shown.map((column) => {
        const total = totals[column]
        return total ? show(total) : missing
      }),
      text(''),
    ],
  })
  return [
    ...(bonusCap > 0 ? [foot('其中加分', points(bonusCap), ({ bonus }) => points(bonus))] : []),
    foot('总分', points(fullScore), ({ total }) => points(total, 2)),
    foot('等级', text(''), ({ isComplete, grade, vetoed }) =>
      text(isComplete ? `${grade ?? '—'}${vetoed ? '(一票否决)' : ''}` : '未评完'),
    ),
  ]
}

const resultOf = ({ case: { total, grade, vetoed, spreadReason } }: CaseView): readonly string[] => [
  ...(total === null
    ? []
    : [`综合评定结果：${formatHundredths(total)} 分，${grade ?? '未定等级'}${vetoed === 1 ? '（一票否决）' : ''}。`]),
  ...(spreadReason === '' ? [] : [`复议说明：${spreadReason}`]),
]

/**
 * 评分表 of a case as it is printed: the standard's tree with its points, a column for everybody whose scores the
 * reader sees, deductions and remarks beside each line, totals and grades beneath.
 */
export function buildScoreTable(view: CaseView, { rows, totals }: PrintedScores): DocumentTable {
  const { standard, round, holder } = view
  const shown = scoreColumns.filter(
    (column) => totals[column] !== null || rows.some(({ points: given }) => given[column] !== null),
  )
  const { name, edition } = standard.standard
  return {
    number: '',
    title: '评估评分表',
    reporter: holder,
    unit: '分',
    columns: [
      scoreHead.number,
      scoreHead.name,
      scoreHead.points,
      ...shown.map((column): TableColumn => ({
        heading: [columnWords[column]],
        kind: 'number',
        width: 4,
        stub: false,
      })),
      { heading: ['扣分理由和说明'], kind: 'text', width: 34 - 4 * shown.length, stub: false },
    ],
    rows: [...rows.map((row) => rowOf(view, shown, row)), ...feet(view, shown, totals)],
    notes: [
      `评估批次：${round.name}。评估标准：${name}（${edition}），满分 ${writePoints(standard.standard.fullScore)} 分。`,
      ...(shown.includes('expert') ? [meansNote] : []),
      ...resultOf(view),
    ],
    signOff: [
      { label: '评估组组长', name: '' },
      { label: '审核人', name: '' },
      { label: '日期', name: '' },
    ],
  }
}
