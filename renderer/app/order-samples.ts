import { roles } from '#shared/command/permissions.ts'
import type { Session } from '#shared/accounts/session-commands.ts'

type Sample = Pick<Session, 'accountId' | 'role'>

const byRole = (one: Sample, other: Sample): number => roles.indexOf(one.role) - roles.indexOf(other.role)

/**
 * The sample people in the order in which somebody new wants to try them: one of each role, the account opened first,
 * then everybody else role by role. Ids of accounts follow the time of their opening.
 */
export function orderSamples<S extends Sample>(samples: readonly S[]): readonly S[] {
  const oldest = samples.toSorted((one, other) => one.accountId.localeCompare(other.accountId))
  const first = new Set(
    Map.groupBy(oldest, ({ role }) => role)
      .values()
      .map(([sample]) => sample),
  )
  return [
    ...oldest.filter((sample) => first.has(sample)).toSorted(byRole),
    ...oldest.filter((sample) => !first.has(sample)).toSorted(byRole),
  ]
}
