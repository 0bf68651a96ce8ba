import { Select } from 'antd'
import { useNavigate } from 'react-router'
import { wordRevision, type ReportIssue } from '#shared/reports/report-issue.ts'
import { searchByInitials } from '../app/initials.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { reportLink, type ReportShown } from './report-link.ts'

/** Chooses between the report as the registers are now and its issues; nothing while there are none. */
export function IssueSelect({ shown }: { readonly shown: ReportShown }) {
  const navigate = useNavigate()
  const { data: issues = [] } = useCommandQuery('reports.issues', {})
  if (issues.length === 0) return null

  const show = (issueId: string): void => {
    const issue = issues.find(({ id }) => id === issueId)
    void navigate(reportLink(issue ? { asOf: issue.asOf, issueId } : { asOf: shown.asOf, issueId: null }))
  }
  return (
    <Select
      showSearch={searchByInitials}
      className="issue-select"
      aria-label="版本"
      value={shown.issueId ?? ''}
      onChange={show}
      popupMatchSelectWidth={false}
      labelRender={({ value }) => wordShown(issues.find(({ id }) => id === value))}
      options={[
        { value: '', label: '当前数据' },
        ...issues.map(({ id, number, revision, asOf }) => ({
          value: id,
          label: `${number} ${wordRevision(revision)} 截至 ${asOf}`,
        })),
      ]}
    />
  )
}

/** Short, for the line on top: the number stands in the banner. */
const wordShown = (issue: ReportIssue | undefined): string => (issue ? wordRevision(issue.revision) : '当前数据')
