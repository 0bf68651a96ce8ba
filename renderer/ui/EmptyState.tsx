import type { ReactNode } from 'react'

/** Where a list has no rows: what belongs there, and the first step. */
export const EmptyState = ({ text, action }: { readonly text: string; readonly action?: ReactNode }) => (
  <div className="empty-state">
    <p>{text}</p>
    {action}
  </div>
)
