import { Button } from 'antd'
import { useState } from 'react'
import { organisationTypes } from '#shared/organisations/organisation-type.ts'
import type { RoundSummary } from '#shared/evaluations/round-commands.ts'
import { roundLifecycle } from '#shared/evaluations/round-lifecycle.ts'
import type { PrintedColumn } from '#shared/register/list-table.ts'
import { usePermits } from '../app/place.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { PrintRowsButton } from '../register/PrintRowsButton.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListTable } from '../ui/ListTable.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { RoundDialog } from './RoundDialog.tsx'
import { RoundPanel } from './RoundPanel.tsx'

const printedColumns: readonly PrintedColumn<RoundSummary>[] = [
  { heading: '年度', kind: 'code', word: ({ year }) => String(year) },
  { heading: '批次', word: ({ name }) => name },
  { heading: '组织类型', word: (row) => organisationTypes[row.organisationType].label },
  { heading: '评估标准', word: ({ standardName }) => standardName },
  { heading: '状态', word: ({ state }) => roundLifecycle.states[state] },
  { heading: '案件', kind: 'number', word: ({ cases }) => String(cases) },
  { heading: '已命名', kind: 'number', word: ({ named }) => String(named) },
  { heading: '未通过', kind: 'number', word: ({ ended }) => String(ended) },
]

/** 评估批次: one line for each year and type. */
export function RoundsPage() {
  const mayManage = usePermits('evaluation.manage')
  const rounds = useCommandQuery('evaluations.rounds', {})
  const create = useCommand('evaluations.create-round', 'standards')
  const update = useCommand('evaluations.update-round', 'standards')
  const [openId, setOpenId] = useState<string>()
  const [asking, setAsking] = useState<'none' | 'new' | 'edit'>('none')
  const rows = rounds.data ?? []
  const open = rows.find(({ id }) => id === openId)
  const setUp = (
    <Button type="primary" onClick={() => setAsking('new')}>
      设立评估批次
    </Button>
  )

  return (
    <div className="register">
      <PageTitle
        title="评估批次"
        count={rounds.isPending ? undefined : `${rows.length} 个批次`}
        action={mayManage && setUp}
      >
        <PrintRowsButton title="评估批次" columns={printedColumns} rows={rounds.data} />
      </PageTitle>
      <ProblemNotice problem={rounds.error?.problem} />
      <div className="register-body">
        <div className="register-list scrolling">
          {rounds.isSuccess && rows.length === 0 ? (
            <EmptyState
              text="这里是每年对各类组织的评估批次。先启用评估标准,再设立批次;开始受理申报后,街道即可填写申报。"
              action={mayManage && setUp}
            />
          ) : (
            <ListTable<RoundSummary>
              label="评估批次"
              rows={rows}
              keyOf={({ id }) => id}
              openKey={openId}
              columns={[
                { title: '年度', width: 64, render: ({ year }) => year },
                {
                  title: '批次',
                  render: ({ id, name }) => (
                    <Button type="link" size="small" className="number-link" onClick={() => setOpenId(id)}>
                      {name}
                    </Button>
                  ),
                },
                { title: '组织类型', width: 130, render: (row) => organisationTypes[row.organisationType].label },
                { title: '状态', width: 90, render: (row) => roundLifecycle.states[row.state] },
                { title: '案件', width: 64, isNumber: true, render: (row) => row.cases },
                { title: '已命名', width: 72, isNumber: true, render: (row) => row.named },
                { title: '未通过', width: 72, isNumber: true, render: (row) => row.ended },
              ]}
            />
          )}
        </div>
        {open && (
          <RoundPanel
            key={open.id}
            round={open}
            onEdit={() => setAsking('edit')}
            onClose={() => setOpenId(undefined)}
          />
        )}
      </div>
      {asking === 'new' && (
        <RoundDialog
          open
          round={null}
          onClose={() => setAsking('none')}
          onSave={async (values) => setOpenId((await create.mutateAsync({ values })).id)}
        />
      )}
      {asking === 'edit' && open && (
        <RoundDialog
          open
          round={open}
          onClose={() => setAsking('none')}
          onSave={(values) => update.mutateAsync({ id: open.id, version: open.version, values })}
        />
      )}
    </div>
  )
}
