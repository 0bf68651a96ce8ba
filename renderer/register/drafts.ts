import { createStore } from '../app/store.ts'
import type { RegisterRow } from './register-row.ts'

/** What somebody typed into a form and has not submitted. */
export interface Draft {
  /** Field → the text as typed, the code chosen or the id pointed at. Only fields that were touched. */
  readonly entered: Readonly<Record<string, string>>
  /** Field → the name of the row pointed at, for what was picked. */
  readonly labels: Readonly<Record<string, string>>
  /** The row as it was when the form was opened; null for a new one. */
  readonly base: RegisterRow | null
}

type Drafts = Readonly<Record<string, Draft>>

const storageKey = 'drafts'

const readStored = (): Drafts => {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Drafts
  } catch {
    return {}
  }
}

/** Drafts of this window by key; they survive closing the form, Esc and reloading the page. */
export const drafts = createStore<Drafts>(readStored())

/** Whose draft of which row; `rowId` undefined is the new row. Drafts are never shown to another account. */
export const draftKey = (accountId: string, register: string, rowId: string | undefined): string =>
  `${accountId}/${register}/${rowId ?? 'new'}`

/** Keeps a draft, or drops it when there is nothing in it. */
export function keepDraft(key: string, draft: Draft | null): void {
  const { [key]: _, ...others } = drafts.get()
  const next = draft === null || Object.keys(draft.entered).length === 0 ? others : { ...others, [key]: draft }
  drafts.set(next)
  sessionStorage.setItem(storageKey, JSON.stringify(next))
}
