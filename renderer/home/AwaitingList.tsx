import { Link } from 'react-router'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { usePlace } from '../app/place.ts'
import { daysWaited } from '../ui/days-waited.ts'
import { useAwaiting } from './use-awaiting.ts'

/** What awaits me, with how long it has waited. */
export function AwaitingList() {
  const { today } = usePlace()
  const { rows, isReady, problem } = useAwaiting()
  return (
    <section className="home-section">
      <h2>等待我办理</h2>
      <ProblemNotice problem={problem} />
      {isReady && rows.length === 0 && <p className="quiet">现在没有等待您办理的事项。</p>}
      <ul className="plain-list">
        {rows.map(({ id, title, detail, since, due, to }) => (
          <li key={`${to} ${id}`}>
            <Link to={to}>{title}</Link>
            <span>{detail}</span>
            <span className="spring" />
            {due !== undefined && (
              <span className={due < today ? 'overdue' : ''}>{`${due < today ? '已过期 ' : '截止 '}${due}`}</span>
            )}
            {since !== null && <span className="quiet">{daysWaited(since, today)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
