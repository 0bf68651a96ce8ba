import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Outcome, Problem } from '#shared/command/outcome.ts'
import type { CommandName, InputOf, OutputOf } from '#shared/contract.ts'
import { call } from '../api.ts'
import { lastSaved } from './status-line.ts'

/** A refusal on its way to the screen; `ProblemNotice` words it. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Refusal
  }
}

/** The problem of anything a change can throw. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Refusal ? error.problem : { code: 'unexpected', detail: String(error) }

export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Refusal(outcome.problem)
}

export const featureOf = (name: string): string => name.split('.')[0] ?? name

/** The answer to a query, kept fresh: asked again when its feature changes. `enabled: false` waits. */
export const useCommandQuery = <N extends CommandName>(name: N, input: InputOf<N>, enabled = true) =>
  useQuery({
    queryKey: [featureOf(name), name, input],
    queryFn: async () => valueOf<OutputOf<N>>(await call(name, input)),
    enabled,
  })

/**
 * A change. Its refusal is `error.problem`; when it has answered, every open query of its own feature
 * and of the history is asked again, and of the further features it is said to touch.
 */
export function useCommand<N extends CommandName>(name: N, ...alsoTouches: readonly string[]) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (input: InputOf<N>): Promise<OutputOf<N>> => valueOf(await call(name, input)),
    onSuccess: () => featureOf(name) !== 'session' && lastSaved.set(new Date().toISOString()),
    onSettled: () => refresh(queries, featureOf(name), ...alsoTouches),
  })
}

/** Asks the open queries of these features and of the history again; of all features when none is named. */
export async function refresh(queries: QueryClient, ...features: readonly string[]): Promise<void> {
  const touched = features.length === 0 ? [] : [...features, 'history']
  raiseRevisions(queries, touched)
  await askAgain(queries, touched)
}

/**
 * The same after a row was changed where it stands in a list: the list keeps its rows where they are, as a filtered sheet
 * does, until it is read again for another reason.
 */
export async function refreshBeside(queries: QueryClient, feature: string): Promise<void> {
  raiseRevisions(queries, ['history'])
  await askAgain(queries, [feature, 'history'])
}

const raiseRevisions = (queries: QueryClient, touched: readonly string[]): unknown =>
  queries.setQueriesData<number>(
    { queryKey: ['revision'], predicate: ({ queryKey }) => isTouched(queryKey[1], touched) },
    (revision = 0) => revision + 1,
  )

const askAgain = (queries: QueryClient, touched: readonly string[]): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'revision' && isTouched(queryKey[0], touched),
  })

const isTouched = (feature: unknown, touched: readonly string[]): boolean =>
  touched.length === 0 || touched.includes(String(feature))

/** A number that rises whenever the feature changes, for lists that fetch their own pages. */
export const useRevision = (feature: string): number =>
  useQuery({ queryKey: ['revision', feature], queryFn: () => 0, initialData: 0, staleTime: Infinity, gcTime: Infinity })
    .data
