import type { DocumentTable, TableCell, TableRow } from '#shared/documents/document-table.ts'
import { buildIndicatorTree, flattenIndicatorTree } from '#shared/standards/indicator-tree.ts'
import type { StoredIndicator } from '#shared/standards/standard-commands.ts'
import { writePoints } from '#shared/standards/write-points.ts'
import type { CaseView } from './evaluation-case.ts'
import { cellOfMost, indentName, scoreHead } from './score-table.ts'

const text = (words: string): TableCell => ({ kind: 'text', text: words })

const range = (min: number, max: number): string =>
  min === max ? writePoints(min) : `${writePoints(min)}–${writePoints(max)}`

/** What an expert must know to score a leaf: its bands, or what each reason costs, and what there is to look at. */
function hintsOf({ rule, evidence }: StoredIndicator): string {
  const bands = rule?.kind === 'bands' ? rule.bands.map(({ label, min, max }) => `${label} ${range(min, max)}`) : []
  const reasons =
    rule?.kind === 'deduction'
      ? rule.reasons.map(({ reason, min, max, each }) => `${reason}${each ? '每次' : ''}扣${range(min, max)}`)
      : []
  return [...bands, ...reasons, evidence === '' ? '' : `材料：${evidence}`].filter(Boolean).join('；')
}

/** 专家评分表 for scoring by hand: the standard's tree with what to look at, and room for points and remarks. */
export function buildBlankScoreTable({ standard, round, holder }: CaseView): DocumentTable {
  const { fullScore, name, edition } = standard.standard
  const lines = flattenIndicatorTree(buildIndicatorTree(standard.indicators))
  const hints = lines.map(({ indicator, children }) => (children.length === 0 ? hintsOf(indicator) : ''))
  const hasHints = hints.some((hint) => hint !== '')
  const cells = (most: TableCell, first: string, second: string, hint: string, remark: string): TableCell[] => [
    text(first),
    text(second),
    most,
    ...(hasHints ? [text(hint)] : []),
    text(''),
    text(remark),
  ]
  return {
    number: '',
    title: '专家评分表',
    reporter: holder,
    unit: '分',
    columns: [
      scoreHead.number,
      scoreHead.name,
      scoreHead.points,
      ...(hasHints ? [{ heading: ['评分要点'], kind: 'text', width: 15, stub: false } as const] : []),
      { heading: ['得分'], kind: 'number', width: 5, stub: false },
      { heading: ['扣分理由和说明'], kind: 'text', width: hasHints ? 12 : 22, stub: false },
    ],
    rows: [
      ...lines.map(({ indicator, depth }, place): TableRow => {
        const { number, kind } = indicator
        const remark = kind === 'veto' ? '□ 触发　□ 未触发' : ''
        return {
          role: 'row',
          cells: cells(cellOfMost(indicator), number, indentName(depth, indicator.name), hints[place] ?? '', remark),
        }
      }),
      {
        role: 'total',
        cells: cells({ kind: 'number', hundredths: fullScore, decimals: 0, figure: null }, '', '总分', '', ''),
      },
    ],
    notes: [`评估批次：${round.name}。评估标准：${name}（${edition}）。请逐项填写得分，签名后交评估组。`],
    signOff: [
      { label: '专家签名', name: '' },
      { label: '所在单位', name: '' },
      { label: '日期', name: '' },
    ],
  }
}
