import { useEffect } from 'react'
import { createStore } from './store.ts'

/** What the bar at the foot of the window says about the list on screen. */
export interface StatusLine {
  /** Rows that answer the search and filters, of all there are. */
  readonly shown?: number
  readonly total?: number
  /** The marked rows; sum and average of one numeric column, already worded. */
  readonly selection?: {
    readonly count: number
    /** How far the selected cells reach, where they are too many to add up: 33055 行 × 2 列. */
    readonly reach?: string
    readonly column?: string
    readonly sum?: string
    readonly average?: string
  }
}

export const statusLine = createStore<StatusLine>({})

/** When a change was last saved in this window, as an instant; null before the first. */
export const lastSaved = createStore<string | null>(null)

/** Shows these figures at the foot while the calling page is open. */
export function useStatusLine(line: StatusLine): void {
  useEffect(() => statusLine.set(line), [line])
  useEffect(() => () => statusLine.set({}), [])
}
