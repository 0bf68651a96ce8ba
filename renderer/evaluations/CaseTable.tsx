import { Checkbox } from 'antd'
import { Link } from 'react-router'
import { caseLifecycle } from '#shared/evaluations/case-lifecycle.ts'
import type { CaseSummary } from '#shared/evaluations/evaluation-case.ts'
import { usePlace } from '../app/place.ts'
import { wordTotal, wordWaited } from './printed-cases.ts'
import { ListTable, type ListColumn } from '../ui/ListTable.tsx'

interface Props {
  readonly rows: readonly CaseSummary[]
  /** Ids of the cases ticked to be shown to the public; undefined where nobody may tick. */
  readonly marked: readonly string[] | undefined
  readonly onMark: (ids: readonly string[]) => void
}

/** The list of cases; those 拟命名 can be ticked to go on one public list. */
export function CaseTable({ rows, marked, onMark }: Props) {
  const { today } = usePlace()
  const ticks: ListColumn<CaseSummary> = {
    title: '公示',
    width: 56,
    render: ({ id, state, holder }) =>
      state === 'proposed' && (
        <Checkbox
          checked={marked?.includes(id) ?? false}
          aria-label={`选择${holder}公示`}
          onChange={({ target }) => {
            const others = (marked ?? []).filter((one) => one !== id)
            onMark(target.checked ? [...others, id] : others)
          }}
        />
      ),
  }
  return (
    <ListTable<CaseSummary>
      label="评估案件"
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        ...(marked && rows.some(({ state }) => state === 'proposed') ? [ticks] : []),
        { title: '申报单位', render: ({ id, holder }) => <Link to={`/cases/${id}`}>{holder}</Link> },
        { title: '批次', width: 220, render: ({ roundName }) => roundName },
        { title: '街道', width: 110, render: ({ street }) => street ?? '区属' },
        {
          title: '环节',
          width: 200,
          render: ({ state, returned }) => (
            <>
              {caseLifecycle.states[state]}
              {returned !== null && <span className="overdue small">{` 已退回:${returned}`}</span>}
            </>
          ),
        },
        {
          title: '得分',
          width: 80,
          isNumber: true,
          render: wordTotal,
        },
        { title: '等级', width: 80, render: ({ grade }) => grade ?? '—' },
        {
          title: '已等待',
          width: 116,
          render: (row) => wordWaited(row, today),
        },
      ]}
    />
  )
}
