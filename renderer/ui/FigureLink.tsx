import { Link } from 'react-router'

interface Props {
  readonly label: string
  /** As it is to be read; "—" where there is no value. */
  readonly value: string
  readonly unit?: string
  /** The page with the rows behind the figure. */
  readonly to: string
  readonly note?: string | undefined
}

/** A figure that opens the rows behind it. */
export const FigureLink = ({ label, value, unit = '', to, note }: Props) => (
  <Link className="figure-link" to={to} title={`查看${label}的明细`}>
    <span className="figure-label">{label}</span>
    <span className="figure-value">
      {value}
      <small>{unit}</small>
    </span>
    {note !== undefined && <span className="quiet">{note}</span>}
  </Link>
)
