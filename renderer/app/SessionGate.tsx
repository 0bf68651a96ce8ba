import { useEffect, useEffectEvent } from 'react'
import type { Actor } from '#shared/command/permissions.ts'
import { VaultGate } from '../vault/VaultGate.tsx'
import { vaultDelay } from '../vault/vault-delay.ts'
import { useNotice } from '../shell.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'
import { DatabaseRefused } from './DatabaseRefused.tsx'
import { FirstRunPage } from './FirstRunPage.tsx'
import { Frame } from './Frame.tsx'
import { FullPage } from './FullPage.tsx'
import { LockScreen } from './LockScreen.tsx'
import { lostSeat, noteSeat } from './lost-seat.ts'
import { Opening } from './Opening.tsx'
import { PlaceContext } from './place.ts'
import { SignInPage } from './SignInPage.tsx'
import { SignOutLink } from './SignOutLink.tsx'
import { useCommandQuery } from './use-command.ts'
import { titleOf } from './title-of.ts'

/** Shows the product to whoever has signed in, and before that the first run, the sign-in or the change of password. */
export function SessionGate() {
  const current = useCommandQuery('session.current', {})
  const lost = lostSeat.use()
  const isDelayed = vaultDelay.use()
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
    noteSeat(seated !== undefined)
    if (seated !== undefined) lostSeat.set(null)
  }, [seated])

  if (current.error?.problem.code === 'database-refused') return <DatabaseRefused problem={current.error.problem} />
  if (current.error)
    return (
      <FullPage title="学城">
        <ProblemNotice problem={current.error.problem} />
      </FullPage>
    )
  if (!current.data) return <Opening />
  const { standing, session, place, today, reportDay, previewedBy, idleMinutes, vault } = current.data
  if (vault === 'locked' && !isDelayed) return <VaultGate place={place} vault={vault} />
  if (standing === 'first-run') return <FirstRunPage />
  if (session === null) return <SignInPage place={place} lost={lost} />
  if (standing === 'change-password')
    return (
      <FullPage title="请先修改口令">
        <p>{`${session.name},您的口令是管理员发放的或已到更换期限,请改成只有自己知道的口令,然后开始办理。`}</p>
        <ChangePasswordForm owner={session} onChanged={() => void current.refetch()} />
        <SignOutLink />
      </FullPage>
    )
  if (vault === 'absent') return <VaultGate place={place} vault={vault} />
  const { unit, loginName, ...rest } = session
  const actor: Actor = { ...rest, isPreview: previewedBy !== null }
  return (
    <PlaceContext value={{ place, today, reportDay, actor, unit, loginName, previewedBy, idleMinutes }}>
      <title>{titleOf(place)}</title>
      <div className={standing === 'locked' ? 'behind-lock' : 'in-front'} inert={standing === 'locked'}>
        <Frame key={actor.accountId} />
      </div>
      {standing === 'locked' && <LockScreen name={previewedBy ?? session.name} />}
    </PlaceContext>
  )
}
