import type { Day } from '#shared/calendar/day.ts'

interface Props {
  readonly due: Day
  readonly today: Day
}

/** The day something is due, in red and with the word once it has passed. */
export const DueDay = ({ due, today }: Props) => (
  <span className={due < today ? 'overdue' : ''}>{`${due < today ? '已过期 ' : '截止 '}${due}`}</span>
)
