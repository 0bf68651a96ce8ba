import { createStore } from '../app/store.ts'
import type { SheetText } from './sheet-text.ts'

type Drafts = Readonly<Record<string, SheetText>>

const storageKey = 'score-sheets'

const readStored = (): Drafts => {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Drafts
  } catch {
    return {}
  }
}

/** Scores typed in this window and not saved; they survive leaving the page and a refusal. */
export const sheetDrafts = createStore<Drafts>(readStored())

/** Keeps what is typed, or drops it once saved. */
export function keepSheet(key: string, text: SheetText | null): void {
  const { [key]: _, ...others } = sheetDrafts.get()
  const next = text === null ? others : { ...others, [key]: text }
  sheetDrafts.set(next)
  sessionStorage.setItem(storageKey, JSON.stringify(next))
}
