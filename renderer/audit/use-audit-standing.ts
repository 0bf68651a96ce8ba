import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '../api.ts'
import { valueOf } from '../app/use-command.ts'

/** Milliseconds between two looks at a check that is running. */
const lookAgain = 400

/** How the log and its check stand, looked at again while a check is running; `onEnded` is told when it has ended. */
export function useAuditStanding(onEnded: () => void) {
  const standing = useQuery({
    queryKey: ['audit', 'audit.standing', {}],
    queryFn: async () => valueOf(await call('audit.standing', {})),
    refetchInterval: ({ state }) => (state.data?.check.state === 'running' ? lookAgain : false),
  })
  const state = standing.data?.check.state
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'running' && state !== 'running') onEnded()
    before.current = state
  }, [state, onEnded])
  return standing
}
