import { createSessionDrafts } from '../app/session-drafts.ts'
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

/** Drafts of this window by key; they survive closing the form, Esc and reloading the page. */
export const drafts = createSessionDrafts<Draft>('drafts')

/** Whose draft of which row; `rowId` undefined is the new row. Drafts are never shown to another account. */
export const draftKey = (accountId: string, register: string, rowId: string | undefined): string =>
  `${accountId}/${register}/${rowId ?? 'new'}`

/** Keeps a draft, or drops it when nothing in it was touched. */
export const keepDraft = (key: string, draft: Draft | null): void =>
  drafts.keep(key, draft === null || Object.keys(draft.entered).length === 0 ? null : draft)
