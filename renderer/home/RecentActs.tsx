import { Link } from 'react-router'
import { useCommandQuery } from '../app/use-command.ts'
import { formatInstant } from '../ui/format-instant.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

/** The last few acts of everybody who works with this database. */
export function RecentActs() {
  const acts = useCommandQuery('history.acts', { limit: 8 })
  return (
    <section className="home-section">
      <h2>
        最近办理 <Link to="/acts">全部操作记录</Link>
      </h2>
      <ProblemNotice problem={acts.error?.problem} />
      {acts.data?.length === 0 && <p className="quiet">还没有办理过任何事项。</p>}
      <ul className="plain-list">
        {acts.data?.map(({ txId, at, actorName, label, rows }) => (
          <li key={txId}>
            <span>{label}</span>
            <span className="quiet">{`${rows} 条记录`}</span>
            <span className="spring" />
            <span className="quiet">{`${actorName} · ${formatInstant(at)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
