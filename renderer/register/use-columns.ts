import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { arrangeColumns, ColumnLayout } from '#shared/register/column-layout.ts'
import type { Register } from '#shared/register/register.ts'
import { call } from '../api.ts'
import { useActor } from '../app/place.ts'
import { ownKey, useOwnQuery } from '../app/use-own-query.ts'

/** Dragging a column writes once, when the hand has come to rest; in milliseconds. */
const rest = 800

function readKept(text: string | null | undefined): ColumnLayout | null {
  if (text == null) return null
  try {
    return ColumnLayout.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

export interface Columns {
  readonly columns: ColumnLayout
  /** Another arrangement; null goes back to the declared one. */
  readonly arrange: (columns: ColumnLayout | null) => void
  /** False until it is known what this account has kept. */
  readonly isReady: boolean
}

/** How this account has arranged the columns of a register; kept for it without being asked to. */
export function useColumns(register: Register): Columns {
  const queries = useQueryClient()
  const { accountId } = useActor()
  const key = `columns:${register.name}`
  const { data: kept, isPending } = useOwnQuery('preferences.read', { key })
  // What was arranged a moment ago counts at once; the answers of the backend come later.
  const [edited, setEdited] = useState<string | null>()
  const text = edited === undefined ? kept?.text : edited
  const columns = useMemo(() => arrangeColumns(register, readKept(text)), [register, text])
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly write: () => void }>(undefined)

  const writeNow = useCallback(() => {
    const { timer, write } = waiting.current ?? {}
    clearTimeout(timer)
    waiting.current = undefined
    write?.()
  }, [])
  useEffect(() => writeNow, [writeNow])

  const arrange = useCallback(
    (next: ColumnLayout | null): void => {
      const written = next === null ? null : JSON.stringify(next)
      setEdited(written)
      queries.setQueryData(ownKey(accountId, 'preferences.read', { key }), { text: written })
      clearTimeout(waiting.current?.timer)
      // Where it is refused, as in a preview, the columns stay arranged for as long as the window is open.
      const write = (): void => void call('preferences.keep', { key, text: written })
      waiting.current = { timer: setTimeout(writeNow, rest), write }
    },
    [queries, accountId, key, writeNow],
  )
  return { columns, arrange, isReady: !isPending }
}
