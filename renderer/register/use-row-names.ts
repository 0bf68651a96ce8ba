import { useQuery } from '@tanstack/react-query'
import type { Condition } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { namesPointedAt, pointedAt } from './name-rows.ts'

/** The names of the rows a condition points at, by id; nothing until they are known. */
export function useRowNames(register: Register, condition: Condition): Readonly<Record<string, string>> | undefined {
  const pointed = pointedAt(register, condition)
  return useQuery({
    queryKey: [pointed?.[0].name ?? '', 'names', pointed?.[1] ?? []],
    queryFn: async () => Object.fromEntries(await namesPointedAt(register, [condition])),
    enabled: pointed !== undefined,
  }).data
}
