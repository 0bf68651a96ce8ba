import { useEffect, useEffectEvent } from 'react'
import type { Actor, Role } from '#shared/command/permissions.ts'
import { VaultGate } from '../vault/VaultGate.tsx'
import { useNotice } from '../shell.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { ChooseAccount } from './ChooseAccount.tsx'
import { DatabaseRefused } from './DatabaseRefused.tsx'
import { Frame } from './Frame.tsx'
import { lostSeat } from './lost-seat.ts'
import { Opening } from './Opening.tsx'
import { PlaceContext } from './place.ts'
import { useCommandQuery } from './use-command.ts'
import { titleOf } from './title-of.ts'

/** Shows the product once somebody has taken their place, and the choice of account before or when it was lost. */
export function SessionGate() {
  const current = useCommandQuery('session.current', {})
  const lost = lostSeat.use()
  const seated = current.data?.session?.accountId
  useNotice('restarted', () => lostSeat.get() ?? lostSeat.set({ code: 'backend-restarted' }))
  const askAgain = useEffectEvent(async () => {
    const { data: found } = await current.refetch()
    if (found?.session) lostSeat.set(null)
  })
  useEffect(() => {
    if (lost !== null) void askAgain()
  }, [lost])
  useEffect(() => {
    if (seated !== undefined) lostSeat.set(null)
  }, [seated])

  if (current.error?.problem.code === 'database-refused') return <DatabaseRefused problem={current.error.problem} />
  if (current.error)
    return (
      <main className="full-page">
        <section className="full-page-card">
          <h1>学城</h1>
          <ProblemNotice problem={current.error.problem} />
        </section>
      </main>
    )
  if (!current.data) return <Opening />
  const { session, place, today, reportDay, vault } = current.data
  if (vault !== 'open') return <VaultGate place={place} vault={vault} />
  if (session === null) return <ChooseAccount place={place} lost={lost} />
  const { accountId, name, regionId, unit } = session
  const actor: Actor = { accountId, name, role: session.role as Role, regionId }
  return (
    <PlaceContext value={{ place, today, reportDay, actor, unit }}>
      <title>{titleOf(place)}</title>
      <Frame key={accountId} />
    </PlaceContext>
  )
}
