import { Button, Tag } from 'antd'
import { buildIndicatorTree, flattenIndicatorTree } from '#shared/standards/indicator-tree.ts'
import { indicatorKindWords, methodWords } from '#shared/standards/standard-words.ts'
import type { ScoringRule } from '#shared/standards/standard.ts'
import type { StoredIndicator } from '#shared/standards/standard-commands.ts'
import { writePoints } from '#shared/standards/write-points.ts'
import { ListTable, type ListColumn } from '../ui/ListTable.tsx'

interface Props {
  readonly indicators: readonly StoredIndicator[]
  /** Numbers of indicators something is wrong with. */
  readonly wrong: ReadonlySet<string>
  readonly openId: string | undefined
  /** Opens an indicator to change it; without it the tree is read only. */
  readonly onOpen?: ((indicator: StoredIndicator) => void) | undefined
}

interface Row {
  readonly indicator: StoredIndicator
  readonly depth: number
  readonly isParent: boolean
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
  const rows = flattenIndicatorTree(buildIndicatorTree(indicators)).map(({ indicator, depth, children }): Row => ({
    indicator,
    depth,
    isParent: children.length > 0,
  }))
  const hasMethods = indicators.some(({ methods }) => methods.length > 0)
  const hasDepartments = indicators.some(({ departments }) => departments.length > 0)
  const hasSources = new Set(indicators.map(({ source }) => source)).size > 1
  return (
    <ListTable<Row>
      label="指标体系"
      rows={rows}
      keyOf={({ indicator }) => indicator.id}
      openKey={openId}
      columns={[
        {
          title: '编号',
          width: 84,
          render: ({ indicator }) =>
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
          render: ({ indicator, depth, isParent }) => (
            <div className={`tree-depth-${Math.min(depth, 3)}${isParent ? ' tree-parent' : ''}`}>
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
          isNumber: true,
          render: ({ indicator, isParent }) =>
            indicator.kind === 'veto' ? (
              '—'
            ) : (
              <span className={isParent ? 'tree-parent' : ''}>{writePoints(indicator.maxScore)}</span>
            ),
        },
        ...(hasMethods ? [methods] : []),
        ...(hasDepartments ? [departments] : []),
        ...(hasSources ? [source] : []),
      ]}
    />
  )
}

/** Shown only where some indicator has them. */
const methods: ListColumn<Row> = {
  title: '评定方法',
  width: 120,
  render: ({ indicator }) => indicator.methods.map((method) => methodWords[method]).join('、') || '—',
}
const departments: ListColumn<Row> = {
  title: '责任部门',
  width: 110,
  render: ({ indicator }) => indicator.departments.join('、') || '—',
}
const source: ListColumn<Row> = {
  title: '出处',
  width: 150,
  render: ({ indicator }) => (
    <span className="quiet small source" title={indicator.source}>
      {indicator.source}
    </span>
  ),
}
