import { Table, type TableColumnsType } from 'antd'
import { useMemo } from 'react'
import type { Act } from '#shared/history/history-commands.ts'
import type { PrintedColumn } from '#shared/register/list-table.ts'
import { useStatusLine } from '../app/status-line.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { PrintRowsButton } from '../register/PrintRowsButton.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatInstant } from '../ui/format-instant.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

const standings: Readonly<Record<Act['standing'], string>> = {
  undoable: '可由本人撤销',
  undone: '已撤销',
  undo: '—',
  fixed: '不能撤销',
}

const columns: TableColumnsType<Act> = [
  { title: '时间', dataIndex: 'at', width: 150, render: formatInstant },
  { title: '经办人', dataIndex: 'actorName', width: 120 },
  { title: '操作', dataIndex: 'label' },
  { title: '来源', dataIndex: 'source', width: 220 },
  { title: '涉及记录(条)', dataIndex: 'rows', width: 110, align: 'right' },
  { title: '撤销', dataIndex: 'standing', width: 190, render: (standing: Act['standing']) => standings[standing] },
]

const printedColumns: readonly PrintedColumn<Act>[] = [
  { heading: '时间', kind: 'code', word: ({ at }) => formatInstant(at) },
  { heading: '经办人', word: ({ actorName }) => actorName },
  { heading: '操作', word: ({ label }) => label },
  { heading: '来源', word: ({ source }) => source },
  { heading: '涉及记录(条)', kind: 'number', word: ({ rows }) => String(rows) },
  { heading: '撤销', word: ({ standing }) => standings[standing] },
]

const limit = 200

/** 操作记录: who did what lately, and what can be taken back. */
export function ActsPage() {
  const acts = useCommandQuery('history.acts', { limit })
  const shown = acts.data?.length
  useStatusLine(useMemo(() => (shown === undefined ? {} : { shown, total: shown }), [shown]))
  return (
    <div className="scrolling">
      <PageTitle title="操作记录" count={shown === limit ? `最近 ${limit} 次` : undefined}>
        <span className="quiet">在任何列表中按 Ctrl+Z 撤销自己最近的一次操作,Ctrl+Y 重做</span>
        <PrintRowsButton title="操作记录" columns={printedColumns} rows={acts.data} />
      </PageTitle>
      <ProblemNotice problem={acts.error?.problem} />
      {shown === 0 ? (
        <EmptyState text="这里按时间列出每一次登记、修改、导入和办理。还没有任何操作。" />
      ) : (
        <Table rowKey="txId" size="small" columns={columns} dataSource={acts.data ?? []} pagination={false} sticky />
      )}
    </div>
  )
}
