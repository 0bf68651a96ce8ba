import { useQueries } from '@tanstack/react-query'
import { permits } from '#shared/command/permissions.ts'
import type { Problem } from '#shared/command/outcome.ts'
import { call } from '../api.ts'
import type { DueRow } from '../app/due.ts'
import { usePlace } from '../app/place.ts'
import { featureOf, valueOf } from '../app/use-command.ts'
import { dueSources } from './due-sources.ts'

interface Due {
  /** Whether anything that falls due is this role's to know. */
  readonly isAsked: boolean
  /** The earliest first; what has no day of its own last. */
  readonly rows: readonly DueRow[]
  readonly isReady: boolean
  readonly problem: Problem | undefined
}

const lastDay = '9999-12-31'

/** Everything that falls due soon, of all features the role has a part in. */
export function useDue(): Due {
  const { actor, today } = usePlace()
  const sources = dueSources.filter(({ permission }) => permits(actor, permission))
  const answers = useQueries({
    queries: sources.map(({ query, input }) => ({
      queryKey: [featureOf(query), query, input(today)],
      queryFn: async () => valueOf<unknown>(await call(query, input(today) as never)),
    })),
  })
  const rows = sources.flatMap(({ toRows }, index) => {
    const answer = answers[index]?.data
    return answer === undefined ? [] : toRows(answer as never, today)
  })
  return {
    isAsked: sources.length > 0,
    rows: rows.toSorted((one, other) => (one.due ?? lastDay).localeCompare(other.due ?? lastDay)),
    isReady: answers.every(({ isPending }) => !isPending),
    problem: answers.find(({ error }) => error !== null)?.error?.problem,
  }
}
