import type { Actor, Role } from '#shared/command/permissions.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { ChooseAccount } from './ChooseAccount.tsx'
import { DatabaseRefused } from './DatabaseRefused.tsx'
import { Frame } from './Frame.tsx'
import { Opening } from './Opening.tsx'
import { PlaceContext } from './place.ts'
import { useCommandQuery } from './use-command.ts'
import { titleOf } from './title-of.ts'

/** Shows the product once somebody has taken their place, and the choice of account before. */
export function SessionGate() {
  const current = useCommandQuery('session.current', {})
  if (current.error?.problem.code === 'database-refused') return <DatabaseRefused problem={current.error.problem} />
  if (current.error) return <ProblemNotice problem={current.error.problem} />
  if (!current.data) return <Opening />
  const { session, place, today, reportDay } = current.data
  if (session === null) return <ChooseAccount place={place} />
  const { accountId, name, regionId, unit } = session
  const actor: Actor = { accountId, name, role: session.role as Role, regionId }
  return (
    <PlaceContext value={{ place, today, reportDay, actor, unit }}>
      <title>{titleOf(place)}</title>
      <Frame key={accountId} />
    </PlaceContext>
  )
}
