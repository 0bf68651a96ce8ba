import type { ReactNode } from 'react'

interface Props {
  readonly title: ReactNode
  /** How many rows there are: "263 条", "3 个批次". */
  readonly count?: string | undefined
  /** The one primary action. */
  readonly action?: ReactNode
  /** Lesser actions and switches, left of the primary one. */
  readonly children?: ReactNode
}

/** The one line on top of a page: title, count and a single primary action. */
export const PageTitle = ({ title, count, action, children }: Props) => (
  <header className="page-title">
    <h1>{title}</h1>
    {count !== undefined && <span className="quiet">{count}</span>}
    <span className="spring" />
    {children}
    {action}
  </header>
)
