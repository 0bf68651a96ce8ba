import { Alert } from 'antd'
import { Link } from 'react-router'
import { wordRevision, type ReportIssue } from '#shared/reports/report-issue.ts'
import { formatInstant } from '../ui/format-instant.ts'
import { reportLink } from './report-link.ts'

/** Says that what is shown was fixed: under which number, by whom, when, and the beginning of its hash. */
export function IssueBanner({ issue }: { readonly issue: ReportIssue }) {
  const { number, revision, frozenBy, frozenAt, hash, reason, asOf } = issue
  return (
    <Alert
      type="info"
      showIcon
      className="report-flag"
      title={
        <>
          <strong>{`${number} ${wordRevision(revision)}`}</strong>
          {` · ${frozenBy} ${formatInstant(frozenAt)} 定稿,以后台账改动不影响本稿 · 校验值 `}
          <span title={hash}>{hash.slice(0, 12)}</span>
          {reason !== null && <div>{`${revision > 1 ? '更正理由' : '说明'}:${reason}`}</div>}
        </>
      }
      action={<Link to={reportLink({ asOf, issueId: null })}>查看当前数据</Link>}
    />
  )
}
