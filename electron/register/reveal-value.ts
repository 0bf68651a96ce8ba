import type { ChangeContext, HandlersFor } from '#electron/context.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { checkReason, type RevealCommands, type Revealing } from '#shared/register/personal-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { readScope } from './region-scope.ts'
import { findSealed } from './sealed-row.ts'

/**
 * A protected value in full, for whoever says why and answers for the row's area. Nothing is written but the audit
 * line, which holds the row, the field and the reason, and never the value.
 */
export async function revealValue(
  context: ChangeContext,
  register: Register,
  { id, field, reason }: Revealing,
): Promise<Outcome<{ value: string }>> {
  const wrong = checkReason(reason)
  if (wrong !== undefined) return refuseFields([{ field: 'reason', message: wrong }])
  const declared = Object.hasOwn(register.fields, field) ? register.fields[field] : undefined
  if (declared?.mask === undefined)
    return refuseFields([{ field: 'field', message: `${register.noun}的这一项不是加密内容,可以直接查看。` }])
  const row = await findSealed(context, register, id)
  if (!row) return refuse('not-found', register.noun)
  const stray = (await readScope(context, register))(row)
  if (stray.length > 0) return refuseFields(stray)
  const stored = row[field]
  if (typeof stored !== 'string') return refuse('not-found', declared.label)
  return done({ value: context.seals.open(register.table, field, id, stored) })
}

type Handlers<R extends Register> = HandlersFor<RevealCommands<R> & Record<string, never>>

export const revealHandlers = <R extends Register>(register: R): Handlers<R> =>
  ({
    [`${register.name}.reveal`]: (context: ChangeContext, asked: Revealing) => revealValue(context, register, asked),
  }) as unknown as Handlers<R>
