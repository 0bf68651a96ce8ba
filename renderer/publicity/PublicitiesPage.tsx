import { useMemo } from 'react'
import { Link } from 'react-router'
import type { PublicitySummary } from '#shared/publicity/publicity-commands.ts'
import type { PrintedColumn } from '#shared/register/list-table.ts'
import { usePlace } from '../app/place.ts'
import { useStatusLine } from '../app/status-line.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { PrintRowsButton } from '../register/PrintRowsButton.tsx'
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

const printedColumns = (today: string): readonly PrintedColumn<PublicitySummary>[] => [
  { heading: '公示标题', word: ({ title }) => title },
  { heading: '事项', word: ({ subjectKind }) => subjects[subjectKind] },
  { heading: '名单(个)', kind: 'number', word: ({ names }) => String(names) },
  { heading: '开始', kind: 'code', word: ({ startDay }) => startDay },
  { heading: '工作日(个)', kind: 'number', word: ({ workingDays }) => String(workingDays) },
  { heading: '期满', kind: 'code', word: ({ endDay }) => endDay },
  { heading: '渠道', word: ({ channel }) => channel },
  { heading: '进展', word: (summary) => standing(summary, today) },
]

const headings = ['公示标题', '事项', '名单(个)', '开始', '工作日(个)', '期满', '渠道', '进展'] as const

const SummaryRow = ({ summary, today }: { readonly summary: PublicitySummary; readonly today: string }) => (
  <tr>
    <td>
      <Link to={`/publicity/${summary.id}`}>{summary.title}</Link>
    </td>
    <td>{subjects[summary.subjectKind]}</td>
    <td className="number">{summary.names}</td>
    <td>{summary.startDay}</td>
    <td className="number">{summary.workingDays}</td>
    <td>{summary.endDay}</td>
    <td>{summary.channel}</td>
    <td className={summary.openObjections > 0 ? 'overdue' : ''}>{standing(summary, today)}</td>
  </tr>
)

/** 公示与异议: every publicity period, newest first. */
export function PublicitiesPage() {
  const { today } = usePlace()
  const publicities = useCommandQuery('publicity.list', {})
  const shown = publicities.data?.length
  useStatusLine(useMemo(() => (shown === undefined ? {} : { shown, total: shown }), [shown]))
  return (
    <div className="scrolling">
      <PageTitle title="公示与异议" count={shown === undefined ? undefined : `共 ${shown} 次`}>
        <PrintRowsButton title="公示" columns={printedColumns(today)} rows={publicities.data} />
      </PageTitle>
      <ProblemNotice problem={publicities.error?.problem} />
      {shown === 0 ? (
        <EmptyState text="这里列出每一次公示及其异议。在“推荐与表彰”中选择拟表彰的对象,点“开始公示”。" />
      ) : (
        <table className="sheet">
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} className={heading.endsWith('(个)') ? 'number' : ''}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {publicities.data?.map((summary) => (
              <SummaryRow key={summary.id} summary={summary} today={today} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
