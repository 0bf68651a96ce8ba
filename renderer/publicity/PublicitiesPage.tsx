import { Table, type TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { PublicitySummary } from '#shared/publicity/publicity-commands.ts'
import { usePlace } from '../app/place.ts'
import { useStatusLine } from '../app/status-line.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

const subjects: Readonly<Record<PublicitySummary['subjectKind'], string>> = {
  nomination: '拟表彰',
  'evaluation-case': '拟命名',
}

const standing = ({ endDay, openObjections }: PublicitySummary, today: string): string => {
  if (openObjections > 0) return `有 ${openObjections} 件异议未办结`
  return today > endDay ? '期满' : '公示中'
}

const columnsOn = (today: string): TableColumnsType<PublicitySummary> => [
  {
    title: '公示标题',
    dataIndex: 'title',
    render: (title: string, { id }) => <Link to={`/publicity/${id}`}>{title}</Link>,
  },
  {
    title: '事项',
    dataIndex: 'subjectKind',
    width: 90,
    render: (kind: PublicitySummary['subjectKind']) => subjects[kind],
  },
  { title: '名单(个)', dataIndex: 'names', width: 90, align: 'right' },
  { title: '开始', dataIndex: 'startDay', width: 110 },
  { title: '工作日(个)', dataIndex: 'workingDays', width: 100, align: 'right' },
  { title: '期满', dataIndex: 'endDay', width: 110 },
  { title: '渠道', dataIndex: 'channel', width: 180 },
  { title: '进展', key: 'standing', width: 170, render: (_, summary) => standing(summary, today) },
]

/** 公示与异议: every publicity period, newest first. */
export function PublicitiesPage() {
  const { today } = usePlace()
  const publicities = useCommandQuery('publicity.list', {})
  const columns = useMemo(() => columnsOn(today), [today])
  const shown = publicities.data?.length
  useStatusLine(useMemo(() => (shown === undefined ? {} : { shown, total: shown }), [shown]))
  return (
    <div className="scrolling">
      <PageTitle title="公示与异议" count={shown === undefined ? undefined : `共 ${shown} 次`} />
      <ProblemNotice problem={publicities.error?.problem} />
      {shown === 0 ? (
        <EmptyState text="这里列出每一次公示及其异议。在“推荐与表彰”中选择拟表彰的对象,点“开始公示”。" />
      ) : (
        <Table rowKey="id" size="small" columns={columns} dataSource={publicities.data ?? []} pagination={false} />
      )}
    </div>
  )
}
