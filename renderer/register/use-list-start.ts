import type { Register } from '#shared/register/register.ts'
import type { SavedView } from '#shared/register/saved-view.ts'
import { useOwnQuery } from '../app/use-own-query.ts'
import { useColumns } from './use-columns.ts'

/** What a list begins with: known before it is drawn, so that no column jumps. */
export interface ListStart {
  readonly isReady: boolean
  readonly defaultView: SavedView | undefined
}

/** Waits for the columns and the default view this account keeps of a register. */
export function useListStart(register: Register): ListStart {
  const { isReady } = useColumns(register)
  const { data: views, isPending } = useOwnQuery('views.list', { register: register.name })
  return { isReady: isReady && !isPending, defaultView: views?.find(({ isDefault }) => isDefault) }
}
