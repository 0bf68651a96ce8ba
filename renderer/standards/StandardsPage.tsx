import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { organisationTypes } from '#shared/organisations/organisation-type.ts'
import { scoringModelWords, standardStateWords } from '#shared/standards/standard-words.ts'
import type { Standard } from '#shared/standards/standard.ts'
import type { PrintedColumn } from '#shared/register/list-table.ts'
import { usePermits } from '../app/place.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { PrintRowsButton } from '../register/PrintRowsButton.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ListTable } from '../ui/ListTable.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { InstallStandardDialog } from './InstallStandardDialog.tsx'
import { StandardHeadDialog } from './StandardHeadDialog.tsx'
import { StandardTag } from './StandardTag.tsx'
import { writePoints } from '#shared/standards/write-points.ts'

type Row = Standard & { readonly rounds: number }

const printedColumns: readonly PrintedColumn<Row>[] = [
  { heading: '标准名称', word: ({ name }) => name },
  { heading: '版次', word: ({ edition }) => edition },
  { heading: '适用组织', word: (row) => organisationTypes[row.organisationType].label },
  { heading: '计分方式', word: (row) => scoringModelWords[row.scoringModel] },
  { heading: '满分', kind: 'number', word: (row) => writePoints(row.fullScore) },
  { heading: '生效日期', kind: 'code', word: (row) => row.effectiveFrom },
  { heading: '状态', word: ({ state, sample }) => `${standardStateWords[state]}${sample === 1 ? '(示例)' : ''}` },
  { heading: '使用批次', kind: 'number', word: ({ rounds }) => String(rounds) },
]

/** 评估标准: every edition with its state. */
export function StandardsPage() {
  const navigate = useNavigate()
  const mayWrite = usePermits('standard.write')
  const standards = useCommandQuery('standards.list', {})
  const create = useCommand('standards.create')
  const [asking, setAsking] = useState<'none' | 'new' | 'shipped'>('none')
  const rows = standards.data ?? []

  const shipped = <Button onClick={() => setAsking('shipped')}>载入标准</Button>
  return (
    <div className="scrolling">
      <PageTitle
        title="评估标准"
        count={standards.isPending ? undefined : `${rows.length} 个版次`}
        action={
          mayWrite && (
            <Button type="primary" onClick={() => setAsking('new')}>
              编制标准
            </Button>
          )
        }
      >
        <PrintRowsButton title="评估标准" columns={printedColumns} rows={standards.data} />
        {mayWrite && shipped}
      </PageTitle>
      <ProblemNotice problem={standards.error?.problem} />
      {standards.isSuccess && rows.length === 0 ? (
        <EmptyState
          text="这里是各类学习型组织的评估标准。启用以后内容固定,修订请复制为新版。可先载入随附的标准或其他区导出的标准文件,再修改。"
          action={mayWrite && shipped}
        />
      ) : (
        standards.isSuccess && (
          <ListTable<Row>
            label="评估标准"
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { title: '标准名称', render: ({ id, name }) => <Link to={`/standards/${id}`}>{name}</Link> },
              { title: '版次', width: 110, render: ({ edition }) => edition },
              { title: '适用组织', width: 130, render: (row) => organisationTypes[row.organisationType].label },
              { title: '计分方式', width: 90, render: (row) => scoringModelWords[row.scoringModel] },
              { title: '满分', width: 70, isNumber: true, render: (row) => writePoints(row.fullScore) },
              { title: '生效日期', width: 110, render: (row) => row.effectiveFrom },
              { title: '状态', width: 150, render: (row) => <StandardTag standard={row} /> },
              { title: '使用批次', width: 90, isNumber: true, render: (row) => row.rounds },
            ]}
          />
        )
      )}
      {asking === 'new' && (
        <StandardHeadDialog
          open
          standard={null}
          onClose={() => setAsking('none')}
          onSave={async (values) => {
            const { standard } = await create.mutateAsync({ values })
            await navigate(`/standards/${standard.id}`)
          }}
        />
      )}
      <InstallStandardDialog open={asking === 'shipped'} onClose={() => setAsking('none')} />
    </div>
  )
}
