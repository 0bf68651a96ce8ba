import type { ChangeContext } from '#electron/context.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { moveNomination } from './move-nomination.ts'

interface Reasoned {
  readonly id: string
  readonly version: number
  readonly reason: string
}

/** 撤销表彰: the ledger line and the certificate are kept and marked withdrawn, so that history stays and no number returns. */
export async function revokeCommendation(
  context: ChangeContext,
  { id, version, reason }: Reasoned,
): Promise<Outcome<Nomination>> {
  const { whole, write, today } = context
  const moved = await moveNomination(context, { id, version, step: 'revoke', reason })
  if (!moved.ok) return moved
  const commendation = await whole
    .selectFrom('commendation')
    .select(['id', 'version'])
    .where('nominationId', '=', id)
    .executeTakeFirst()
  const certificate = await whole
    .selectFrom('certificate')
    .select(['id', 'version'])
    .where('nominationId', '=', id)
    .executeTakeFirst()
  const withdrawn = commendation
    ? write.update('commendation', commendation.id, commendation.version, {
        withdrawnOn: today(),
        withdrawalReason: reason.trim(),
      })
    : undefined
  if (withdrawn && !withdrawn.ok) return withdrawn
  const returned = certificate
    ? write.update('certificate', certificate.id, certificate.version, { revokedOn: today() })
    : undefined
  return returned && !returned.ok ? returned : moved
}
