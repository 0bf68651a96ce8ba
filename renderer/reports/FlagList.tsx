import { Alert } from 'antd'
import { Link } from 'react-router'
import type { FigureFlag } from '#shared/statistics/figure-flag.ts'
import { reportLink, type ReportShown } from './report-link.ts'

interface Props {
  readonly shown: ReportShown
  readonly flags: readonly FigureFlag[]
}

/** What does not add up, above the text and in words; nothing where everything does. */
export const FlagList = ({ shown, flags }: Props) => (
  <>
    {flags.map(({ code, message }) => (
      <Alert
        key={`${code} ${message}`}
        type="warning"
        showIcon
        className="report-flag"
        title={`需要核对：${message}`}
        action={
          <Link to={reportLink(shown, code)} replace>
            查看该指标
          </Link>
        }
      />
    ))}
  </>
)
