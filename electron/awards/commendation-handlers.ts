import type { ChangeContext, HandlersFor, ReadDb } from '#electron/context.ts'
import { registerHandlers } from '#electron/register/register-handlers.ts'
import { commendationRegister } from '#shared/awards/commendation-register.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { RegisterCommands } from '#shared/register/register-commands.ts'

const derived = registerHandlers(commendationRegister)

/** What the procedure wrote stays as it was approved; it is withdrawn by 撤销表彰, not by hand. */
async function checkApproved(db: ReadDb): Promise<Outcome<undefined>> {
  const changed = await db
    .selectFrom('commendation')
    .innerJoin('nomination', 'nomination.id', 'commendation.nominationId')
    .select('nomination.name')
    .where((eb) =>
      eb.or([
        eb('commendation.deletedAt', 'is not', null),
        eb('commendation.holder', '<>', eb.ref('nomination.name')),
        eb('commendation.kind', '<>', eb.ref('nomination.kind')),
        eb('commendation.documentNumber', 'is distinct from', eb.ref('nomination.documentNumber')),
        eb('commendation.certificateNumber', 'is distinct from', eb.ref('nomination.certificateNumber')),
        eb('commendation.awardedOn', 'is distinct from', eb.ref('nomination.approvedOn')),
        eb.and([eb('nomination.state', '=', 'commended'), eb('commendation.withdrawnOn', 'is not', null)]),
        eb.and([eb('nomination.state', '=', 'revoked'), eb('commendation.withdrawnOn', 'is', null)]),
      ]),
    )
    .executeTakeFirst()
  return changed ? refuse('locked', `“${changed.name}”的表彰记录由审批程序产生,请用“撤销表彰”办理`) : done(undefined)
}

/** Runs a change of the register, then asks whether what was approved still stands; a refusal takes it back. */
const guarded =
  <Input, Answer>(change: (context: ChangeContext, input: Input) => Promise<Outcome<Answer>>) =>
  async (context: ChangeContext, input: Input): Promise<Outcome<Answer>> => {
    const outcome = await change(context, input)
    if (!outcome.ok) return outcome
    const stands = await checkApproved(context.whole)
    return stands.ok ? outcome : stands
  }

export const commendationHandlers: HandlersFor<RegisterCommands<typeof commendationRegister>> = {
  ...derived,
  'commendations.create': guarded((context, { values }) =>
    derived['commendations.create'](context, { values: { ...values, nominationId: null } }),
  ),
  'commendations.update': guarded((context, { values: { nominationId: _nominationId, ...values }, ...seen }) =>
    derived['commendations.update'](context, { ...seen, values }),
  ),
  'commendations.remove': guarded(derived['commendations.remove']),
  'commendations.import': guarded(derived['commendations.import']),
  'commendations.paste': guarded(derived['commendations.paste']),
}
