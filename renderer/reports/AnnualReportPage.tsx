import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { parseDay } from '#shared/calendar/day.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { ChapterList } from './ChapterList.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { FigurePanel } from './FigurePanel.tsx'
import { FlagList } from './FlagList.tsx'
import { FreezeButton } from './FreezeButton.tsx'
import { IssueBanner } from './IssueBanner.tsx'
import { IssueSelect } from './IssueSelect.tsx'
import { PrintReportButton } from './PrintReportButton.tsx'
import { reportLink, wantedOf, type ReportShown } from './report-link.ts'
import { ReportText } from './ReportText.tsx'

/** 年度工作报告 as of a day, counted now or as an issue fixed it: chapters at the left, the text, and beside it the definition and the rows of a figure. */
export function AnnualReportPage() {
  const [address] = useSearchParams()
  const { data: current } = useCommandQuery('session.current', {})
  const asOf = parseDay(address.get('asOf') ?? '') ?? current?.reportDay
  if (asOf === undefined) return null
  return <ReportAsOf key={asOf} shown={{ asOf, issueId: address.get('issue') }} code={address.get('figure')} />
}

interface Props {
  readonly shown: ReportShown
  /** The figure shown beside the text. */
  readonly code: string | null
}

function ReportAsOf({ shown, code }: Props) {
  const { asOf, issueId } = shown
  const navigate = useNavigate()
  const [typed, setTyped] = useState(asOf)
  const { data: report, error, isFetching } = useCommandQuery('reports.read', wantedOf(shown))
  const figure = report?.figures.find((candidate) => candidate.code === code)
  const leave = (text: string): void => {
    const day = parseDay(text)
    if (day !== undefined && day !== asOf) void navigate(reportLink({ asOf: day, issueId: null }))
  }
  return (
    <div className="register">
      <PageTitle
        title="年度工作报告"
        count={report === undefined ? undefined : `截至 ${asOf} · ${report.figures.length} 项指标`}
        action={<ExportButtons shown={shown} />}
      >
        <label className="as-of">
          统计日
          <DayInput value={typed} onChange={setTyped} onLeave={leave} label="统计日" />
        </label>
        {typed !== asOf && <Button onClick={() => leave(typed)}>按此日重新统计</Button>}
        <IssueSelect shown={shown} />
        {issueId === null && <FreezeButton asOf={asOf} />}
        <PrintReportButton report={report} />
      </PageTitle>
      <ProblemNotice problem={error?.problem} />
      {report === undefined && isFetching && <p className="empty-state">正在按台账统计各项指标…</p>}
      {report && (
        <div className="register-body">
          <ChapterList document={report.document} />
          <div className="report-sheet">
            {report.issue && <IssueBanner issue={report.issue} />}
            <FlagList shown={shown} flags={report.flags} />
            <ReportText document={report.document} setting={{ shown, open: code, flags: report.flags }} />
          </div>
          {figure && (
            <FigurePanel
              key={figure.code}
              figure={figure}
              shown={shown}
              flags={report.flags}
              onClose={() => void navigate(reportLink(shown), { replace: true })}
            />
          )}
        </div>
      )}
    </div>
  )
}
