import { Link } from 'react-router'
import type { AwaitingRow } from '../app/awaiting.ts'
import { usePlace } from '../app/place.ts'
import { daysWaited } from '../ui/days-waited.ts'
import { DueDay } from './DueDay.tsx'

/** Things that wait, each a link to the page on which it is done. */
export function AwaitingRows({ rows }: { readonly rows: readonly AwaitingRow[] }) {
  const { today } = usePlace()
  return (
    <ul className="plain-list">
      {rows.map(({ id, title, detail, since, due, to }) => (
        <li key={`${to} ${id}`}>
          <Link to={to}>{title}</Link>
          <span>{detail}</span>
          <span className="spring" />
          {due !== undefined && <DueDay due={due} today={today} />}
          {since !== null && <span className="quiet">{daysWaited(since, today)}</span>}
        </li>
      ))}
    </ul>
  )
}
