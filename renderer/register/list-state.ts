import { useState } from 'react'
import type { Condition, PageRequest } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import type { SavedView } from '#shared/register/saved-view.ts'
import { useActor } from '../app/place.ts'
import type { Opening } from './list-link.ts'

/** What a list shows. */
export interface ListState {
  readonly search: string
  readonly conditions: readonly Condition[]
  /** For registers with validity: the list as of this day; empty for rows of all days. */
  readonly asOf: string
  /** The recycle bin instead of the rows in use. */
  readonly bin: boolean
  /** The view the list was opened with, and the order that one asks for. */
  readonly viewId: string | null
  readonly sort: NonNullable<PageRequest['sort']> | null
}

/** By account and register. */
const kept = new Map<string, ListState>()

/** What a view shows, on this day. */
export const stateOf = ({ id, content }: SavedView, today: string): ListState => ({
  search: content.search,
  conditions: content.conditions,
  asOf: content.asOf === 'today' ? today : content.asOf,
  bin: false,
  viewId: id,
  sort: content.sort,
})

/** A list without view, search or filters: of today, where its rows have a time of validity. */
export const plainState = ({ validity }: Register, today: string): ListState => ({
  search: '',
  conditions: [],
  asOf: validity === undefined ? '' : today,
  bin: false,
  viewId: null,
  sort: null,
})

/**
 * Search and filters of a list; they stay while one looks at other pages, unless the address asks for others. Opened
 * for the first time it shows the default view, where its reader has one.
 */
export function useListState(register: Register, opening: Opening, today: string, defaultView?: SavedView) {
  const key = `${useActor().accountId} ${register.name}`
  const [state, setState] = useState<ListState>(() => {
    const plain = plainState(register, today)
    const isAsked = opening.conditions !== undefined || opening.search !== undefined || opening.asOf !== undefined
    if (!isAsked) return kept.get(key) ?? (defaultView ? stateOf(defaultView, today) : plain)
    const { conditions = [], search = '', asOf = plain.asOf } = opening
    return { ...plain, conditions, search, asOf: asOf ?? '' }
  })
  const change = (part: Partial<ListState>): void => {
    const next = { ...state, ...part }
    kept.set(key, next)
    setState(next)
  }
  return [state, change] as const
}
