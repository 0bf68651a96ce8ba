import { useEffect, useRef } from 'react'
import type { AwaitingRow } from '../app/awaiting.ts'
import { callShell } from '../shell.ts'
import { newlyAwaiting, wordAwaiting } from './newly-awaiting.ts'

/** Lets the desktop shell tell the person what begins to await them while they look at something else. */
export function useNotifyAwaiting(rows: readonly AwaitingRow[], isReady: boolean): void {
  const seen = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (!isReady) return
    const fresh = newlyAwaiting(seen.current, rows)
    seen.current = new Set(rows.map(({ id }) => id))
    if (fresh.length > 0 && !document.hasFocus()) void callShell?.('shell.notify', wordAwaiting(fresh))
  }, [rows, isReady])
}
