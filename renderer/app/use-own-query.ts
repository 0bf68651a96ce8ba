import { useQuery, type QueryKey } from '@tanstack/react-query'
import type { CommandName, InputOf, OutputOf } from '#shared/contract.ts'
import { call } from '../api.ts'
import { useActor } from './place.ts'
import { featureOf, valueOf } from './use-command.ts'

/** Under which an account's own answers are kept in this window: the next one to sit down here does not meet them. */
export const ownKey = (accountId: string, name: CommandName, input: unknown): QueryKey => [
  featureOf(name),
  name,
  input,
  accountId,
]

/** The answer to a query about what the signed-in account keeps for itself. */
export function useOwnQuery<N extends CommandName>(name: N, input: InputOf<N>) {
  const { accountId } = useActor()
  return useQuery({
    queryKey: ownKey(accountId, name, input),
    queryFn: async () => valueOf<OutputOf<N>>(await call(name, input)),
  })
}
