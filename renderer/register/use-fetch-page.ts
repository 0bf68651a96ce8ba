import { useCallback, useRef, useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import type { Page, PageRequest } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { tellRemovals } from './bin-fields.ts'
import { callRegister } from './call-register.ts'
import type { RegisterRow } from './register-row.ts'

/** Fetches pages of a register for the grid; keeps the last refusal for the page to word, and the order last asked for. */
export function useFetchPage(register: Register) {
  const [problem, setProblem] = useState<Problem>()
  const sort = useRef<PageRequest['sort']>(undefined)
  const fetchPage = useCallback(
    async (request: PageRequest): Promise<Page<RegisterRow> | undefined> => {
      sort.current = request.sort
      const answer = await callRegister(register, 'list', request)
      setProblem(answer.ok ? undefined : answer.problem)
      if (!answer.ok) return undefined
      return request.bin ? tellRemovals(register, answer.value) : answer.value
    },
    [register],
  )
  const sortOf = useCallback(() => sort.current, [])
  return { fetchPage, problem, sortOf }
}
