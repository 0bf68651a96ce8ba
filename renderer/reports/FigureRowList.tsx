import { Button, Radio } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { Day } from '#shared/calendar/day.ts'
import type { Problem } from '#shared/command/outcome.ts'
import { noValue } from '#shared/documents/document-words.ts'
import type { PageRequest } from '#shared/register/page.ts'
import type { FigureRow, FigureRows } from '#shared/statistics/figure-rows.ts'
import type { Figure } from '#shared/statistics/figure.ts'
import { mostPrintedRows } from '#shared/register/register-table.ts'
import { call } from '../api.ts'
import { RowsGrid } from '../grid/RowsGrid.tsx'
import { collectRows } from '../register/collect-rows.ts'
import { PrintRowsButton } from '../register/PrintRowsButton.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

type Part = 'all' | 'counted' | 'rest'

interface Props {
  readonly figure: Figure
  readonly asOf: Day
}

const partWords: Readonly<Record<Part, readonly string[]>> = {
  all: [],
  counted: ['计入分子的'],
  rest: ['未计入分子的'],
}

const unknown: Pick<FigureRows, 'register' | 'headings'> = {
  register: '',
  headings: { name: '名称', place: '所属', day: '日期', detail: '内容' },
}

/** The very rows a figure counts; of a rate also which of them are in the numerator. */
export function FigureRowList({ figure, asOf }: Props) {
  const { code, numerator, denominator } = figure
  const isRate = numerator !== null && denominator !== null
  const [part, setPart] = useState<Part>('all')
  const [kept, setKept] = useState(unknown)
  const [counts, setCounts] = useState<{ readonly matching: number }>()
  const [elsewhere, setElsewhere] = useState(0)
  const [problem, setProblem] = useState<Problem>()

  const fetchPage = useCallback(
    async ({ place = { after: null, skip: 0 }, limit }: PageRequest) => {
      const answer = await call('reports.rows', { code, asOf, part, place, limit })
      setProblem(answer.ok ? undefined : answer.problem)
      if (!answer.ok) return undefined
      setElsewhere(answer.value.elsewhere)
      setKept((known) => (known.register === answer.value.register ? known : answer.value))
      return answer.value
    },
    [code, asOf, part],
  )
  const { headings } = kept
  const columns = useMemo(
    () => [
      { key: 'name' as const, heading: headings.name, width: 160, word: ({ name }: FigureRow) => name },
      ...(isRate
        ? [
            {
              key: 'counted' as const,
              heading: '计入分子',
              width: 78,
              word: ({ counted }: FigureRow) => (counted ? '是' : '否'),
            },
          ]
        : []),
      { key: 'place' as const, heading: headings.place, width: 120, word: ({ place }: FigureRow) => place },
      { key: 'day' as const, heading: headings.day, width: 96, word: ({ day }: FigureRow) => day ?? noValue },
      { key: 'detail' as const, heading: headings.detail, width: 240, word: ({ detail }: FigureRow) => detail },
    ],
    [headings, isRate],
  )

  return (
    <section className="figure-rows" aria-label="明细">
      <h3>
        明细
        {counts && <span className="quiet">{`${kept.register} ${counts.matching} 条`}</span>}
        {elsewhere > 0 && <span className="quiet">{`另有 ${elsewhere} 条不在您的负责范围内,未列出`}</span>}
        {isRate && (
          <Radio.Group
            size="small"
            optionType="button"
            value={part}
            onChange={({ target }) => setPart(target.value as Part)}
            options={[
              { value: 'all', label: `分母 ${denominator}` },
              { value: 'counted', label: `计入 ${numerator}` },
              { value: 'rest', label: `未计入 ${denominator - numerator}` },
            ]}
          />
        )}
        <span className="spring" />
        <PrintRowsButton<FigureRow>
          title={`${figure.label}明细`}
          columns={columns}
          asOf={asOf}
          filters={partWords[part]}
          rows={({ onProgress, signal }) =>
            collectRows<FigureRow>(
              {},
              {
                fetch: ({ place = { after: null, skip: 0 }, limit }) =>
                  call('reports.rows', { code, asOf, part, place, limit }),
                most: mostPrintedRows,
                onProgress,
                signal,
              },
            )
          }
        />
      </h3>
      <ProblemNotice problem={problem} />
      <div className="figure-grid">
        <RowsGrid<FigureRow> columns={columns} fetchPage={fetchPage} onCounts={setCounts} />
        {counts?.matching === 0 && (
          <EmptyState
            text={
              elsewhere > 0 ? noneHere : part === 'all' ? wordEmpty(figure) : `没有${partWords[part].join('')}记录。`
            }
            action={part !== 'all' && <Button onClick={() => setPart('all')}>列出全部</Button>}
          />
        )}
      </div>
    </section>
  )
}

const noneHere = '您的负责范围内没有计入这项指标的记录。全区的明细请向区学习办查询。'

const wordEmpty = ({ kind, value }: Figure): string =>
  kind === 'baseline' && value === null
    ? '截至该日没有登记这项基数。请到“登记 → 人口与基数”登记数值、日期和来源。'
    : '截至该日没有符合口径的记录。'
