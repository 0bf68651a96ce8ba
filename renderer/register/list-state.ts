import { useState } from 'react'
import type { Condition } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import type { Opening } from './list-link.ts'

/** What a list shows. */
export interface ListState {
  readonly search: string
  readonly conditions: readonly Condition[]
  /** For registers with validity: the list as of this day; empty for rows of all days. */
  readonly asOf: string
  /** The recycle bin instead of the rows in use. */
  readonly bin: boolean
}

const kept = new Map<string, ListState>()

/** Search and filters of a list; they stay while one looks at other pages, unless the address asks for others. */
export function useListState(register: Register, opening: Opening, today: string) {
  const [state, setState] = useState<ListState>(() => {
    const fresh = { search: '', conditions: [], asOf: register.validity === undefined ? '' : today, bin: false }
    const isAsked = opening.conditions !== undefined || opening.search !== undefined || opening.asOf !== undefined
    if (!isAsked) return kept.get(register.name) ?? fresh
    const { conditions = [], search = '', asOf = fresh.asOf } = opening
    return { ...fresh, conditions, search, asOf: asOf ?? '' }
  })
  const change = (part: Partial<ListState>): void => {
    const next = { ...state, ...part }
    kept.set(register.name, next)
    setState(next)
  }
  return [state, change] as const
}
