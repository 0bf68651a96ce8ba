import { Link } from 'react-router'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { daysAhead } from '../app/due.ts'
import { usePlace } from '../app/place.ts'
import { DueDay } from './DueDay.tsx'
import { useDue } from './use-due.ts'

/** What falls due soon, and what was left lying after its day. */
export function DueList() {
  const { today } = usePlace()
  const { isAsked, rows, isReady, problem } = useDue()
  if (!isAsked) return null
  return (
    <section className="home-section">
      <h2>快到期限</h2>
      <ProblemNotice problem={problem} />
      {isReady && problem === undefined && rows.length === 0 && (
        <p className="quiet">{`${daysAhead} 天之内没有到期的事项。`}</p>
      )}
      <ul className="plain-list">
        {rows.map(({ id, title, detail, due, to }) => (
          <li key={id}>
            <Link to={to}>{title}</Link>
            <span>{detail}</span>
            <span className="spring" />
            {due !== null && <DueDay due={due} today={today} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
