import { useQueries } from '@tanstack/react-query'
import { permits } from '#shared/command/permissions.ts'
import type { Problem } from '#shared/command/outcome.ts'
import { call } from '../api.ts'
import { useActor } from '../app/place.ts'
import { featureOf, valueOf } from '../app/use-command.ts'
import type { AwaitingRow } from '../app/awaiting.ts'
import { awaitingSources } from './awaiting-sources.ts'

interface Awaiting {
  /** Longest waiting first. */
  readonly rows: readonly AwaitingRow[]
  readonly isReady: boolean
  readonly problem: Problem | undefined
}

/** How often one looks again for what others, or a new day, have brought; in milliseconds. */
const lookAgain = 5 * 60_000

/** Everything that waits for the one at the screen, of all features their role has a part in. */
export function useAwaiting(): Awaiting {
  const actor = useActor()
  const sources = awaitingSources.filter(({ permission }) => permits(actor, permission))
  const answers = useQueries({
    queries: sources.map(({ query, input }) => ({
      queryKey: [featureOf(query), query, input],
      queryFn: async () => valueOf<unknown>(await call(query, input as never)),
      refetchInterval: lookAgain,
      refetchIntervalInBackground: true,
    })),
  })
  const rows = sources.flatMap(({ toRows }, index) => {
    const answer = answers[index]?.data
    return answer === undefined ? [] : toRows(answer as never)
  })
  return {
    rows: rows.toSorted((one, other) => (one.since ?? '').localeCompare(other.since ?? '')),
    isReady: answers.every(({ isPending }) => !isPending),
    problem: answers.find(({ error }) => error !== null)?.error?.problem,
  }
}
