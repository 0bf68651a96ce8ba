import { Button, Table, Tag } from 'antd'
import { buildIndicatorTree, flattenIndicatorTree } from '#shared/standards/indicator-tree.ts'
import { indicatorKindWords, methodWords } from '#shared/standards/standard-words.ts'
import type { ScoringRule } from '#shared/standards/standard.ts'
import type { StoredIndicator } from '#shared/standards/standard-commands.ts'
import { writePoints } from './standard-head.ts'

interface Props {
  readonly indicators: readonly StoredIndicator[]
  /** Numbers of indicators something is wrong with. */
  readonly wrong: ReadonlySet<string>
  readonly openId: string | undefined
  /** Opens an indicator to change it; without it the tree is read only. */
  readonly onOpen?: ((indicator: StoredIndicator) => void) | undefined
}

/** How the points of a leaf are found, in words. */
export const ruleWords = (rule: ScoringRule | null): string => {
  if (rule === null) return ''
  if (rule.kind === 'bands') {
    return rule.bands.map(({ label, min, max }) => `${writePoints(min)}–${writePoints(max)} ${label}`).join(';')
  }
  return rule.reasons
    .map(({ reason, min, max, each }) => {
      const range = min === max ? writePoints(min) : `${writePoints(min)}–${writePoints(max)}`
      return `${reason} ${each ? '每次' : ''}−${range}`
    })
    .join(';')
}

/** The indicator tree as it is printed: parents in bold, children set in. */
export function IndicatorTable({ indicators, wrong, openId, onOpen }: Props) {
  const nodes = flattenIndicatorTree(buildIndicatorTree(indicators))
  return (
    <Table<(typeof nodes)[number]>
      size="small"
      rowKey={({ indicator }) => indicator.id}
      pagination={false}
      dataSource={nodes}
      rowClassName={({ indicator }) => (indicator.id === openId ? 'row-marked' : '')}
      columns={[
        {
          title: '编号',
          width: 84,
          render: (_, { indicator }) =>
            onOpen ? (
              <Button type="link" size="small" className="number-link" onClick={() => onOpen(indicator)}>
                {indicator.number}
              </Button>
            ) : (
              indicator.number
            ),
        },
        {
          title: '指标',
          render: (_, { indicator, depth, children }) => (
            <div className={`tree-depth-${Math.min(depth, 3)}${children.length > 0 ? ' tree-parent' : ''}`}>
              {indicator.name}{' '}
              {indicator.kind !== 'score' && depth === 0 && <Tag>{indicatorKindWords[indicator.kind]}</Tag>}
              {wrong.has(indicator.number) && <Tag color="error">需更正</Tag>}
              {indicator.rule && <div className="quiet small">{ruleWords(indicator.rule)}</div>}
              {indicator.evidence !== '' && <div className="quiet small">{`材料:${indicator.evidence}`}</div>}
            </div>
          ),
        },
        {
          title: '分值',
          width: 64,
          align: 'right',
          render: (_, { indicator, children }) =>
            indicator.kind === 'veto' ? (
              '—'
            ) : (
              <span className={children.length > 0 ? 'tree-parent' : ''}>{writePoints(indicator.maxScore)}</span>
            ),
        },
        {
          title: '评定方法',
          width: 130,
          render: (_, { indicator }) => indicator.methods.map((method) => methodWords[method]).join('、') || '—',
        },
        {
          title: '责任部门',
          width: 110,
          render: (_, { indicator }) => indicator.departments.join('、') || '—',
        },
        {
          title: '出处',
          width: 150,
          render: (_, { indicator }) => <span className="quiet small">{indicator.source}</span>,
        },
      ]}
    />
  )
}
