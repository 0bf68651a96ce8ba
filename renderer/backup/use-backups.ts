import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#shared/contract.ts'
import { call } from '../api.ts'
import { valueOf } from '../app/use-command.ts'

/** How often a running backup is looked at, and how often one that another window may begin; in milliseconds. */
const [whileRunning, otherwise] = [500, 15_000]

/** The list of backups, kept fresh while one is being made. */
export const useBackups = () =>
  useQuery<OutputOf<'backups.list'>>({
    queryKey: ['backups', 'backups.list', {}],
    queryFn: async () => valueOf(await call('backups.list', {})),
    refetchInterval: ({ state }) => (state.data?.job ? whileRunning : otherwise),
  })
